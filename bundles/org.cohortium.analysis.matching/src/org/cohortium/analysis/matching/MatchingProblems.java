/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

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
        for (Double width : options.caliperWidths()) {
            if (width == 0) {
                problems.add(Problem.error("caliperWidths", "A caliper of 0 allows only equal values.",
                    "Match exactly on the covariate instead, or give another width."));
            }
        }
        partners(options, problems);
        if (options.reestimate() && options.score() != null) {
            problems.add(Problem.warning("reestimate", "Scores from a variable are not estimated again.",
                "Take the variable or this option away."));
        }
        if (options.person() != null && options.uses() != 1) {
            problems.add(Problem.error("person", "Persons with several rows are matched without replacement only.",
                "Take the replacement away, or keep one row of each person."));
        }
        if (method == MatchingOptions.Method.COARSENED) {
            bins(schema, options, problems);
        }
        if (method == MatchingOptions.Method.FULL && options.fewestInSet() != null && options.mostInSet() != null
            && options.fewestInSet() > options.mostInSet()) {
            problems.add(Problem.error("fewestInSet", "The fewest in a set are more than the most.", "Exchange them."));
        }
        return problems;
    }

    private static void partners(MatchingOptions options, List<Problem> problems) {
        if (options.varying() && options.mostPartners() <= options.mean()) {
            problems.add(Problem.error("mostPartners", "At most " + options.mostPartners()
                + " partners cannot vary about a mean of " + NumberText.of(options.mean()) + ".", "Give a larger number, or none."));
        }
        if (options.varying() && options.fewest() > options.mean()) {
            problems.add(Problem.error("fewestPartners", "At least " + options.fewest()
                + " partners cannot vary about a mean of " + NumberText.of(options.mean()) + ".", "Give a smaller number, or none."));
        }
        if (options.method() == MatchingOptions.Method.FULL && options.meanInSet() != null
            && (options.mostInSet() != null && options.meanInSet() > options.mostInSet()
                || options.fewestInSet() != null && options.meanInSet() < options.fewestInSet())) {
            problems.add(Problem.error("meanInSet", "The mean in a set does not lie between the fewest and the most.",
                "Change one of them."));
        }
        for (VariableRef v : options.antiexact()) {
            if (options.method().distances() && options.exact().contains(v)) {
                problems.add(Problem.error("antiexact", "Pairs cannot both agree and differ in \"" + v.name() + "\".",
                    "Take it out of one of the two."));
            }
        }
    }

    private static void bins(Schema schema, MatchingOptions options, List<Problem> problems) {
        List<String> covariates = VariableRef.names(options.covariates());
        for (String text : options.cuts()) {
            MatchingBins.Entry entry = MatchingBins.Entry.of(text);
            if (entry == null || !entry.cuts()) {
                problems.add(Problem.error("cuts", "\"" + text + "\" says no cuts.",
                    "Write a variable and its cuts, such as age=50;60;70, age=q4 or age=5."));
            } else if (!covariates.contains(entry.variable()) || schema.variable(entry.variable()).kind() != ColumnKind.NUMBER) {
                problems.add(Problem.error("cuts", "\"" + entry.variable() + "\" is no number among the covariates.",
                    "Cut numbers; put levels of other covariates together."));
            }
        }
        for (String text : options.grouping()) {
            MatchingBins.Entry entry = MatchingBins.Entry.of(text);
            if (entry == null) {
                problems.add(Problem.error("grouping", "\"" + text + "\" names no levels.",
                    "Write a variable and the levels that count as one, such as stage=I;II."));
            } else if (!covariates.contains(entry.variable())) {
                problems.add(Problem.error("grouping", "\"" + entry.variable() + "\" is not among the covariates.",
                    "Name a covariate."));
            } else {
                unknown(schema, entry, problems);
            }
        }
    }

    private static void unknown(Schema schema, MatchingBins.Entry entry, List<Problem> problems) {
        List<String> levels = schema.variable(entry.variable()).levels();
        for (String level : entry.values()) {
            if (!levels.isEmpty() && !levels.contains(level)) {
                problems.add(Problem.error("grouping", "\"" + entry.variable() + "\" has no level \"" + level + "\".",
                    "Its levels are: " + String.join(", ", levels) + "."));
            }
        }
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
            case EUCLIDEAN -> "matching by Euclidean distance within propensity score calipers";
            case SCALED_EUCLIDEAN -> "matching by scaled Euclidean distance within propensity score calipers";
        };
        return switch (options.method()) {
            case NEAREST -> ratio(options) + " nearest-neighbour " + distance + (options.replacement() ? " with" : " without")
                + " replacement" + (options.uses() > 1 ? " (at most " + options.uses() + " uses)" : "");
            case OPTIMAL -> ratio(options) + " optimal " + distance;
            case FULL -> "optimal full " + distance;
            case EXACT -> "exact matching";
            case COARSENED -> (options.oneToOne() ? "1:1 " : "") + "coarsened exact matching";
            case SUBCLASS -> "stratification into "
                + (options.quantiles().isEmpty() ? options.subclasses() : options.quantiles().size() + 1) + " subclasses of the propensity score";
        };
    }

    private static String ratio(MatchingOptions options) {
        return "1:" + (options.varying() ? NumberText.of(options.mean()) + " (" + options.fewest() + " to "
            + options.mostPartners() + ")" : options.ratio());
    }
}
