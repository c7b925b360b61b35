/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;

/** What is wrong or doubtful about a matching before it is run, and what to call its design. */
final class MatchingProblems {

    private MatchingProblems() {
    }

    static List<Problem> of(Schema schema, MatchingOptions options) {
        List<Problem> problems = new ArrayList<>();
        String treatment = options.treatment().name();
        for (String name : ModelTerms.variables(options.covariates(), options.interactions())) {
            if (name.equals(treatment)) {
                problems.add(Problem.error("covariates", "\"" + name + "\" is the exposure itself.",
                    "Take it out of the covariates."));
                continue;
            }
            role(schema, name, problems);
        }
        levels(schema, options, problems);
        if (options.caliper() == null) {
            problems.add(Problem.warning("caliper", "There is no caliper: pairs may be far apart.",
                "A caliper of 0.2 standard deviations is customary."));
        }
        if (options.caliperVariables().size() != options.caliperWidths().size()) {
            problems.add(Problem.error("caliperWidths", options.caliperVariables().size() + " covariates have a caliper, but "
                + options.caliperWidths().size() + " widths are given.", "Give one width for each covariate, in order."));
        }
        return problems;
    }

    private static void role(Schema schema, String name, List<Problem> problems) {
        Role role = schema.variable(name).role();
        if (role == Role.POST_BASELINE) {
            problems.add(Problem.warning("covariates", "\"" + name + "\" is known only after time zero.",
                "A score of what follows the exposure adjusts part of the effect away: take it out."));
        } else if (role == Role.OUTCOME || role == Role.TIME || role == Role.EVENT) {
            problems.add(Problem.error("covariates", "\"" + name + "\" is an outcome.",
                "The propensity score is made without looking at outcomes: take it out."));
        } else if (role == Role.IDENTIFIER) {
            problems.add(Problem.error("covariates", "\"" + name + "\" only tells patients apart.", "Take it out."));
        }
    }

    private static void levels(Schema schema, MatchingOptions options, List<Problem> problems) {
        int known = schema.variable(options.treatment().name()).levels().size();
        if (options.treatedLevels().isEmpty() && known > 2) {
            problems.add(Problem.error("treatedLevels", "It is not said which levels of \"" + options.treatment().name()
                + "\" mean exposed.", "Choose them from: "
                    + String.join(", ", schema.variable(options.treatment().name()).levels()) + "."));
        }
        for (String level : options.treatedLevels()) {
            if (options.controlLevels().contains(level)) {
                problems.add(Problem.error("controlLevels", "\"" + level + "\" is in both groups.",
                    "Take it out of one of them."));
            }
        }
    }

    /** The design in words, such as "1:1 nearest-neighbour propensity score matching without replacement". */
    static String design(MatchingOptions options) {
        String distance = options.nearest() == MatchingOptions.Nearest.MAHALANOBIS
            ? "Mahalanobis matching within propensity score calipers" : "propensity score matching";
        return "1:" + options.ratio() + " nearest-neighbour " + distance + (options.replacement() ? " with" : " without")
            + " replacement";
    }
}
