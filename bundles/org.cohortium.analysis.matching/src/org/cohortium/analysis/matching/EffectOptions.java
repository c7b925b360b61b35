/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of the effect in a matched or weighted cohort. */
public record EffectOptions(
        @Option(label = "Exposure or treatment", fits = Fits.GROUP, required = true,
            help = "The variable that tells the groups apart.") VariableRef treatment,
        @Option(label = "Exposed level", levelsOf = "treatment",
            help = "The values that mean exposed or treated; TRUE, 1 or the last of two levels where empty.") List<String> treatedLevels,
        @Option(label = "Comparison level", levelsOf = "treatment", advanced = true,
            help = "The values that mean not exposed; all others where empty.") List<String> controlLevels,
        @Option(label = "Compare every level", defaultValue = "false",
            help = "Whether each level is a group of its own, for three and more, compared with the comparison level; the first where that is empty.") boolean everyLevel,
        @Option(label = "Kind of outcome", defaultValue = "survival", help = "What is compared.") Kind kind,
        @Option(label = "Outcome", fits = Fits.ANY, required = true,
            help = "The event variable of a follow-up or a binary outcome, or a number.") VariableRef outcome,
        @Option(label = "Event levels", levelsOf = "outcome", enabledWhen = "kind!=number",
            help = "The values that mean the event; TRUE or 1 where empty.") List<String> eventLevels,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "kind=survival",
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Adjust for", fits = Fits.COVARIATE,
            help = "Covariates of a second, doubly adjusted model: of the Cox model, or of augmented weighting for other outcomes.") List<VariableRef> covariates,
        @Option(label = "Also stratified by set", defaultValue = "false", advanced = true, enabledWhen = "kind=survival",
            help = "Whether the hazard ratio within matched sets or subclasses is told too: a conditional effect.") boolean stratified,
        @Option(label = "Restricted mean up to", min = 0, exclusive = true, advanced = true, enabledWhen = "kind=survival",
            help = "Horizon of the differences in survival and restricted mean survival time; empty for none.") Double tau,
        @Option(label = "Bootstrap samples", defaultValue = "500", min = 50, max = 10000, advanced = true, enabledWhen = "tau",
            help = "How often matched sets (or patients) are drawn anew for the errors of these differences.") int replicates,
        @Option(label = "Confidence level", defaultValue = "0.95", min = 0, max = 1, exclusive = true, advanced = true,
            help = "Level of every confidence interval.") double confLevel) {

    /** What is compared. */
    public enum Kind {
        @Label("Time to an event")
        SURVIVAL,
        @Label("Event or not")
        BINARY,
        @Label("Number")
        NUMBER
    }

    Exposure exposure() {
        return new Exposure(treatment, treatedLevels, controlLevels);
    }

    List<String> needed() {
        Set<String> names = new LinkedHashSet<>(List.of(outcome.name()));
        names.addAll(VariableRef.names(covariates));
        if (kind == Kind.SURVIVAL && time != null) {
            names.add(time.name());
        }
        return List.copyOf(names);
    }
}
