/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.prognosis.RSample;
import org.cohortium.analysis.prognosis.model.Coefficient;
import org.cohortium.analysis.prognosis.model.Factor;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;

/** An external validation in R: the model's equation written out. */
final class ExternalRCode {

    private ExternalRCode() {
    }

    static RCode of(ExternalValidationOptions options, PrognosticModel model, List<Double> horizons, CohortDesign design) {
        List<String> names = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        model.predictors().forEach(p -> names.add(p.name()));
        RSample sample = RSample.of(design);
        names.addAll(sample.columns());
        RCode.Builder code = RCode.builder().library("survival").line(PrognosticWords.complete(names));
        for (Predictor p : model.predictors()) {
            if (p.isCategory()) {
                code.line("m <- m[m[[" + RNames.text(p.name()) + "]] %in% " + RNames.texts(p.levels()) + ", ]");
            }
        }
        List<String> terms = new ArrayList<>();
        for (Coefficient c : model.coefficients()) {
            terms.add(RNames.number(c.estimate()) + " * " + term(c, code));
        }
        String surv = RNames.surv(null, options.time(), options.event(), options.eventLevels());
        code.line("m$.lp <- with(m, " + String.join(" + ", terms) + ")").line("w <- " + sample.weightsOf("m") + "; e <- with(m, "
            + RNames.event(options.event(), options.eventLevels()) + "); t <- m[[" + RNames.text(options.time().name()) + "]]")
            .line("centre <- " + RNames.number(model.centre()))
            .line("concordance(" + surv + " ~ .lp, data = m, reverse = TRUE" + sample.arguments() + ")")
            .line("slope <- coxph(" + surv + " ~ .lp, data = m" + sample.arguments() + "); summary(slope)")
            .line("times <- " + RNames.numbers(horizons))
            .line("S0 <- " + RNames.numbers(horizons.stream().map(model::baseline).toList()) + "   # of the model")
            .line("cut <- unique(quantile(m$.lp, seq_len(" + (options.groups() - 1) + ") / " + options.groups() + "))")
            .line("m$.g <- factor(findInterval(m$.lp, cut, left.open = TRUE) + 1)")
            .line("for (k in seq_along(times)) {")
            .line("  p <- S0[k]^exp(m$.lp - centre)")
            .line("  print(c(time = times[k], predicted = weighted.mean(p, w), observed = summary(survfit(" + surv
                + " ~ 1, data = m" + sample.weights() + "), times = times[k], extend = TRUE)$surv))")
            .line("  print(rbind(predicted = tapply(w * p, m$.g, sum) / tapply(w, m$.g, sum), observed = summary(survfit(" + surv
                + " ~ .g, data = m" + sample.weights() + "), times = times[k], extend = TRUE)$surv))")
            .line("}").line("m$.lp0 <- m$.lp - centre")
            .line("fixed <- coxph(" + surv + " ~ .lp0, data = m" + sample.weights()
                + ", init = 1, control = coxph.control(iter.max = 0))")
            .line("summary(survfit(fixed, newdata = data.frame(.lp0 = 0)), times = times, extend = TRUE)$surv"
                + "   # baseline survival re-estimated")
            .line("steps <- " + RNames.numbers(boxed(model.baselineTime())) + "; surv <- "
                + RNames.numbers(boxed(model.baselineSurvival())))
            .line("H <- c(0, -log(surv))[findInterval(pmin(t, " + RNames.number(model.lastTime()) + "), steps) + 1]")
            .line("c(observed = sum(w * (e & t <= " + RNames.number(model.lastTime())
                + ")), expected = sum(w * H * exp(m$.lp - centre)))")
            .line("all <- coxph(" + surv + " ~ " + columns(model, code) + " + offset(.lp), data = m" + sample.arguments() + ")")
            .line(sample.isPlain() ? "2 * diff(all$loglik)   # likelihood ratio test that the coefficients hold"
                : "all$wald.test   # robust Wald test that the coefficients hold");
        return code.build();
    }

    private static String columns(PrognosticModel model, RCode.Builder code) {
        return model.coefficients().stream().map(c -> "I(" + term(c, code) + ")").collect(Collectors.joining(" + "));
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static String term(Coefficient c, RCode.Builder code) {
        return c.factors().stream().map(f -> factor(f, code)).collect(Collectors.joining(" * "));
    }

    private static String factor(Factor f, RCode.Builder code) {
        String name = RNames.name(f.variable());
        return switch (f.transform()) {
            case Transform.Identity i -> name;
            case Transform.Logarithm l -> "log(" + name + ")";
            case Transform.Level l -> "(" + name + " == " + RNames.text(l.level()) + ")";
            case Transform.Spline s -> {
                code.library("Hmisc");
                yield "rcspline.eval(" + name + ", knots = " + RNames.numbers(boxed(s.knots())) + ", inclx = TRUE)[, "
                    + s.column() + "]";
            }
        };
    }
}
