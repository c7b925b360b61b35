/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.sensitivity.EValue;

/** The options of E-values. */
public record EValueOptions(
        @Option(label = "Estimate", defaultValue = "given",
            help = "Whether the estimate is given below or comes from a model of the cohort.") Source source,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "source=cox",
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event or outcome", fits = Fits.EVENT, enabledWhen = "source!=given",
            help = "Whether the event or the outcome happened: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event", enabledWhen = "source!=given",
            help = "The values of the event variable that mean the event.") List<String> eventLevels,
        @Option(label = "Exposure", fits = Fits.COVARIATE, enabledWhen = "source!=given",
            help = "The exposure whose effect could be confounded.") VariableRef exposure,
        @Option(label = "Covariates", fits = Fits.COVARIATE, enabledWhen = "source!=given",
            help = "What is adjusted for; their own strength is shown for comparison.") List<VariableRef> covariates,
        @Option(label = "Measure", group = "Given estimate", defaultValue = "hazard-ratio", enabledWhen = "source=given",
            help = "What the given estimate is.") Measure measure,
        @Option(label = "Value", group = "Given estimate", enabledWhen = "source=given",
            help = "The estimate itself, not its logarithm.") Double estimate,
        @Option(label = "Lower limit", group = "Given estimate", enabledWhen = "source=given",
            help = "Its lower confidence limit.") Double lower,
        @Option(label = "Upper limit", group = "Given estimate", enabledWhen = "source=given",
            help = "Its upper confidence limit.") Double upper,
        @Option(label = "Outcome", group = "Scale", defaultValue = "common",
            help = "Rare means below 15 % by the end of follow-up: then hazard and odds ratios are read as risk ratios.") Frequency frequency,
        @Option(label = "Confidence level", group = "Scale", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            enabledWhen = "source!=given", help = "Level of the confidence interval.") double confLevel) {

    /** Where the estimate comes from. */
    public enum Source {
        @Label("Given below")
        GIVEN,
        @Label(value = "Cox regression", help = "The adjusted hazard ratio of the exposure.")
        COX,
        @Label(value = "Logistic regression", help = "The adjusted odds ratio of the exposure.")
        LOGISTIC
    }

    /** What a given estimate is. */
    public enum Measure {
        @Label("Hazard ratio")
        HAZARD_RATIO,
        @Label("Odds ratio")
        ODDS_RATIO,
        @Label("Risk ratio")
        RISK_RATIO,
        @Label(value = "Standardized mean difference", help = "In standard deviations.")
        STANDARDIZED_DIFFERENCE
    }

    /** How common the outcome is. */
    public enum Frequency {
        @Label(value = "Common", help = "15 % or more by the end of follow-up.")
        COMMON,
        @Label(value = "Rare", help = "Below 15 % by the end of follow-up.")
        RARE
    }

    /** The measure of the estimate, wherever it comes from. */
    Measure kind() {
        return switch (source) {
            case GIVEN -> measure;
            case COX -> Measure.HAZARD_RATIO;
            case LOGISTIC -> Measure.ODDS_RATIO;
        };
    }

    /** The scale of the conversion to a risk ratio. */
    EValue.Measure scale() {
        boolean rare = frequency == Frequency.RARE;
        return switch (kind()) {
            case HAZARD_RATIO -> rare ? EValue.Measure.HAZARD_RATIO_RARE : EValue.Measure.HAZARD_RATIO_COMMON;
            case ODDS_RATIO -> rare ? EValue.Measure.ODDS_RATIO_RARE : EValue.Measure.ODDS_RATIO_COMMON;
            case RISK_RATIO -> EValue.Measure.RISK_RATIO;
            case STANDARDIZED_DIFFERENCE -> EValue.Measure.STANDARDIZED_DIFFERENCE;
        };
    }
}
