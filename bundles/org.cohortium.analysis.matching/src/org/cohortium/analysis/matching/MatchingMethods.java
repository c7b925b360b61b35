/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/** The matching in the words of a methods section. */
final class MatchingMethods {

    private MatchingMethods() {
    }

    static String text(Schema schema, MatchingOptions options) {
        StringBuilder text = new StringBuilder();
        text.append("The propensity score, the probability of ").append(schema.variable(options.treatment().name()).label());
        if (!options.treatedLevels().isEmpty()) {
            text.append(" (").append(String.join(", ", options.treatedLevels())).append(')');
        }
        text.append(", was estimated by ")
            .append(options.link() == MatchingOptions.Link.LOGIT ? "logistic" : "probit")
            .append(" regression on ").append(MatchingAnalysis.labels(schema, options.covariates()));
        if (!options.interactions().isEmpty()) {
            text.append(" and the interactions ")
                .append(String.join(", ", options.interactions().stream().map(TermRef::text).toList()));
        }
        text.append(". ").append(options.estimand() == MatchingOptions.Target.ATT ? "Exposed patients were matched to "
            + "comparison patients" : "Comparison patients were matched to exposed patients").append(" by greedy ")
            .append(MatchingProblems.design(options)).append(" on the ")
            .append(options.scale() == MatchingOptions.Scale.PROBABILITY ? "propensity score"
                : "linear predictor of the propensity score");
        if (options.caliper() == null) {
            text.append(" without a caliper");
        } else {
            text.append(" within a caliper of ").append(NumberText.of(options.caliper()))
                .append(options.caliperUnit() == MatchingOptions.CaliperUnit.SD ? " standard deviations" : " units");
        }
        text.append(", ").append(order(options)).append(". ");
        if (!options.exact().isEmpty()) {
            text.append("Pairs agreed exactly in ").append(MatchingAnalysis.labels(schema, options.exact())).append(". ");
        }
        if (!options.caliperVariables().isEmpty()) {
            text.append("Pairs differed by no more than a caliper in ")
                .append(MatchingAnalysis.labels(schema, options.caliperVariables())).append(". ");
        }
        if (options.commonSupport() != MatchingOptions.Support.NONE) {
            text.append("Patients outside the common support of the score were set aside (")
                .append(switch (options.commonSupport()) {
                    case TREATED -> "exposed";
                    case CONTROL -> "comparison patients";
                    default -> "both groups";
                }).append("). ");
        }
        return text.append("Balance was judged by standardized mean differences, with an absolute value of at most ")
            .append(NumberText.of(options.threshold())).append(" as the target.").toString();
    }

    private static String order(MatchingOptions options) {
        return switch (options.order()) {
            case AUTOMATIC -> options.estimand() == MatchingOptions.Target.ATT ? "in descending order of the score"
                : "in ascending order of the score";
            case LARGEST -> "in descending order of the score";
            case SMALLEST -> "in ascending order of the score";
            case CLOSEST -> "the closest pairs first";
            case FARTHEST -> "those farthest from any partner first";
            case DATA -> "in the order of the data";
            case RANDOM -> "in random order";
        };
    }
}
