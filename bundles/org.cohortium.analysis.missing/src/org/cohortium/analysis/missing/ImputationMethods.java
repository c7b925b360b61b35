/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.List;

import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.option.VariableRef;

/** The sentences of a methods section about a multiple imputation. */
final class ImputationMethods {

    private ImputationMethods() {
    }

    static String paragraph(ImputationOptions o) {
        StringBuilder text = new StringBuilder("Missing values were imputed ").append(o.imputations())
            .append(" times by chained equations (").append(o.iterations()).append(" iterations), numbers by ")
            .append(o.numeric() == ImputationOptions.Numeric.PMM ? "predictive mean matching with " + o.donors() + " donors"
                : "linear regression with normal errors")
            .append(", categories by logistic or multinomial regression. The imputation model had all variables of the analysis")
            .append(o.auxiliary().isEmpty() ? "" : ", " + list(o.auxiliary()))
            .append(o.isSurvival() ? ", the event indicator and the Nelson-Aalen cumulative hazard" : " and the event")
            .append("; the outcome itself was not imputed.");
        String model = o.isSurvival() ? "Cox model" : "logistic model";
        switch (o.design()) {
            case NONE -> text.append(" A ").append(model).append(" with ").append(list(o.terms()))
                .append(" was fitted to each completed data set");
            case WITHIN -> text.append(" In each completed data set a propensity score was estimated by logistic regression, patients were ")
                .append(matching(o)).append(", and a ").append(model)
                .append(" was fitted to the matched patients with a variance robust to clustering within matched sets");
            case ACROSS -> text.append(" Propensity scores were estimated in each completed data set and averaged on the logit scale; patients "
                + "were ").append(matching(o)).append(" once, and a ").append(model)
                .append(" was fitted to the matched patients with a variance robust to clustering within matched sets");
        }
        if (o.isSurvival() && o.strata() != null) {
            text.append(", stratified by ").append(o.strata().name());
        }
        text.append(". Estimates were pooled by Rubin's rules with the degrees of freedom of Barnard and Rubin and ")
            .append(RNames.number(Math.rint(1e6 * o.confLevel()) / 1e4)).append("% confidence intervals, and are shown beside those of the "
                + "complete cases.");
        if (o.shifted() != null && !o.shifts().isEmpty()) {
            text.append(" In a tipping-point analysis the imputed values of ").append(o.shifted().name())
                .append(" were shifted by ").append(String.join(", ", o.shifts().stream().map(RNames::number).toList()))
                .append(" (numbers by as much, levels in their log odds).");
        }
        return text.toString();
    }

    private static String matching(ImputationOptions o) {
        return "matched 1:" + o.ratio() + " to the nearest score without replacement"
            + (o.caliper() == null ? "" : " within a caliper of " + o.caliper() + " standard deviations of the logit");
    }

    private static String list(List<VariableRef> variables) {
        return String.join(", ", VariableRef.names(variables));
    }
}
