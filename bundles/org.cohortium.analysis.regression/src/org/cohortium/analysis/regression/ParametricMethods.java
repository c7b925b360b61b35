/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;
import org.cohortium.numerics.parametric.TimeDistribution;

/** The sentences of a methods section about a parametric survival model, and the R code that repeats it. */
final class ParametricMethods {

    private ParametricMethods() {
    }

    static String paragraph(Schema schema, ParametricAnalysisOptions options, CohortDesign design) {
        boolean compared = options.distribution() == ParametricAnalysisOptions.Distribution.COMPARE;
        StringBuilder text = new StringBuilder();
        if (compared) {
            text.append("Exponential, Weibull, log-normal, log-logistic and Gompertz models of the survival time were fitted by "
                    + "maximum likelihood, and that of the lowest Akaike information criterion was reported");
        } else {
            text.append("The survival time was modelled by ").append(options.distribution().distribution().label().equals("Exponential")
                    ? "an " : "a ").append(name(options.distribution().distribution()))
                    .append(" distribution, fitted by maximum likelihood");
        }
        if (!options.covariates().isEmpty()) {
            text.append(", with ").append(CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))))
                    .append(" as covariates");
        }
        text.append(". Effects are ").append(compared ? "time ratios, or hazard ratios of a Gompertz model,"
                : options.distribution() == ParametricAnalysisOptions.Distribution.GOMPERTZ ? "hazard ratios"
                        : "time ratios (accelerated failure time)")
                .append(" with ").append(ModelReport.percent(options.confLevel())).append("% Wald confidence intervals.");
        if (!options.interactions().isEmpty()) {
            text.append(" The model had the interactions ").append(CoxMethods.list(options.interactions().stream()
                    .map(t -> String.join(" by ", CoxMethods.labels(schema, t.variables()))).toList())).append('.');
        }
        if (!options.strata().isEmpty()) {
            text.append(" The scale was estimated within strata of ")
                    .append(CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.strata())))).append('.');
        }
        if (options.entry() != null) {
            text.append(" Patients were at risk from ").append(CoxMethods.labels(schema, List.of(options.entry().name())).getFirst())
                    .append(" on (left truncation).");
        }
        if (options.weights() != null || design.weights().isPresent()) {
            text.append(options.weights() != null ? " Rows were weighted by "
                    + CoxMethods.labels(schema, List.of(options.weights().name())).getFirst() + "." : " Rows had the weights of the matching.");
        }
        if (options.cluster() != null || design.cluster().isPresent()) {
            text.append(" Standard errors were robust to clustering within ").append(options.cluster() != null
                    ? CoxMethods.labels(schema, List.of(options.cluster().name())).getFirst() : "matched sets").append('.');
        }
        return text.append(" The fit was examined by fitted curves over Kaplan-Meier curves and by Cox-Snell residuals. Patients "
                + "with a missing value in any variable of the model were left out.").toString();
    }

    private static String name(TimeDistribution distribution) {
        return switch (distribution) {
            case EXPONENTIAL -> "exponential";
            case LOG_NORMAL -> "log-normal";
            case LOG_LOGISTIC -> "log-logistic";
            default -> distribution.label();
        };
    }

    static RCode rCode(ParametricAnalysisOptions options, CohortDesign design) {
        TimeDistribution chosen = options.distribution().distribution();
        boolean truncated = options.entry() != null;
        RDesign rows = RDesign.of(options.weights(), options.cluster(), design);
        RCode.Builder code = RCode.builder().library("survival").line(rows.completeRows(ParametricRows.needed(options)));
        String right = RNames.terms(options.covariates(), options.interactions());
        String response = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
        if (truncated || chosen == TimeDistribution.GOMPERTZ) {
            code.library("flexsurv").remark("survreg knows neither entry times nor the Gompertz distribution: flexsurvreg does; its "
                    + "coefficients of the Weibull, log-logistic and Gompertz models belong to its own parametrisation.");
        }
        String strata = RNames.strata(options.strata());
        List<TimeDistribution> fitted = chosen == null ? ParametricRows.DISTRIBUTIONS : List.of(chosen);
        for (TimeDistribution each : fitted) {
            boolean flexible = truncated || each == TimeDistribution.GOMPERTZ;
            if (flexible && chosen == null && !truncated) {
                code.remark("The Gompertz model needs the package flexsurv: flexsurv::flexsurvreg(..., dist = \"gompertz\").");
                continue;
            }
            String fit = "fit_" + each.name().toLowerCase(java.util.Locale.ROOT);
            code.line(fit + " <- " + (flexible ? "flexsurvreg(" : "survreg(") + response + " ~ " + right
                    + (each == TimeDistribution.EXPONENTIAL ? "" : strata) + ", data = d, dist = "
                    + RNames.text(flexible ? flexsurv(each) : survreg(each)) + rows.weightsArgument()
                    + (flexible ? "" : rows.clusterArgument()) + ")");
            code.line(flexible ? fit : "summary(" + fit + ")");
        }
        List<String> names = fitted.stream().filter(d -> truncated || d != TimeDistribution.GOMPERTZ)
                .map(d -> "fit_" + d.name().toLowerCase(java.util.Locale.ROOT)).toList();
        if (names.size() > 1) {
            code.line("AIC(" + String.join(", ", names) + ")");
        }
        if (!truncated && chosen != TimeDistribution.GOMPERTZ) {
            code.line("exp(cbind(coef(" + names.getFirst() + "), confint(" + names.getFirst() + ", level = "
                    + RNames.number(options.confLevel()) + ")))   # time ratios");
        }
        return code.build();
    }

    private static String survreg(TimeDistribution distribution) {
        return switch (distribution) {
            case EXPONENTIAL -> "exponential";
            case LOG_NORMAL -> "lognormal";
            case LOG_LOGISTIC -> "loglogistic";
            default -> "weibull";
        };
    }

    private static String flexsurv(TimeDistribution distribution) {
        return switch (distribution) {
            case EXPONENTIAL -> "exp";
            case LOG_NORMAL -> "lnorm";
            case LOG_LOGISTIC -> "llogis";
            case GOMPERTZ -> "gompertz";
            default -> "weibull";
        };
    }
}
