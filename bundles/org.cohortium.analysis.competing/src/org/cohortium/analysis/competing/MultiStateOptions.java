/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of the analysis of state occupancy. */
public record MultiStateOptions(
        @Option(label = "Data", defaultValue = "two-times",
            help = "Whether each patient has one row with two times, or a row for each stay in a state.") Form form,
        @Option(label = "End of follow-up", fits = Fits.TIME, required = true,
            help = "Time from time zero to death or last follow-up; with a row for each stay, the end of the stay.") VariableRef time,
        @Option(label = "Illness time", fits = Fits.TIME, enabledWhen = "form=two-times",
            help = "Time of the intermediate event, such as progression, where it happened.") VariableRef illnessTime,
        @Option(label = "Illness", fits = Fits.EVENT, enabledWhen = "form=two-times",
            help = "Whether the intermediate event happened: TRUE or 1, or the levels named below.") VariableRef illness,
        @Option(label = "Illness levels", levelsOf = "illness", enabledWhen = "form=two-times",
            help = "The values that mean the intermediate event.") List<String> illnessLevels,
        @Option(label = "Death", fits = Fits.EVENT, enabledWhen = "form=two-times",
            help = "Whether the follow-up ended in death: TRUE or 1, or the levels named below.") VariableRef death,
        @Option(label = "Death levels", levelsOf = "death", enabledWhen = "form=two-times",
            help = "The values that mean death.") List<String> deathLevels,
        @Option(label = "State names", enabledWhen = "form=two-times", defaultValue = "Event-free, Ill, Dead",
            help = "The names of the three states: free of both events, after the intermediate event, dead.") List<String> stateNames,
        @Option(label = "Patient", fits = Fits.IDENTIFIER, enabledWhen = "form=stays",
            help = "The variable that tells which rows are of one patient.") VariableRef patient,
        @Option(label = "Start", fits = Fits.TIME, enabledWhen = "form=stays",
            help = "Start of the stay.") VariableRef start,
        @Option(label = "State", fits = Fits.GROUP, enabledWhen = "form=stays",
            help = "The state during the stay; where empty, everyone begins in one state and each row begins as the last ended.") VariableRef from,
        @Option(label = "Next state", fits = Fits.GROUP, enabledWhen = "form=stays",
            help = "The state that the stay ends in, or a value that means no change.") VariableRef to,
        @Option(label = "No change", levelsOf = "to", enabledWhen = "form=stays",
            help = "The values of the next state that mean that the stay ended without a change, as by censoring.") List<String> noChange,
        @Option(label = "Groups", fits = Fits.GROUP, help = "Curves are estimated for each group.") VariableRef group,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Patients that belong together; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Times", group = "Estimates", min = 0,
            help = "Times at which the probability of each state is reported.") List<Double> times,
        @Option(label = "Time unit", group = "Estimates",
            help = "The unit of the follow-up time, such as months; taken from the variable where empty.") String timeUnit,
        @Option(label = "Mean time in states up to", group = "Estimates", min = 0, exclusive = true,
            help = "Horizon of the mean time spent in each state; none where empty.") Double tau,
        @Option(label = "Confidence level", group = "Estimates", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Confidence interval", group = "Estimates", defaultValue = "log-log",
            help = "Scale on which the interval of a probability is symmetric.") Scale confType,
        @Option(label = "Curve table", group = "Output", defaultValue = "true", advanced = true,
            help = "Whether the table of every step of the curves is part of the result.") boolean curveTable) {

    /** How histories are laid out. */
    public enum Form {
        /** One row a patient. */
        @Label(value = "Two times", help = "One row a patient: the time of an intermediate event and the end of follow-up.")
        TWO_TIMES,
        /** One row a stay. */
        @Label(value = "Stays", help = "A row for each stay in a state: patient, start, end, next state.")
        STAYS
    }
}
