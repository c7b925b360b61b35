/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.cutpoint;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of a cut-point search. */
public record CutPointOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Variable", fits = Fits.NUMERIC, required = true,
            help = "The number that is to be cut in two.") VariableRef variable,
        @Option(label = "Smallest group", min = 0.01, max = 0.5, exclusive = true, defaultValue = "0.1",
            help = "The share of the patients that each side must have at least; a tenth is customary.") double smallest,
        @Option(label = "Permutations", min = 0, max = 10000000, defaultValue = "10000",
            help = "Random permutations for the exact p-value; 0 leaves it out.") int permutations,
        @Option(label = "Confidence level", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {
}
