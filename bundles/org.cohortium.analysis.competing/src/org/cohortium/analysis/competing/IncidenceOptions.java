/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of the analysis of cumulative incidence. */
public record IncidenceOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the first event of any kind or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "By what the follow-up ended: a code or level for each kind of event and for censored.") VariableRef event,
        @Option(label = "Causes", levelsOf = "event", required = true,
            help = "The values of the event variable that mean an event, one for each cause, the cause of interest first.") List<String> causes,
        @Option(label = "Names of the causes",
            help = "What the causes are called in tables and figures, in the same order; their values where empty.") List<String> causeNames,
        @Option(label = "Censored values", levelsOf = "event", advanced = true,
            help = "The values that mean censored; where named, any further value is an error. Every other value where empty.") List<String> censored,
        @Option(label = "Groups", fits = Fits.GROUP,
            help = "Curves are estimated for each group, and the groups are compared.") VariableRef group,
        @Option(label = "Strata of the test", fits = Fits.GROUP, advanced = true, enabledWhen = "group",
            help = "Gray's test compares groups within these strata only, such as centres.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation); at risk only after it.") VariableRef entry,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Times", group = "Estimates", min = 0,
            help = "Times at which cumulative incidence is reported, with the differences between groups.") List<Double> times,
        @Option(label = "Time unit", group = "Estimates",
            help = "The unit of the follow-up time, such as months; taken from the variable where empty.") String timeUnit,
        @Option(label = "Confidence level", group = "Estimates", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Confidence interval", group = "Estimates", defaultValue = "log-log",
            help = "Scale on which the interval of the cumulative incidence is symmetric.") Scale confType,
        @Option(label = "Variance", group = "Estimates", defaultValue = "jackknife", advanced = true,
            help = "How standard errors of the cumulative incidence are estimated; the two differ little.") Variance variance,
        @Option(label = "Time lost up to", group = "Estimates", min = 0, exclusive = true,
            help = "Horizon of the restricted mean time lost to each cause; none where empty.") Double tau,
        @Option(label = "Compare with 1 - Kaplan-Meier", group = "Estimates", defaultValue = "false",
            help = "Whether to show what 1 - Kaplan-Meier with competing events censored would claim, and by how much it is too high.") boolean compareKaplanMeier,
        @Option(label = "Gray's test", group = "Comparison", defaultValue = "true", enabledWhen = "group",
            help = "Whether to test that the cumulative incidence of each cause is equal in all groups.") boolean test,
        @Option(label = "rho", group = "Comparison", defaultValue = "0", advanced = true, enabledWhen = "test",
            help = "Power of 1 - F in the weight of Gray's test; 0 weighs all times equally.") double rho,
        @Option(label = "Stacked figure", group = "Output", defaultValue = "false",
            help = "Whether to draw, for each group, the causes on top of each other, what is left above being free of all events.") boolean stacked,
        @Option(label = "Curve table", group = "Output", defaultValue = "true", advanced = true,
            help = "Whether the table of every step of the curves is part of the result.") boolean curveTable) {

    /** How standard errors are estimated. */
    public enum Variance {
        /** Infinitesimal jackknife. */
        @Label(value = "Infinitesimal jackknife", help = "Robust, for weights and clusters too; as survfit of R's survival.")
        JACKKNIFE,
        /** Aalen's variance. */
        @Label(value = "Aalen", help = "For independent patients of equal weight; as cuminc of R's cmprsk.")
        AALEN
    }

    /** The names by which the causes go. */
    List<String> names() {
        return causeNames.isEmpty() ? causes : causeNames;
    }
}
