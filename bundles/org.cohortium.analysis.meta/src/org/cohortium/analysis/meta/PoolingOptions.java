/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.meta.EffectMeasure;

/** The options of a meta-analysis. */
public record PoolingOptions(
        @Option(label = "Study", fits = Fits.IDENTIFIER, required = true,
            help = "What names the studies; one row is one study.") VariableRef study,
        @Option(label = "What is given", defaultValue = "standard-error",
            help = "How the table tells each study's result.") Given given,
        @Option(label = "Estimate", fits = Fits.NUMERIC, enabledWhen = "given!=counts",
            help = "The effect in each study.") VariableRef estimate,
        @Option(label = "Standard error", fits = Fits.NUMERIC, enabledWhen = "given=standard-error",
            help = "The standard error of the estimate; for a ratio that of its logarithm.") VariableRef standardError,
        @Option(label = "Lower limit", fits = Fits.NUMERIC, enabledWhen = "given=limits",
            help = "The lower confidence limit, on the scale of the estimate.") VariableRef lower,
        @Option(label = "Upper limit", fits = Fits.NUMERIC, enabledWhen = "given=limits",
            help = "The upper confidence limit, on the scale of the estimate.") VariableRef upper,
        @Option(label = "Level of the limits", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            enabledWhen = "given=limits", advanced = true,
            help = "The confidence level of the limits in the table.") double limitsLevel,
        @Option(label = "Scale", defaultValue = "ratio", enabledWhen = "given!=counts",
            help = "What the estimates in the table are. Ratios are pooled by their logarithms.") Scale scale,
        @Option(label = "Name of the effect", defaultValue = "Hazard ratio", enabledWhen = "given!=counts",
            help = "How tables and figures call the effect.") String effectName,
        @Option(label = "Exposed with event", fits = Fits.NUMERIC, group = "Counts", enabledWhen = "given=counts",
            help = "Number of exposed patients with the event.") VariableRef exposedEvents,
        @Option(label = "Exposed", fits = Fits.NUMERIC, group = "Counts", enabledWhen = "given=counts",
            help = "Number of exposed patients.") VariableRef exposedTotal,
        @Option(label = "Unexposed with event", fits = Fits.NUMERIC, group = "Counts", enabledWhen = "given=counts",
            help = "Number of unexposed patients with the event.") VariableRef unexposedEvents,
        @Option(label = "Unexposed", fits = Fits.NUMERIC, group = "Counts", enabledWhen = "given=counts",
            help = "Number of unexposed patients.") VariableRef unexposedTotal,
        @Option(label = "Measure", group = "Counts", defaultValue = "odds-ratio", enabledWhen = "given=counts",
            help = "How the groups are compared.") Measure measure,
        @Option(label = "Variance between studies", group = "Model", defaultValue = "reml",
            help = "How the variance between studies (tau squared) is estimated.") EstimatorChoice estimator,
        @Option(label = "Adjustment", group = "Model", defaultValue = "hartung-knapp",
            help = "What is done to the standard error of the pooled effect because the variance between studies is estimated.") AdjustmentChoice adjustment,
        @Option(label = "Subgroups", fits = Fits.GROUP, group = "Model",
            help = "A variable that splits the studies into groups, each pooled alone, with a test between them.") VariableRef subgroup,
        @Option(label = "Moderators", fits = Fits.COVARIATE, group = "Model",
            help = "Study-level variables of a meta-regression.") List<VariableRef> moderators,
        @Option(label = "Small-study effects", group = "Output", defaultValue = "true",
            help = "Whether funnel plot asymmetry is tested (Egger, Begg) and studies are trimmed and filled.") boolean smallStudies,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every interval.") double confLevel) {

    /** How the table tells a study's result. */
    public enum Given {
        @Label(value = "Estimate and standard error")
        STANDARD_ERROR,
        @Label(value = "Estimate and confidence limits", help = "The standard error follows from the width of the interval.")
        LIMITS,
        @Label(value = "Counts of events and patients")
        COUNTS
    }

    /** What the estimates are. */
    public enum Scale {
        @Label(value = "Ratio", help = "Hazard, odds or risk ratios; limits are ratios too, standard errors are of the logarithm.")
        RATIO,
        @Label(value = "Logarithm of a ratio", help = "Results are shown as ratios.")
        LOG_RATIO,
        @Label(value = "Difference", help = "Means, differences, coefficients: pooled as they are.")
        DIFFERENCE
    }

    /** How two groups are compared. */
    public enum Measure {
        @Label("Odds ratio")
        ODDS_RATIO(EffectMeasure.ODDS_RATIO, "OR", "Odds ratio"),
        @Label("Risk ratio")
        RISK_RATIO(EffectMeasure.RISK_RATIO, "RR", "Risk ratio"),
        @Label("Risk difference")
        RISK_DIFFERENCE(EffectMeasure.RISK_DIFFERENCE, "RD", "Risk difference"),
        @Label(value = "Peto odds ratio", help = "For rare events and groups of about equal size.")
        PETO(EffectMeasure.PETO_ODDS_RATIO, "PETO", "Peto odds ratio");

        private final EffectMeasure engine;
        private final String rName;
        private final String words;

        Measure(EffectMeasure engine, String rName, String words) {
            this.engine = engine;
            this.rName = rName;
            this.words = words;
        }

        EffectMeasure engine() {
            return engine;
        }

        String rName() {
            return rName;
        }

        String words() {
            return words;
        }
    }

    /** Whether effects are pooled by their logarithms and shown as ratios. */
    boolean isRatio() {
        return given == Given.COUNTS ? measure.engine().isRatio() : scale != Scale.DIFFERENCE;
    }

    /** The name of the effect. */
    String effect() {
        return given == Given.COUNTS ? measure.words()
            : effectName == null || effectName.isBlank() ? "Effect" : effectName.trim();
    }
}
