/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.selection.StepwiseSelection;

/** The options of stepwise selection. */
public record StepwiseOptions(
        @Option(label = "Model", defaultValue = "cox",
            help = "Cox for time to an event, logistic for whether something happened.") PenalizedOptions.Model model,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "model=cox",
            help = "Time from time zero to the event or to the last follow-up; for Cox models.") VariableRef time,
        @Option(label = "Event or outcome", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event, or the outcome happened: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value means none.") List<String> eventLevels,
        @Option(label = "Candidate covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the whole model. All levels of a categorical variable enter and leave together.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of candidates, written age:sex; they enter after and leave before their variables.") List<TermRef> interactions,
        @Option(label = "Always in", fits = Fits.COVARIATE,
            help = "Candidates that no step takes out, such as the treatment.") List<VariableRef> forced,
        @Option(label = "Strata", fits = Fits.GROUP, enabledWhen = "model=cox",
            help = "Groups with a baseline hazard of their own, such as centres.") List<VariableRef> strata,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Direction", group = "Selection", defaultValue = "backward",
            help = "Backward begins with all candidates and is the least bad; forward and both begin with none.") Direction direction,
        @Option(label = "Criterion", group = "Selection", defaultValue = "aic",
            help = "What a step must make better.") Criterion criterion,
        @Option(label = "Level to enter", group = "Selection", min = 0, max = 1, exclusive = true, defaultValue = "0.05",
            enabledWhen = "criterion=p-value", help = "A variable enters with a p-value below this.") double enter,
        @Option(label = "Level to stay", group = "Selection", min = 0, max = 1, exclusive = true, defaultValue = "0.1",
            enabledWhen = "criterion=p-value", help = "A variable leaves with a p-value of this or more.") double stay,
        @Option(label = "Bootstrap resamples", group = "Selection", min = 0, max = 2000, defaultValue = "0",
            help = "How often the selection is repeated on patients drawn anew, to see how often each variable is chosen; 0 for never.") int resamples,
        @Option(label = "Tests of the whole model", group = "Output", defaultValue = "last",
            help = "How the terms of the model with all candidates are tested, before any selection.") Tests tests,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** Where steps lead. */
    public enum Direction {
        @Label("Backward")
        BACKWARD(StepwiseSelection.Direction.BACKWARD),
        @Label("Forward")
        FORWARD(StepwiseSelection.Direction.FORWARD),
        @Label(value = "Both", help = "Forward, and variables that are no longer needed leave again.")
        BOTH(StepwiseSelection.Direction.BOTH);

        private final StepwiseSelection.Direction direction;

        Direction(StepwiseSelection.Direction direction) {
            this.direction = direction;
        }

        StepwiseSelection.Direction direction() {
            return direction;
        }
    }

    /** What a step must make better. */
    public enum Criterion {
        @Label(value = "AIC", help = "Akaike's criterion: 2 for each coefficient.")
        AIC,
        @Label(value = "BIC", help = "The logarithm of the number of events (logistic: patients) for each coefficient.")
        BIC,
        @Label(value = "p-value", help = "Likelihood ratio test against the levels below.")
        P_VALUE
    }

    /** How the terms of the whole model are tested. */
    public enum Tests {
        @Label(value = "Each as the last", help = "Terms that no interaction holds; R's drop1.")
        LAST,
        @Label(value = "In order", help = "Each after those before it; R's anova.")
        IN_ORDER,
        @Label(value = "Type II", help = "Each after all terms that do not hold it.")
        TYPE_II,
        @Label(value = "Type III", help = "Each as the last, also under its interactions; depends on the reference levels.")
        TYPE_III
    }

    /** What the rows need. */
    CandidateRows.Variables variables() {
        boolean cox = model == PenalizedOptions.Model.COX;
        return new CandidateRows.Variables(cox ? time : null, event, eventLevels, null, covariates, interactions,
                cox ? strata : List.of(), weights, List.of());
    }
}
