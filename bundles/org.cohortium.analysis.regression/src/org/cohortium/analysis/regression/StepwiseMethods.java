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

/** The methods paragraph and the R code of stepwise selection. */
final class StepwiseMethods {

    private StepwiseMethods() {
    }

    static String paragraph(Schema schema, StepwiseOptions options, CohortDesign design) {
        boolean cox = options.model() == PenalizedOptions.Model.COX;
        StringBuilder text = new StringBuilder("In an exploratory analysis, covariates of a "
                + (cox ? "Cox proportional hazards model (Efron's method for ties)" : "logistic regression model")
                + " were selected stepwise (" + switch (options.direction()) {
                    case BACKWARD -> "backward";
                    case FORWARD -> "forward";
                    case BOTH -> "in both directions";
                } + ") from " + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))) + " by "
                + switch (options.criterion()) {
                    case AIC -> "Akaike's information criterion";
                    case BIC -> "the Bayesian information criterion with the number of " + (cox ? "events" : "patients");
                    case P_VALUE -> "likelihood ratio tests (p below " + RNames.number(options.enter())
                            + " to enter, " + RNames.number(options.stay()) + " or more to leave)";
                } + ".");
        if (!options.forced().isEmpty()) {
            text.append(" Always in the model: ")
                    .append(CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.forced())))).append('.');
        }
        if (cox && !options.strata().isEmpty()) {
            text.append(" The baseline hazard was stratified by ")
                    .append(CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.strata())))).append('.');
        }
        if (options.resamples() > 0) {
            text.append(" The selection was repeated on ").append(options.resamples()).append(" bootstrap samples.");
        }
        if (design.isMatched() || options.weights() != null) {
            text.append(" Rows were weighted");
            text.append(design.cluster().isPresent() ? ", and standard errors robust to clustering within matched sets." : ".");
        }
        return text.append(" Confidence intervals and p-values do not allow for the selection. Patients with a missing value in any "
                + "candidate were left out.").toString();
    }

    static RCode rCode(StepwiseOptions options, CohortDesign design) {
        boolean cox = options.model() == PenalizedOptions.Model.COX;
        RCode.Builder code = RCode.builder();
        if (cox) {
            code.library("survival");
        }
        RDesign rows = RDesign.of(options.weights(), null, design);
        List<String> needed = new ArrayList<>(ModelTerms.variables(options.covariates(), options.interactions()));
        needed.add(cox ? options.time().name() : null);
        needed.add(options.event().name());
        needed.addAll(cox ? VariableRef.names(options.strata()) : List.of());
        code.line(rows.completeRows(needed));
        String all = RNames.terms(options.covariates(), options.interactions());
        String always = options.forced().isEmpty() ? "1" : RNames.terms(options.forced(), List.of());
        String strata = cox ? RNames.strata(options.strata()) : "";
        String with = rows.weightsArgument() + (cox ? rows.clusterArgument() : "");
        String y = cox ? RNames.surv(null, options.time(), options.event(), options.eventLevels())
                : "(" + RNames.event(options.event(), options.eventLevels()) + ")";
        String call = cox ? "coxph(" + y + " ~ %s" + strata + ", data = d" + with + ")"
                : "glm(" + y + " ~ %s, family = binomial, data = d" + with + ")";
        code.line("full <- " + call.replace("%s", all));
        code.line(switch (options.tests()) {
            case LAST -> "drop1(full, test = \"Chisq\")";
            case IN_ORDER -> cox ? "anova(full)" : "anova(full, test = \"Chisq\")";
            case TYPE_II, TYPE_III -> "drop1(full, test = \"Chisq\")  # car::Anova has types II and III";
        });
        String price = options.criterion() == StepwiseOptions.Criterion.BIC ? cox ? ", k = log(full$nevent)" : ", k = log(nrow(d))" : "";
        if (options.criterion() == StepwiseOptions.Criterion.P_VALUE) {
            code.remark("R's step selects by an information criterion, not by p-values; the price below is that of a test of one "
                    + "coefficient at the level to stay.");
            price = ", k = qchisq(" + RNames.number(options.stay()) + ", 1, lower.tail = FALSE)";
        }
        String lower = "~ " + always + strata;
        if (options.direction() == StepwiseOptions.Direction.BACKWARD) {
            code.line("chosen <- step(full, scope = list(lower = " + lower + "), direction = \"backward\"" + price + ")");
        } else {
            code.line("start <- " + call.replace("%s", always));
            code.line("chosen <- step(start, scope = list(lower = " + lower + ", upper = ~ " + all + strata + "), direction = \""
                    + (options.direction() == StepwiseOptions.Direction.FORWARD ? "forward" : "both") + "\"" + price + ")");
        }
        code.line("summary(chosen)");
        if (!cox && (rows.isWeighted() || rows.isClustered())) {
            code.library("sandwich").library("lmtest");
            code.line("coeftest(chosen, vcov. = " + (rows.isClustered() ? "vcovCL(chosen, cluster = d$" + RNames.name(rows.cluster())
                    + ", type = \"HC0\", cadjust = FALSE)" : "sandwich(chosen)") + ")");
        }
        if (options.resamples() > 0) {
            code.remark("The bootstrap samples are not repeated in R.");
        }
        return code.build();
    }
}
