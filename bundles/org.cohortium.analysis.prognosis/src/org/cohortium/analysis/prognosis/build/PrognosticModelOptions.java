/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of a prognostic model. */
public record PrognosticModelOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables that predict. Choose them before looking at their effects.") List<VariableRef> covariates,
        @Option(label = "Interactions", advanced = true,
            help = "Pairs of covariates whose effects depend on one another, such as age:sex. Each costs further "
                + "coefficients.") List<TermRef> interactions,
        @Option(label = "On the logarithm", fits = Fits.NUMERIC,
            help = "Covariates that enter as their natural logarithm, such as laboratory values; above zero.") List<VariableRef> logarithm,
        @Option(label = "As splines", fits = Fits.NUMERIC,
            help = "Covariates that enter as a restricted cubic spline, so that their effect may bend.") List<VariableRef> splines,
        @Option(label = "Knots of splines", min = 3, max = 7, defaultValue = "4", advanced = true,
            help = "How many knots each spline has, at Harrell's quantiles.") int knots,
        @Option(label = "Times of prediction", required = true, min = 0, exclusive = true,
            help = "Times for which survival is predicted, in the unit of the follow-up time, such as 12, 36, 60.") List<Double> horizons,
        @Option(label = "Bootstrap resamples", group = "Internal validation", min = 0, max = 100000, defaultValue = "500",
            help = "Resamples for the optimism of the performance; 0 leaves it out.") int resamples,
        @Option(label = "Folds of cross-validation", group = "Internal validation", min = 0, max = 1000, defaultValue = "0",
            help = "Parts for cross-validation beside the bootstrap, such as 10; 0 leaves it out.") int folds,
        @Option(label = "Repeats of cross-validation", group = "Internal validation", min = 1, max = 1000, defaultValue = "10",
            advanced = true, enabledWhen = "folds!=0",
            help = "How often the division into folds is made anew.") int repeats,
        @Option(label = "Shrinkage", group = "Model", defaultValue = "none",
            help = "What the coefficients are multiplied by before anything is predicted, against overfitting.") Shrinkage shrinkage,
        @Option(label = "Risk groups", group = "Model", min = 2, max = 10, defaultValue = "3",
            help = "Groups of equal size by the linear predictor, with their survival curves.") int groups,
        @Option(label = "Cohort in words", group = "Model file", advanced = true,
            help = "What the model file says of the patients it was made from.") String cohort,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** How coefficients are shrunken. */
    public enum Shrinkage {
        @Label("None")
        NONE,
        @Label(value = "Heuristic", help = "(LR - p) / LR, van Houwelingen and le Cessie 1990.")
        HEURISTIC,
        @Label(value = "Bootstrap", help = "The calibration slope corrected for optimism.")
        BOOTSTRAP
    }

    ModelChoice choice() {
        return new ModelChoice(time, event, eventLevels, covariates, interactions, logarithm, splines, knots);
    }
}
