/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/**
 * The options of the example. From these declarations come the form, the command line, the checks, and what a study stores.
 */
public record WeibullOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up; above zero.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE,
            help = "What may stretch or shorten survival time.") List<VariableRef> covariates,
        @Option(label = "Interactions", advanced = true, help = "Products of covariates, such as age:sex.") List<TermRef> interactions,
        @Option(label = "Confidence level", group = "Estimates", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {
}
