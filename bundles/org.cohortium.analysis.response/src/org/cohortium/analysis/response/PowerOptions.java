/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;

/** The options of a plan of power or precision; no variable of the cohort is used. */
public record PowerOptions(
        @Option(label = "Outcome", defaultValue = "survival", help = "What is compared between two groups.") Kind kind,
        @Option(label = "Question", defaultValue = "size", help = "What is to be found from the rest.") Solve solve,
        @Option(label = "Significance level", min = 0, max = 1, exclusive = true, defaultValue = "0.05",
            help = "Two-sided.") double alpha,
        @Option(label = "Power", min = 0, max = 1, exclusive = true, defaultValue = "0.8", enabledWhen = "solve!=power",
            help = "Probability of a significant result if the effect is as supposed.") double power,
        @Option(label = "Share in the first group", min = 0, max = 1, exclusive = true, defaultValue = "0.5",
            enabledWhen = "kind=survival", help = "Such as 0.1 where 119 of 1203 patients are in the first "
                + "group.") double allocation,
        @Option(label = "Hazard ratio", group = "Survival", min = 0, exclusive = true, defaultValue = "0.7",
            enabledWhen = "kind=survival & solve!=effect", help = "First group against second.") double hazardRatio,
        @Option(label = "Events", group = "Survival", min = 1, enabledWhen = "kind=survival & solve!=size",
            help = "Number of events in both groups.") Integer events,
        @Option(label = "Variance explained by covariates", group = "Survival", min = 0, max = 0.99, defaultValue = "0",
            enabledWhen = "kind=survival", advanced = true,
            help = "Share of the group's variance that the covariates of the model explain.") double explained,
        @Option(label = "Subgroup share", group = "Survival", min = 0, max = 1, exclusive = true, enabledWhen = "kind=survival",
            advanced = true, help = "Share of the events in a subgroup; adds the events needed to show that the hazard ratio "
                + "differs between the subgroup and the rest by the ratio above.") Double subgroupShare,
        @Option(label = "Survival of the second group", group = "Survival", min = 0, max = 1, exclusive = true,
            enabledWhen = "kind=survival", help = "Share surviving at the time below; needed for the number of "
                + "patients.") Double survival,
        @Option(label = "at time", group = "Survival", min = 0, exclusive = true, enabledWhen = "kind=survival & survival",
            help = "In the unit of entry and follow-up.") Double survivalTime,
        @Option(label = "Length of entry", group = "Survival", min = 0, defaultValue = "0", enabledWhen = "kind=survival & survival",
            help = "Time over which patients enter, evenly.") double accrual,
        @Option(label = "Further follow-up", group = "Survival", min = 0, defaultValue = "0",
            enabledWhen = "kind=survival & survival", help = "Time from the last entry to the end.") double followUp,
        @Option(label = "Loss rate", group = "Survival", min = 0, defaultValue = "0", enabledWhen = "kind=survival & survival",
            advanced = true, help = "Hazard of loss to follow-up.") double lossRate,
        @Option(label = "Simulated studies", group = "Survival", min = 0, max = 100000, defaultValue = "0",
            enabledWhen = "kind=survival & survival", help = "Checks the power of the log-rank test by so many simulated "
                + "studies; 0 for none.") int simulations,
        @Option(label = "Share in the first group with the outcome", group = "Proportions", min = 0, max = 1, exclusive = true,
            defaultValue = "0.5", enabledWhen = "kind=proportions", help = "Such as the response rate supposed.") double p1,
        @Option(label = "Share in the second group", group = "Proportions", min = 0, max = 1, exclusive = true,
            defaultValue = "0.7", enabledWhen = "kind=proportions", help = "The same for the second group.") double p2,
        @Option(label = "Difference", group = "Means", defaultValue = "1", enabledWhen = "kind=means & solve!=effect",
            help = "Difference of the means supposed.") double difference,
        @Option(label = "Standard deviation", group = "Means", min = 0, exclusive = true, defaultValue = "2",
            enabledWhen = "kind=means", help = "Within each group.") double sd,
        @Option(label = "Patients in each group", group = "Size", min = 2, enabledWhen = "kind!=survival & solve!=size",
            help = "For proportions and means.") Integer perGroup) {

    /** What is compared. */
    public enum Kind {
        @Label(value = "Survival", help = "Two groups with proportional hazards.")
        SURVIVAL,
        @Label("Proportions")
        PROPORTIONS,
        @Label("Means")
        MEANS
    }

    /** What is to be found. */
    public enum Solve {
        @Label("Events or patients needed")
        SIZE,
        @Label("Power")
        POWER,
        @Label(value = "Detectable effect", help = "The smallest effect that the size detects with the power.")
        EFFECT
    }
}
