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
        List<Problem> problems = exposure(schema, options.exposure(), options.scoreModel());
        MatchingOptions.Method method = options.method();
        if (method.distances() && options.caliper() == null) {
            problems.add(Problem.warning("caliper", "There is no caliper: pairs may be far apart.",
                "A caliper of 0.2 standard deviations is customary."));
        }
        if (options.caliperVariables().size() != options.caliperWidths().size()) {
            problems.add(Problem.error("caliperWidths", options.caliperVariables().size() + " covariates have a caliper, but "
                + options.caliperWidths().size() + " widths are given.", "Give one width for each covariate, in order."));
        }
        if (method.pairs() && options.estimand() == MatchingOptions.Target.ATE) {
            problems.add(Problem.error("estimand", "Pairs stand for the exposed or for the not exposed, not for everybody.",
                "Choose full matching or subclasses for everybody, or one of the groups."));
        }
        if (method == MatchingOptions.Method.EXACT && options.exact().isEmpty()) {
            problems.add(Problem.error("exact", "Exact matching needs variables to match exactly on.",
                "Name them, or choose another method."));
        }
        if (method == MatchingOptions.Method.SUBCLASS && !options.exact().isEmpty()) {
            problems.add(Problem.error("exact", "Subclasses are of the score alone, not within exact strata.",
                "Take the exact-match variables out, or choose full matching."));
        }
        if (method == MatchingOptions.Method.NEAREST && options.mostPartners() != null
            && options.mostPartners() <= options.ratio()) {
            problems.add(Problem.error("mostPartners", "At most " + options.mostPartners()
                + " partners cannot vary about a mean of " + options.ratio() + ".", "Give a larger number, or none."));
        }
        if (method == MatchingOptions.Method.FULL && options.fewestInSet() != null && options.mostInSet() != null
            && options.fewestInSet() > options.mostInSet()) {
            problems.add(Problem.error("fewestInSet", "The fewest in a set are more than the most.", "Exchange them."));
        }
        return problems;
    }

    /** What is wrong with the exposure and the covariates of a score. */
    static List<Problem> exposure(Schema schema, Exposure exposure, ScoreModel model) {
        List<Problem> problems = new ArrayList<>();
        for (String name : ModelTerms.variables(model.covariates(), model.interactions())) {
            if (name.equals(exposure.variable().name())) {
                problems.add(Problem.error("covariates", "\"" + name + "\" is the exposure itself.",
                    "Take it out of the covariates."));
                continue;
            }
            role(schema, name, problems);
        }
        levels(schema, exposure, problems);
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

    private static void levels(Schema schema, Exposure exposure, List<Problem> problems) {
        List<String> known = schema.variable(exposure.variable().name()).levels();
        if (exposure.treatedLevels().isEmpty() && known.size() > 2) {
            problems.add(Problem.error("treatedLevels", "It is not said which levels of \"" + exposure.variable().name()
                + "\" mean exposed.", "Choose them from: " + String.join(", ", known) + "."));
        }
        for (String level : exposure.treatedLevels()) {
            if (exposure.controlLevels().contains(level)) {
                problems.add(Problem.error("controlLevels", "\"" + level + "\" is in both groups.",
                    "Take it out of one of them."));
            }
        }
    }

    /** The design in words, such as "1:1 nearest-neighbour propensity score matching without replacement". */
    static String design(MatchingOptions options) {
        String distance = switch (options.nearest()) {
            case SCORE -> "propensity score matching";
            case MAHALANOBIS -> "Mahalanobis matching within propensity score calipers";
            case ROBUST_MAHALANOBIS -> "robust Mahalanobis matching within propensity score calipers";
            case SCALED_EUCLIDEAN -> "matching by scaled Euclidean distance within propensity score calipers";
        };
        return switch (options.method()) {
            case NEAREST -> "1:" + options.ratio() + (options.mostPartners() == null ? "" : " (1 to " + options.mostPartners()
                + ")") + " nearest-neighbour " + distance + (options.replacement() ? " with" : " without") + " replacement";
            case OPTIMAL -> "1:" + options.ratio() + " optimal " + distance;
            case FULL -> "optimal full " + distance;
            case EXACT -> "exact matching";
            case COARSENED -> "coarsened exact matching";
            case SUBCLASS -> "stratification into " + options.subclasses() + " subclasses of the propensity score";
        };
    }
}
