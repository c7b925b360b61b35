/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of an external validation. */
public record ExternalValidationOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up, in the unit of the model.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Model", required = true, file = "json",
            help = "The text of a model file (model.json) that a prognostic model wrote; on the command line --set model=@model.json.") String model,
        @Option(label = "Times of prediction", min = 0, exclusive = true,
            help = "Times at which predictions are compared with what happened; left empty, those of the model.") List<Double> horizons,
        @Option(label = "Groups of calibration", min = 2, max = 20, defaultValue = "5",
            help = "Groups of equal size by predicted survival, in which predicted and observed survival are compared.") int groups,
        @Option(label = "Confidence level", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {
}
