/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.response.PowerOptions.Solve;

/** The R code that repeats a plan of power: R's own functions for groups, the formulas for survival. */
final class PowerR {

    private final PowerOptions o;
    private final RCode.Builder code = RCode.builder();

    PowerR(PowerOptions options) {
        this.o = options;
    }

    RCode write() {
        String size = o.perGroup() == null || o.solve() == Solve.SIZE ? "" : "n = " + o.perGroup() + ", ";
        String power = o.solve() == Solve.POWER ? "" : ", power = " + RNames.number(o.power());
        String level = "sig.level = " + RNames.number(o.alpha());
        boolean effect = o.solve() == Solve.EFFECT;
        switch (o.kind()) {
            case PROPORTIONS -> code.line("print(power.prop.test(" + size + "p1 = " + RNames.number(o.p1())
                + (effect ? "" : ", p2 = " + RNames.number(o.p2())) + ", " + level + power + ", tol = 1e-10))");
            case MEANS -> code.line("print(power.t.test(" + size
                + (effect ? "" : "delta = " + RNames.number(o.difference()) + ", ") + "sd = "
                + RNames.number(o.sd()) + ", " + level + power + ", tol = 1e-10))");
            case SURVIVAL -> survival();
        }
        return code.build();
    }

    private void survival() {
        String a = RNames.number(o.allocation());
        code.line("f <- " + a + " * (1 - " + a + ") * (1 - " + RNames.number(o.explained()) + ")");
        code.line("z <- qnorm(1 - " + RNames.number(o.alpha()) + " / 2)");
        if (o.solve() != Solve.POWER) {
            code.line("power <- " + RNames.number(o.power()));
        }
        if (o.solve() != Solve.EFFECT) {
            code.line("hr <- " + RNames.number(o.hazardRatio()));
        }
        code.line(o.solve() == Solve.SIZE ? "events <- (z + qnorm(power))^2 / (f * log(hr)^2)" : "events <- " + o.events());
        if (o.solve() == Solve.POWER) {
            code.line("power <- pnorm(sqrt(events * f) * abs(log(hr)) - z)");
        } else if (o.solve() == Solve.EFFECT) {
            code.line("hr <- exp(-(z + qnorm(power)) / sqrt(events * f))");
        }
        code.line("print(c(events = events, power = power, hazard.ratio = hr, limits.ratio = exp(2 * z / sqrt(events * f))))");
        if (o.subgroupShare() != null) {
            String s = RNames.number(o.subgroupShare());
            code.line("print(c(interaction.events = (z + qnorm(power))^2 / (f * log(hr)^2 * " + s + " * (1 - " + s + "))))");
        }
        if (o.survival() != null && o.survivalTime() != null) {
            patients(a);
        }
    }

    private void patients(String a) {
        String entry = RNames.number(o.accrual());
        String more = RNames.number(o.followUp());
        code.line("h <- -log(" + RNames.number(o.survival()) + ") / " + RNames.number(o.survivalTime()));
        code.line("happens <- function(h) {").line("  r <- h + " + RNames.number(o.lossRate()));
        code.line("  h / r * (1 - exp(-r * " + more + ")"
            + (o.accrual() == 0 ? "" : " * (1 - exp(-r * " + entry + ")) / (r * " + entry + ")") + ")").line("}");
        code.line("probability <- " + a + " * happens(hr * h) + (1 - " + a + ") * happens(h)");
        code.line("print(c(probability = probability, patients = events / probability))");
        if (o.simulations() > 0) {
            code.remark("The simulated studies are not repeated in R.");
        }
    }
}
