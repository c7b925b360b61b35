/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/** The matching in the words of a methods section. */
final class MatchingMethods {

    private MatchingMethods() {
    }

    static String text(Schema schema, MatchingOptions options) {
        StringBuilder text = new StringBuilder();
        boolean score = options.method() != MatchingOptions.Method.EXACT && options.method() != MatchingOptions.Method.COARSENED;
        if (score) {
            text.append(score(schema, options.exposure(), options.scoreModel())).append(' ');
        }
        text.append(switch (options.estimand()) {
            case ATT -> "Exposed patients were matched to comparison patients";
            case ATC -> "Comparison patients were matched to exposed patients";
            case ATE -> "Exposed and comparison patients were matched";
        }).append(" by ").append(options.method() == MatchingOptions.Method.NEAREST ? "greedy " : "")
            .append(MatchingProblems.design(options));
        if (score) {
            text.append(" on the ").append(options.scale() == MatchingOptions.Scale.PROBABILITY ? "propensity score"
                : "linear predictor of the propensity score");
        }
        if (options.method().distances()) {
            if (options.caliper() == null) {
                text.append(" without a caliper");
            } else {
                text.append(" within a caliper of ").append(NumberText.of(options.caliper()))
                    .append(switch (options.caliperUnit()) {
                        case SD -> " standard deviations";
                        case POOLED_SD -> " pooled standard deviations";
                        case RAW -> " units";
                    });
            }
        }
        text.append(options.method() == MatchingOptions.Method.NEAREST ? ", " + order(options) + ". " : ". ");
        if (!options.exact().isEmpty()) {
            text.append("Pairs agreed exactly in ").append(MatchingAnalysis.labels(schema, options.exact())).append(". ");
        }
        if (!options.caliperVariables().isEmpty()) {
            List<String> near = new ArrayList<>();
            List<String> apart = new ArrayList<>();
            for (int c = 0; c < options.caliperVariables().size(); c++) {
                boolean least = c < options.caliperWidths().size() && options.caliperWidths().get(c) < 0;
                (least ? apart : near).add(schema.variable(options.caliperVariables().get(c).name()).label());
            }
            if (!near.isEmpty()) {
                text.append("Pairs differed by no more than a caliper in ").append(String.join(", ", near)).append(". ");
            }
            if (!apart.isEmpty()) {
                text.append("Pairs differed by more than a given width in ").append(String.join(", ", apart)).append(". ");
            }
        }
        if (!options.antiexact().isEmpty() && options.method().distances()) {
            text.append("Pairs differed in ").append(MatchingAnalysis.labels(schema, options.antiexact())).append(". ");
        }
        if (options.commonSupport() != MatchingOptions.Support.NONE) {
            text.append("Patients outside the common support of the score were set aside (")
                .append(switch (options.commonSupport()) {
                    case TREATED -> "exposed";
                    case CONTROL -> "comparison patients";
                    default -> "both groups";
                }).append(options.reestimate() && options.score() == null ? "), and the score was estimated again without them. "
                    : "). ");
        }
        if (options.sampling() != null) {
            text.append("The score model, distances and balance were weighted by ")
                .append(schema.variable(options.sampling().name()).label()).append(", the sampling weights. ");
        }
        return text.append("Balance was judged by standardized mean differences, with an absolute value of at most ")
            .append(NumberText.of(options.threshold())).append(" as the target.").toString();
    }

    /** How the scores came about. */
    static String score(Schema schema, Exposure exposure, ScoreModel model) {
        StringBuilder text = new StringBuilder("The propensity score, the probability of ")
            .append(schema.variable(exposure.variable().name()).label());
        if (!exposure.treatedLevels().isEmpty()) {
            text.append(" (").append(String.join(", ", exposure.treatedLevels())).append(')');
        }
        if (model.supplied() != null) {
            return text.append(", was taken from ").append(schema.variable(model.supplied().name()).label()).append('.')
                .toString();
        }
        text.append(", was estimated by ").append(model.link().adjective()).append(" regression on ")
            .append(MatchingAnalysis.labels(schema, model.covariates()));
        if (!model.interactions().isEmpty()) {
            text.append(" and the interactions ")
                .append(String.join(", ", model.interactions().stream().map(TermRef::text).toList()));
        }
        return text.append('.').toString();
    }

    private static String order(MatchingOptions options) {
        return switch (options.order()) {
            case AUTOMATIC -> options.estimand() != MatchingOptions.Target.ATC ? "in descending order of the score"
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
