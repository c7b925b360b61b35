/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The methods paragraph and the R code of adjusted survival curves. */
final class AdjustedMethods {

    private AdjustedMethods() {
    }

    static String paragraph(Schema schema, AdjustedCurvesOptions options, CohortDesign design) {
        boolean model = options.method() == AdjustedCurvesOptions.Method.G_FORMULA;
        String group = CoxMethods.labels(schema, List.of(options.group().name())).getFirst();
        String covariates = CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates())));
        StringBuilder text = new StringBuilder("Survival curves by " + group + " were adjusted for " + covariates);
        if (model) {
            text.append(" by the g-formula: a Cox model (Efron's method for ties) predicted each patient's survival with the group set "
                    + "to each of its values, and the curves were averaged over all patients");
            if (!options.strata().isEmpty()) {
                text.append("; the baseline hazard was stratified by ")
                        .append(CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.strata()))));
            }
            text.append(". Standard errors came from influence functions");
            text.append(design.isMatched() ? ", clustered by matched set." : ".");
        } else {
            text.append(" by stabilised inverse probability weights from logistic regression in Kaplan-Meier estimates with robust "
                    + "standard errors.");
        }
        return text.append(" Confidence intervals (" + ModelReport.percent(options.confLevel()) + "%) of survival used the log-log "
                + "transform, those of differences and of restricted mean survival times the normal approximation. Patients with a "
                + "missing value were left out.").toString();
    }

    static RCode rCode(AdjustedCurvesOptions options, CohortDesign design) {
        boolean model = options.method() == AdjustedCurvesOptions.Method.G_FORMULA;
        RCode.Builder code = RCode.builder().library("survival");
        String group = RNames.name(options.group());
        RDesign rows = model ? RDesign.of(options.weights(), null, design) : new RDesign(null, design.cluster().orElse(null));
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name(), options.group().name()));
        needed.addAll(ModelTerms.variables(options.covariates(), model ? options.interactions() : List.of()));
        if (model) {
            needed.addAll(VariableRef.names(options.strata()));
            needed.add(VariableRef.nameOrNull(options.entry()));
        }
        code.line(rows.completeRows(needed));
        code.line("d$" + group + " <- factor(d$" + group + ")");
        String times = options.times().isEmpty() ? "quantile(d$" + RNames.name(options.time()) + ", c(.25, .5, .75))"
                : RNames.numbers(options.times());
        code.line("times <- " + times);
        if (options.times().isEmpty()) {
            code.remark("Give the times of Cohortium's tables in the line that sets times.");
        }
        String weights = rows.isWeighted() ? RNames.name(rows.weights()) : null;
        String surv = RNames.surv(model ? options.entry() : null, options.time(), options.event(), options.eventLevels());
        if (model) {
            String strata = RNames.strata(options.strata());
            code.line("fit <- coxph(" + surv + " ~ " + group + " + " + RNames.terms(options.covariates(), options.interactions())
                    + strata + ", data = d" + (weights == null ? "" : ", weights = " + weights) + ", x = TRUE)");
            code.line("adjusted <- sapply(levels(d$" + group + "), function(g) {");
            code.line("  z <- d; z$" + group + "[] <- g");
            code.line(weights == null ? "  rowMeans(summary(survfit(fit, newdata = z, se.fit = FALSE), times = times, extend = TRUE)$surv)"
                    : "  apply(summary(survfit(fit, newdata = z, se.fit = FALSE), times = times, extend = TRUE)$surv, 1, "
                            + "weighted.mean, w = d$" + weights + ")");
            code.line("})");
            code.line("rownames(adjusted) <- times; print(adjusted)");
            code.remark("Standard errors by influence functions: riskRegression::ate(fit, data = d, treatment = "
                    + RNames.text(options.group().name()) + ", times = times).");
            if (!options.strata().isEmpty()) {
                code.remark("With strata the curves in R come one stratum after the other; average them by patient.");
            }
        } else {
            code.line("ps <- fitted(glm(" + group + " == levels(" + group + ")[2] ~ " + RNames.terms(options.covariates(), List.of())
                    + ", family = binomial, data = d))");
            code.line("second <- d$" + group + " == levels(d$" + group + ")[2]");
            code.line("w <- ifelse(second, mean(second) / ps, (1 - mean(second)) / (1 - ps))");
            code.line("km <- survfit(" + surv + " ~ " + group + ", data = d, weights = w, robust = TRUE, "
                    + (rows.isClustered() ? "cluster = " + RNames.name(rows.cluster()) : "id = seq_len(nrow(d))") + ", "
                    + "conf.type = \"log-log\")");
            code.line("summary(km, times = times, extend = TRUE)");
        }
        return code.build();
    }
}
