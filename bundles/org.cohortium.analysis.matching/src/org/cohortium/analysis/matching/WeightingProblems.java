/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.Severity;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/** What is wrong with a weighting before it is run, and what to call it. */
final class WeightingProblems {

    private WeightingProblems() {
    }

    static List<Problem> of(Schema schema, WeightingOptions options) {
        Exposure exposure = options.everyLevel() ? new Exposure(options.treatment(), List.of("-"), List.of())
            : options.exposure();
        List<Problem> problems = new ArrayList<>();
        for (Problem p : MatchingProblems.exposure(schema, exposure, options.scoreModel())) {
            problems.add(p.severity() == Severity.ERROR && p.option().equals("treatedLevels")
                ? Problem.error("treatedLevels", p.text(), p.advice() + " Or compare every level.") : p);
        }
        boolean extreme = options.population() == WeightingOptions.Population.OVERLAP
            || options.population() == WeightingOptions.Population.MATCHING;
        if (options.source() == WeightingOptions.Source.ENTROPY && extreme) {
            problems.add(Problem.error("population", "Entropy balancing is to everybody or to one of the groups.",
                "Choose such a population, or weights from the score."));
        }
        if (options.source() == WeightingOptions.Source.BALANCING
            && (options.population() != WeightingOptions.Population.ATE || options.everyLevel())) {
            problems.add(Problem.error("population", "The covariate balancing score is for everybody and two groups.",
                "Choose everybody, or entropy balancing."));
        }
        if (options.everyLevel() && options.population() == WeightingOptions.Population.ATC) {
            problems.add(Problem.error("population", "With every level a group there is no one group of the not exposed.",
                "Choose the exposed, with the level as the exposed level."));
        }
        if (options.everyLevel()) {
            arms(options, problems);
        }
        if (options.everyLevel() && (options.score() != null || options.link() != ScoreLink.LOGIT)) {
            problems.add(Problem.error("link", "With every level a group the score is multinomial, with the logit link.",
                "Leave the link at logit and the variable of scores empty."));
        }
        if (options.hasOutcome() && options.errors() == WeightingOptions.Errors.CORRECTED
            && (options.source() != WeightingOptions.Source.SCORE || options.link() != ScoreLink.LOGIT || options.score() != null
                || options.everyLevel() && options.trim() != null || options.truncation() != null)) {
            problems.add(Problem.error("errors", options.everyLevel() ? "This error is for weights of a score, neither truncated nor "
                + "trimmed." : "This error is for untruncated weights of a logistic score.",
                "Choose robust or bootstrap errors."));
        }
        if (options.hasOutcome() && options.errors() == WeightingOptions.Errors.BOOTSTRAP
            && (options.score() != null || options.trim() != null || options.truncation() != null
                || options.link() == ScoreLink.FIRTH)) {
            problems.add(Problem.error("errors", "The bootstrap repeats weights that are not truncated or trimmed, "
                + "and a score without Firth's correction.", "Choose robust errors."));
        }
        if (options.time() != null && options.event() == null) {
            problems.add(Problem.error("event", "A follow-up time needs an event.", "Choose the event variable."));
        }
        return problems;
    }

    /** What levels mean where each is a group. */
    private static void arms(WeightingOptions options, List<Problem> problems) {
        if (options.controlLevels().size() > 1) {
            problems.add(Problem.error("controlLevels", "With every level a group one of them is the reference.",
                "Choose one comparison level, or none for the first."));
        }
        if (options.treatedLevels().size() > 1) {
            problems.add(Problem.error("treatedLevels", "With every level a group the effect is in one of them.",
                "Choose one exposed level, or none for the last."));
        } else if (!options.treatedLevels().isEmpty() && options.population() != WeightingOptions.Population.ATT) {
            problems.add(Problem.warning("treatedLevels", "With every level a group the exposed level only tells for whom the effect "
                + "is.", "Choose the exposed as the population, or leave the level empty."));
        }
        if (options.trim() != null && options.trim() >= 0.5) {
            problems.add(Problem.error("trim", "No patient has a probability above this of every group.",
                "Choose a smaller limit, below 1 over the number of groups."));
        }
    }

