/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of measuring the performance of prognostic models. */
public record PerformanceOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME,
            help = "Time from time zero to the event or to the last follow-up. Leave empty for an outcome that is known for all, "
                    + "such as death within 30 days.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event, or whether the outcome happened: TRUE or 1, or the levels named "
                    + "below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Predicted risks", fits = Fits.NUMERIC, group = "Predictions",
            help = "Columns with the probability of the event by the first of the times below (of the outcome where there is no "
                    + "follow-up time), from 0 to 1, as a model or score gave it.") List<VariableRef> risks,
        @Option(label = "Scores", fits = Fits.NUMERIC, group = "Predictions",
            help = "Columns with a linear predictor or score; higher means an earlier event. They are judged by how they order "
                    + "patients.") List<VariableRef> scores,
        @Option(label = "Covariates of model A", fits = Fits.COVARIATE, group = "Predictions",
            help = "A model fitted here, Cox or logistic. What it shows is apparent performance: it is judged on the patients it was "
                    + "fitted to.") List<VariableRef> covariates,
        @Option(label = "Covariates of model B", fits = Fits.COVARIATE, group = "Predictions",
            help = "A second model fitted here, to be compared.") List<VariableRef> covariatesB,
        @Option(label = "Covariates of model C", fits = Fits.COVARIATE, group = "Predictions", advanced = true,
            help = "A third model fitted here.") List<VariableRef> covariatesC,
        @Option(label = "Times", group = "Measures", min = 0, exclusive = true, enabledWhen = "time",
            help = "Times at which AUC, Brier score and calibration are given; calibration figure and decision curve belong to the "
                    + "first. Needed with a follow-up time.") List<Double> times,
        @Option(label = "Last time of concordance", group = "Measures", min = 0, exclusive = true, enabledWhen = "time",
            help = "Events after this time do not count in the concordance; all count where empty. Uno's C needs some patients at "
                    + "risk at the end.") Double tau,
        @Option(label = "Weights for censoring", group = "Measures", defaultValue = "kaplan-meier", enabledWhen = "time",
            help = "How the probability of still being observed is estimated for AUC and Brier score.") Censoring censoring,
        @Option(label = "Covariates of censoring", fits = Fits.COVARIATE, group = "Measures", enabledWhen = "censoring=cox",
            help = "What censoring may depend on.") List<VariableRef> censoringCovariates,
        @Option(label = "Groups", group = "Calibration", min = 2, max = 20, defaultValue = "5",
            help = "Groups of equal size by predicted risk for observed against predicted risks.") int groups,
        @Option(label = "Knots", group = "Calibration", min = 3, max = 5, defaultValue = "3", advanced = true,
            help = "Knots of the restricted cubic spline behind the smooth calibration curve at a time.") int knots,
        @Option(label = "Thresholds", group = "Decisions", min = 0, max = 1, exclusive = true, defaultValue = "0.1,0.2,0.3,0.4,0.5",
            help = "Risks at which a patient would be treated; the table gives the net benefit at each, the figure of all between "
                    + "the lowest and the highest.") List<Double> thresholds,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** How censoring is modelled. */
    public enum Censoring {
        @Label(value = "Kaplan-Meier", help = "Censoring does not depend on the patient.")
        KAPLAN_MEIER,
        @Label(value = "Cox model", help = "Censoring depends on covariates; standard errors take the weights as known.")
        COX
    }

    boolean isSurvival() {
        return time != null;
    }

    /** The covariates of the models to be fitted, those that have any. */
    List<List<VariableRef>> models() {
        return java.util.stream.Stream.of(covariates, covariatesB, covariatesC).filter(c -> !c.isEmpty()).toList();
    }

    /** The names of the models to be fitted, as {@link #models} has them. */
    List<String> modelNames() {
        List<String> names = new java.util.ArrayList<>();
        List<List<VariableRef>> all = List.of(covariates, covariatesB, covariatesC);
        for (int k = 0; k < all.size(); k++) {
            if (!all.get(k).isEmpty()) {
                names.add("Model " + (char) ('A' + k));
            }
        }
        return names;
    }
}
