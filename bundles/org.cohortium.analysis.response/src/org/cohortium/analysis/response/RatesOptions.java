/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of rates in person-time. */
public record RatesOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time at risk of each patient.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event.") List<String> eventLevels,
        @Option(label = "Groups", fits = Fits.GROUP, help = "The groups are compared with the first.") VariableRef group,
        @Option(label = "Per person-time", min = 0, exclusive = true, defaultValue = "100",
            help = "Rates are given per so many units of follow-up, such as 100 months.") double per,
        @Option(label = "Confidence level", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {
}
