/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/** The R code that repeats a meta-analysis with metafor. */
final class PoolingR {

    private PoolingR() {
    }

    static RCode code(PoolingOptions o) {
        RCode.Builder code = RCode.builder().library("metafor");
        String level = RNames.number(100 * o.confLevel());
        String back = o.isRatio() ? ", transf = exp" : "";
        List<String> needed = new ArrayList<>(List.of(o.study().name()));
        switch (o.given()) {
            case STANDARD_ERROR -> needed.addAll(List.of(o.estimate().name(), o.standardError().name()));
            case LIMITS -> needed.addAll(List.of(o.estimate().name(), o.lower().name(), o.upper().name()));
            case COUNTS -> needed.addAll(List.of(o.exposedEvents().name(), o.exposedTotal().name(), o.unexposedEvents().name(),
                o.unexposedTotal().name()));
        }
        needed.add(VariableRef.nameOrNull(o.subgroup()));
        needed.addAll(VariableRef.names(o.moderators()));
        code.line(new RDesign(null, null).completeRows(needed));
        effects(code, o);
        code.line("common <- rma(yi, vi, data = es, method = \"FE\", level = " + level + ")");
        String control = o.estimator() == EstimatorChoice.PAULE_MANDEL ? ", control = list(tol = 1e-12)"
            : ", control = list(threshold = 1e-12, stepadj = 0.5, maxiter = 5000)";
        String how = ", method = \"" + o.estimator().rName() + "\", level = " + level + control;
        String test = ", test = \"" + o.adjustment().rName() + "\"";
        code.line("fit <- rma(yi, vi, data = es" + how + test + ")");
        code.line("print(common); print(fit); confint(fit)");
        code.line("predict(common" + back + "); predict(fit" + back + ")");
        String q = o.isRatio() ? "exp" : "";
        code.line(q + "(c(fit$beta) + c(-1, 1) * qt(" + RNames.number((1 + o.confLevel()) / 2)
            + ", fit$k - 2) * sqrt(fit$se^2 + fit$tau2))  # prediction interval with k - 2 degrees of freedom");
        if (o.given() == PoolingOptions.Given.COUNTS) {
            String cells = "ai = " + RNames.name(o.exposedEvents()) + ", n1i = " + RNames.name(o.exposedTotal())
                + ", ci = " + RNames.name(o.unexposedEvents()) + ", n2i = " + RNames.name(o.unexposedTotal())
                + ", data = d, level = " + level;
            code.line(o.measure() == PoolingOptions.Measure.PETO ? "rma.peto(" + cells + ")"
                : "rma.mh(measure = \"" + o.measure().rName() + "\", " + cells + ", correct = FALSE)");
        }
        code.line("leave1out(fit" + back + "); influence(fit)");
        if (o.subgroup() != null) {
            code.line("by(es, es$" + RNames.name(o.subgroup()) + ", function(e) rma(yi, vi, data = e" + how
                + ", test = if (nrow(e) > 1) \"" + o.adjustment().rName() + "\" else \"z\"))");
            code.line("rma(yi, vi, mods = ~ factor(" + RNames.name(o.subgroup()) + "), data = es" + how + test + ")");
        }
        if (!o.moderators().isEmpty()) {
            code.line("rma(yi, vi, mods = ~ " + RNames.terms(o.moderators(), List.of()) + ", data = es" + how + test + ")");
        }
        if (o.smallStudies()) {
            code.line("regtest(common, model = \"lm\"); ranktest(common); trimfill(fit)");
        }
        code.line("forest(fit); funnel(common)");
        return code.build();
    }

    private static void effects(RCode.Builder code, PoolingOptions o) {
        switch (o.given()) {
            case COUNTS -> {
                code.line("es <- escalc(measure = \"" + o.measure().rName() + "\", ai = " + RNames.name(o.exposedEvents())
                    + ", n1i = " + RNames.name(o.exposedTotal()) + ", ci = " + RNames.name(o.unexposedEvents())
                    + ", n2i = " + RNames.name(o.unexposedTotal()) + ", data = d, drop00 = "
                    + (o.isRatio() ? "TRUE" : "FALSE") + ")");
                code.line("es <- es[!is.na(es$yi), ]");
            }
            case STANDARD_ERROR -> code.line("es <- transform(d, yi = " + value(o, RNames.name(o.estimate())) + ", vi = "
                + RNames.name(o.standardError()) + "^2)");
            case LIMITS -> code.line("es <- transform(d, yi = " + value(o, RNames.name(o.estimate())) + ", vi = (("
                + value(o, RNames.name(o.upper())) + " - " + value(o, RNames.name(o.lower())) + ") / (2 * qnorm("
                + RNames.number((1 + o.limitsLevel()) / 2) + ")))^2)");
        }
    }

    private static String value(PoolingOptions o, String name) {
        return o.scale() == PoolingOptions.Scale.RATIO ? "log(" + name + ")" : name;
    }
}