    /** The design in words. */
    static String design(WeightingOptions options) {
        String population = switch (options.population()) {
            case ATE -> "everybody";
            case ATT -> !options.everyLevel() ? "the exposed" : options.treatedLevels().isEmpty() ? "the last group"
                : "the group " + options.treatedLevels().getFirst();
            case ATC -> "the not exposed";
            case OVERLAP -> "the overlap population";
            case MATCHING -> "the population of matching weights";
        };
        return switch (options.source()) {
            case SCORE -> switch (options.population()) {
                case OVERLAP -> "propensity score overlap weighting";
                case MATCHING -> "propensity score matching weights";
                default -> (options.population() == WeightingOptions.Population.ATE && options.stabilized() ? "stabilised " : "")
                    + "inverse probability of treatment weighting to " + population;
            };
            case ENTROPY -> "entropy balancing to " + population;
            case BALANCING -> "inverse probability weighting by the covariate balancing propensity score to " + population;
        };
    }

    static String methods(Schema schema, WeightingOptions options) {
        StringBuilder text = new StringBuilder();
        if (options.source() == WeightingOptions.Source.SCORE && !options.everyLevel()) {
            text.append(MatchingMethods.score(schema, options.exposure(), options.scoreModel())).append(' ');
        } else if (options.source() == WeightingOptions.Source.SCORE) {
            text.append("Generalised propensity scores (the probability of each group of ")
                .append(schema.variable(options.treatment().name()).label()).append(") were estimated by multinomial logistic "
                    + "regression on ").append(MatchingAnalysis.labels(schema, options.covariates())).append(". ");
        }
        text.append(options.everyLevel() ? "All groups were made comparable by " : "Groups were made comparable by ")
            .append(design(options));
        if (options.everyLevel() && options.source() == WeightingOptions.Source.ENTROPY) {
            text.append(", each group by itself,");
        }
        if (options.source() != WeightingOptions.Source.SCORE) {
            text.append(" on ").append(MatchingAnalysis.labels(schema, options.covariates()));
            text.append(options.moments() > 1 && options.source() == WeightingOptions.Source.ENTROPY
                ? " (first " + options.moments() + " moments)" : "");
        }
        if (options.truncation() != null) {
            text.append(", weights truncated at the ").append(NumberText.of(options.truncation())).append(" and ")
                .append(NumberText.of(100 - options.truncation())).append(" percentiles");
        }
        if (options.trim() != null) {
            if (options.everyLevel()) {
                text.append(", patients with a probability below ").append(NumberText.of(options.trim()))
                    .append(" of being in some group left out");
            } else {
                text.append(", patients with scores outside ").append(NumberText.of(options.trim())).append(" to ")
                    .append(NumberText.of(1 - options.trim())).append(" left out");
            }
        }
        text.append(". Balance was judged by ").append(options.everyLevel() ? "the largest standardized mean difference of any two "
            + "groups, with an absolute value of at most " : "standardized mean differences, with an absolute value of at most ")
            .append(NumberText.of(options.threshold())).append(" as the target.");
        if (options.hasOutcome()) {
            text.append(options.everyLevel() ? " Hazard ratios of each group against the reference" : " Hazard ratios")
                .append(" come from a weighted Cox model (Efron's method for ties) with ")
                .append(switch (options.errors()) {
                    case ROBUST -> "robust standard errors";
                    case CORRECTED -> "robust standard errors that allow for the estimated score";
                    case BOOTSTRAP -> "standard errors from " + options.replicates() + " bootstrap samples";
                }).append("; survival curves are weighted Kaplan-Meier estimates with robust limits.");
        }
        return text.toString();
    }
}
