/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.regularization.ValidationMeasure;

/** The options of penalised regression. */
public record PenalizedOptions(
        @Option(label = "Model", group = "Variables", defaultValue = "cox",
            help = "Cox for time to an event, logistic for whether something happened.") Model model,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "model=cox",
            help = "Time from time zero to the event or to the last follow-up; for Cox models.") VariableRef time,
        @Option(label = "Event or outcome", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event, or the outcome happened: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value means none.") List<String> eventLevels,
        @Option(label = "Candidate covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables to choose from. Each level of a categorical variable is shrunk by itself.") List<VariableRef> covariates,
        @Option(label = "Always in", fits = Fits.COVARIATE,
            help = "Candidates that are not shrunk, such as the treatment; they must be among the candidates.") List<VariableRef> forced,
        @Option(label = "Strata", fits = Fits.GROUP, enabledWhen = "model=cox",
            help = "Groups with a baseline hazard of their own, such as centres.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true, enabledWhen = "model=cox",
            help = "Time from which a patient was under observation (left truncation).") VariableRef entry,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Penalty", group = "Penalty", defaultValue = "lasso",
            help = "The lasso sets coefficients to zero and so chooses variables, ridge keeps all, the elastic net is between.") Penalty penalty,
        @Option(label = "Share of the lasso", group = "Penalty", min = 0, max = 1, exclusive = true, defaultValue = "0.5",
            enabledWhen = "penalty=elastic-net", help = "The part of the penalty that is the lasso's (alpha in glmnet).") double alpha,
        @Option(label = "Standardise", group = "Penalty", defaultValue = "true", advanced = true,
            help = "Whether coefficients are shrunk per standard deviation; otherwise units decide how much.") boolean standardize,
        @Option(label = "Folds by", group = "Cross-validation", defaultValue = "random",
            help = "How patients are dealt into folds; by centre tells how the model travels.") FoldsBy foldsBy,
        @Option(label = "Folds", group = "Cross-validation", min = 3, max = 1000, defaultValue = "10",
            enabledWhen = "foldsBy=random", help = "Number of random folds; each has its share of events.") int folds,
        @Option(label = "Fold variable", group = "Cross-validation", fits = Fits.GROUP, enabledWhen = "foldsBy=variable",
            help = "The variable whose values are the folds.") VariableRef foldVariable,
        @Option(label = "Judged by", group = "Cross-validation", defaultValue = "deviance",
            help = "The deviance uses all information; discrimination only the order of patients.") Measure measure) {

    /** The kind of model. */
    public enum Model {
        @Label("Cox")
        COX,
        @Label("Logistic")
        LOGISTIC
    }

    /** The penalty. */
    public enum Penalty {
        @Label(value = "Lasso", help = "The sum of the sizes of the coefficients.")
        LASSO,
        @Label(value = "Ridge", help = "The sum of their squares.")
        RIDGE,
        @Label(value = "Elastic net", help = "A mixture of both.")
        ELASTIC_NET
    }

    /** How folds are made. */
    public enum FoldsBy {
        @Label(value = "Random", help = "By the seed of the study.")
        RANDOM,
        @Label("A variable")
        VARIABLE,
        @Label(value = "Centre", help = "Each centre is left out once.")
        CENTRE
    }

    /** What models are judged by. */
    public enum Measure {
        @Label(value = "Deviance", help = "Partial-likelihood deviance, or binomial deviance.")
        DEVIANCE(ValidationMeasure.DEVIANCE),
        @Label(value = "Discrimination", help = "Harrell's C, or the area under the ROC curve.")
        DISCRIMINATION(ValidationMeasure.DISCRIMINATION);

        private final ValidationMeasure measure;

        Measure(ValidationMeasure measure) {
            this.measure = measure;
        }

        ValidationMeasure measure() {
            return measure;
        }
    }

    /** The share of the lasso in the penalty. */
    double mixing() {
        return switch (penalty) {
            case LASSO -> 1;
            case RIDGE -> 0;
            case ELASTIC_NET -> alpha;
        };
    }

    /** What the rows need. */
    CandidateRows.Variables variables() {
        boolean cox = model == Model.COX;
        return new CandidateRows.Variables(cox ? time : null, event, eventLevels, cox ? entry : null, covariates, List.of(),
                cox ? strata : List.of(), weights, foldsBy == FoldsBy.VARIABLE && foldVariable != null
                        ? List.of(foldVariable) : List.of());
    }
}
