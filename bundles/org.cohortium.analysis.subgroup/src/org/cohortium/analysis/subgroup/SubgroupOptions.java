/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.survival.CoxTies;

/** The options of a subgroup analysis. */
public record SubgroupOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Exposure", fits = Fits.GROUP, required = true,
            help = "The exposure or treatment whose effect is looked at in each subgroup.") VariableRef exposure,
        @Option(label = "Reference level", levelsOf = "exposure",
            help = "The level of the exposure the other is compared with; the variable's own reference where empty.") String reference,
        @Option(label = "Compared level", levelsOf = "exposure",
            help = "The level whose hazard ratio is given; needed where the exposure has more than two levels.") String compared,
        @Option(label = "Subgroup variables", fits = Fits.GROUP, required = true,
            help = "Each splits the cohort into subgroups. Cut a continuous variable into classes first.") List<VariableRef> subgroups,
        @Option(label = "Adjusted for", fits = Fits.COVARIATE,
            help = "Covariates of every model; none for crude hazard ratios. One that is the same throughout a subgroup is left out there.") List<VariableRef> covariates,
        @Option(label = "Strata", fits = Fits.GROUP, advanced = true,
            help = "Groups with a baseline hazard of their own in every model, such as centres.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation).") VariableRef entry,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Ties", group = "Model", defaultValue = "efron", advanced = true,
            help = "How events at the same time are treated.") Ties ties,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Smallest arm", group = "Output", min = 0, defaultValue = "10",
            help = "A subgroup with fewer patients than this in an arm is marked; no interpretation should rest on it.") int smallestArm,
        @Option(label = "Fewest events", group = "Output", min = 0, defaultValue = "10",
            help = "A subgroup with fewer events than this is marked.") int fewestEvents) {

    /** The treatment of tied events. */
    public enum Ties {
        @Label(value = "Efron", help = "Tied events leave the risk set one after the other.")
        EFRON(CoxTies.EFRON),
        @Label(value = "Breslow", help = "Each tied event sees the whole risk set.")
        BRESLOW(CoxTies.BRESLOW);

        private final CoxTies ties;

        Ties(CoxTies ties) {
            this.ties = ties;
        }

        CoxTies ties() {
            return ties;
        }
    }
}
