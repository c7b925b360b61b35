/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of reclassification by a new model against an old one. */
public record ReclassificationOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME,
            help = "Time from time zero to the event or to the last follow-up. Leave empty for an outcome that is known for all.")
        VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event, or whether the outcome happened: TRUE or 1, or the levels named "
                    + "below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Old risk", fits = Fits.NUMERIC, group = "Old model",
            help = "A column with the probability of the event by the time below, from 0 to 1. Leave empty to fit a model here.")
        VariableRef oldRisk,
        @Option(label = "Old covariates", fits = Fits.COVARIATE, group = "Old model", enabledWhen = "!oldRisk",
            help = "Covariates of the old model, fitted here, Cox or logistic.") List<VariableRef> oldCovariates,
        @Option(label = "New risk", fits = Fits.NUMERIC, group = "New model",
            help = "A column with the probability of the event by the time below, from 0 to 1. Leave empty to fit a model here.")
        VariableRef newRisk,
        @Option(label = "New covariates", fits = Fits.COVARIATE, group = "New model", enabledWhen = "!newRisk",
            help = "Covariates of the new model, fitted here, Cox or logistic; usually those of the old one and the new marker.")
        List<VariableRef> newCovariates,
        @Option(label = "Time of risk", group = "Measures", min = 0, exclusive = true, enabledWhen = "time",
            help = "The time by which the risks are; needed with a follow-up time.") Double horizon,
        @Option(label = "Risk thresholds", group = "Measures", min = 0, max = 1, exclusive = true,
            help = "Risks that divide the categories in which decisions differ, such as 0.1,0.2; without any only the category-free "
                    + "measures are given.") List<Double> thresholds,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    boolean isSurvival() {
        return time != null;
    }

    /** The thresholds, ascending and each once. */
    double[] cuts() {
        return thresholds.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }
}
