/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.survival.penalized.FrailtyTerm;

/** The options of an effect across centres. */
public record MulticentreOptions(
        @Option(label = "Outcome", defaultValue = "survival", help = "What kind of outcome is compared.") Outcome outcome,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "outcome=survival",
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the patient had the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event.") List<String> eventLevels,
        @Option(label = "Exposure", fits = Fits.COVARIATE, required = true,
            help = "What is compared: a variable with two levels, or a number.") VariableRef exposure,
        @Option(label = "Centre", fits = Fits.IDENTIFIER,
            help = "The variable that names the centres; the study's own where none is chosen.") VariableRef centre,
        @Option(label = "Covariates", fits = Fits.COVARIATE,
            help = "What every model adjusts for, those within a centre too.") List<VariableRef> covariates,
        @Option(label = "Frailty", group = "Models", defaultValue = "gamma", enabledWhen = "outcome=survival",
            help = "The distribution of the effects of the centres in the shared frailty model.") Frailty frailty,
        @Option(label = "Variance between centres", group = "Models", defaultValue = "reml",
            help = "How the two-stage meta-analysis estimates the variance between centres.") EstimatorChoice estimator,
        @Option(label = "Adjustment", group = "Models", defaultValue = "hartung-knapp",
            help = "What is done to the standard error of the two-stage effect because that variance is estimated.") AdjustmentChoice adjustment,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every interval.") double confLevel) {

    /** The kind of outcome. */
    public enum Outcome {
        @Label(value = "Time to event", help = "Cox models; effects are hazard ratios.")
        SURVIVAL,
        @Label(value = "Event or none", help = "Logistic models; effects are odds ratios.")
        BINARY
    }

    /** The distribution of the centres' effects. */
    public enum Frailty {
        @Label("Gamma")
        GAMMA(FrailtyTerm.Distribution.GAMMA, "gamma"),
        @Label("Gaussian (log-normal)")
        GAUSSIAN(FrailtyTerm.Distribution.GAUSSIAN, "gaussian");

        private final FrailtyTerm.Distribution distribution;
        private final String rName;

        Frailty(FrailtyTerm.Distribution distribution, String rName) {
            this.distribution = distribution;
            this.rName = rName;
        }

        FrailtyTerm.Distribution distribution() {
            return distribution;
        }

        String rName() {
            return rName;
        }
    }

    boolean isSurvival() {
        return outcome == Outcome.SURVIVAL;
    }

    String effect() {
        return isSurvival() ? "Hazard ratio" : "Odds ratio";
    }
}
