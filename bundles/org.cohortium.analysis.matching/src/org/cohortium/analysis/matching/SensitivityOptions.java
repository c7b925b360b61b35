/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of the sensitivity to hidden bias. */
public record SensitivityOptions(
        @Option(label = "Exposure or treatment", fits = Fits.GROUP, required = true,
            help = "The variable that tells the two groups apart.") VariableRef treatment,
        @Option(label = "Exposed level", levelsOf = "treatment",
            help = "The values that mean exposed or treated; TRUE, 1 or the last of two levels where empty.") List<String> treatedLevels,
        @Option(label = "Kind of outcome", defaultValue = "survival", help = "What the sets are compared in.") EffectOptions.Kind kind,
        @Option(label = "Outcome", fits = Fits.ANY, required = true,
            help = "The event variable of a follow-up or a binary outcome, or a number.") VariableRef outcome,
        @Option(label = "Event levels", levelsOf = "outcome", enabledWhen = "kind!=number",
            help = "The values that mean the event; TRUE or 1 where empty.") List<String> eventLevels,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "kind=survival",
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Matched set", fits = Fits.ANY, advanced = true,
            help = "The variable that tells the sets apart in data that were matched elsewhere; a matched cohort has its own.") VariableRef set,
        @Option(label = "Gammas", min = 1, defaultValue = "1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 2.5, 3",
            help = "Factors by which hidden bias may change the odds of exposure within a set.") List<Double> gammas,
        @Option(label = "Level", defaultValue = "0.05", min = 0, max = 0.5, exclusive = true,
            help = "Level of the one-sided test for the largest gamma that leaves it significant.") double level) {

    Exposure exposure() {
        return new Exposure(treatment, treatedLevels, List.of());
    }

    List<String> needed() {
        List<String> names = new ArrayList<>(List.of(outcome.name()));
        if (kind == EffectOptions.Kind.SURVIVAL && time != null) {
            names.add(time.name());
        }
        if (set != null) {
            names.add(set.name());
        }
        return names;
    }
}
