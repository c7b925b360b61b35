/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The methods paragraph and the R code of E-values. */
final class EValueMethods {

    private EValueMethods() {
    }

    private static String words(EValueOptions options) {
        return switch (options.kind()) {
            case HAZARD_RATIO -> "hazard ratio";
            case ODDS_RATIO -> "odds ratio";
            case RISK_RATIO -> "risk ratio";
            case STANDARDIZED_DIFFERENCE -> "standardized mean difference";
        };
    }

    static String paragraph(Schema schema, EValueOptions options) {
        StringBuilder text = new StringBuilder("Sensitivity to confounding that was not measured was expressed by the E-value of the "
                + words(options));
        if (options.source() != EValueOptions.Source.GIVEN && options.exposure() != null) {
            text.append(" of ").append(CoxMethods.labels(schema, List.of(options.exposure().name())).getFirst());
            if (!options.covariates().isEmpty()) {
                text.append(", adjusted for ").append(CoxMethods.list(CoxMethods.labels(schema,
                        VariableRef.names(options.covariates()))));
            }
        }
        text.append(" and of the confidence limit next to no effect (VanderWeele and Ding 2017)");
        boolean ratio = options.kind() == EValueOptions.Measure.HAZARD_RATIO || options.kind() == EValueOptions.Measure.ODDS_RATIO;
        if (ratio) {
            text.append(options.frequency() == EValueOptions.Frequency.RARE ? "; the outcome was taken as rare"
                    : "; the outcome was taken as common and the ratio turned into a risk ratio");
        }
        return text.append('.').toString();
    }

    static RCode rCode(EValueOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder();
        boolean cox = options.source() == EValueOptions.Source.COX;
        if (options.source() == EValueOptions.Source.GIVEN) {
            code.line("estimate <- c(" + RNames.number(options.estimate()) + ", "
                    + RNames.number(options.lower() == null ? Double.NaN : options.lower()) + ", "
                    + RNames.number(options.upper() == null ? Double.NaN : options.upper()) + ")");
        } else {
            List<VariableRef> terms = new ArrayList<>(List.of(options.exposure()));
            terms.addAll(options.covariates());
            RDesign rows = RDesign.of(design);
            List<String> needed = new ArrayList<>(VariableRef.names(terms));
            needed.add(cox ? options.time().name() : null);
            needed.add(options.event().name());
            code.line(rows.completeRows(needed));
            String level = RNames.number(options.confLevel());
            if (cox) {
                code.library("survival");
                code.line("fit <- coxph(" + RNames.surv(null, options.time(), options.event(), options.eventLevels()) + " ~ "
                        + RNames.terms(terms, List.of()) + ", data = d" + rows.weightsArgument() + rows.clusterArgument() + ")");
                code.line("estimate <- exp(c(coef(fit)[1], confint(fit, level = " + level + ")[1, ]))");
            } else {
                boolean robust = rows.isWeighted() || rows.isClustered();
                code.line("fit <- glm((" + RNames.event(options.event(), options.eventLevels()) + ") ~ "
                        + RNames.terms(terms, List.of()) + ", family = " + (robust ? "quasibinomial" : "binomial") + ", data = d"
                        + rows.weightsArgument() + ")");
                if (robust) {
                    code.library("sandwich");
                }
                code.line("v <- " + (!robust ? "vcov(fit)" : rows.isClustered() ? "vcovCL(fit, cluster = d$"
                        + RNames.name(rows.cluster()) + ", type = \"HC0\", cadjust = FALSE)" : "sandwich(fit)"));
                code.line("estimate <- exp(coef(fit)[[2]] + c(0, -1, 1) * qnorm((1 + " + level + ") / 2) * sqrt(v[2, 2]))");
            }
        }
        code.line("rr <- " + switch (options.scale()) {
            case RISK_RATIO, ODDS_RATIO_RARE, HAZARD_RATIO_RARE -> "estimate";
            case ODDS_RATIO_COMMON -> "sqrt(estimate)";
            case HAZARD_RATIO_COMMON -> "(1 - 0.5^sqrt(estimate)) / (1 - 0.5^sqrt(1 / estimate))";
            case STANDARDIZED_DIFFERENCE -> "exp(0.91 * estimate)";
        });
        return code.line("e <- function(r) { r <- pmax(r, 1 / r); r + sqrt(r * (r - 1)) }")
                .line("limit <- if (rr[1] < 1) rr[3] else rr[2]")
                .line("c(e.value = e(rr[[1]]), limit = if (is.na(limit)) NA else if ((rr[1] < 1) == (limit < 1)) e(limit[[1]]) else 1)")
                .build();
    }
}
