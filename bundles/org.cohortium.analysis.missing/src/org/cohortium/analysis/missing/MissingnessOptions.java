/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of a description of missing data. */
public record MissingnessOptions(
        @Option(label = "Variables", fits = Fits.ANY,
            help = "The variables whose missing values are counted; all where empty.") List<VariableRef> variables,
        @Option(label = "Follow-up time", fits = Fits.TIME,
            help = "With it, patients with and without a value are compared by log-rank tests and hazard ratios.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT,
            help = "The outcome, to see whether values are missing more often in patients with the event.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event.") List<String> eventLevels,
        @Option(label = "Compare", fits = Fits.COVARIATE,
            help = "Variables that are compared between patients with and without a value; the variables above where empty.") List<VariableRef> compare,
        @Option(label = "Patterns shown", group = "Output", min = 1, max = 200, defaultValue = "15",
            help = "How many patterns of missing values are shown, the most frequent first.") int patterns) {
}
