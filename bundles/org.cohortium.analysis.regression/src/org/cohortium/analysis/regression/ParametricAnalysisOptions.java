/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.parametric.TimeDistribution;

/** The options of parametric survival models. */
public record ParametricAnalysisOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE,
            help = "The variables of the model; none for the distribution of the whole cohort.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Distribution", group = "Model", defaultValue = "compare",
            help = "The distribution of the follow-up time, or all of them side by side.") Distribution distribution,
        @Option(label = "Strata of the scale", fits = Fits.GROUP, advanced = true,
            help = "Groups with a scale (or Gompertz shape) of their own.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation).") VariableRef entry,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together, for robust standard errors; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Curves by", fits = Fits.GROUP, group = "Output",
            help = "Groups whose Kaplan-Meier curves are drawn with the fitted ones; none for the whole cohort.") VariableRef curvesBy,
        @Option(label = "Profile", group = "Output",
            help = "Patient to predict for, such as age=60; a variable left out has its mean or reference level.") List<String> profile,
        @Option(label = "Times", group = "Output",
            help = "Times at which survival is predicted; none for the quarters of the longest follow-up.") List<Double> times,
        @Option(label = "Events per coefficient", group = "Assumptions", min = 0, defaultValue = "10", advanced = true,
            help = "With fewer events for each coefficient a warning is given.") double eventsPerCoefficient) {

    /** The distribution of the time. */
    public enum Distribution {
        @Label(value = "Compare all", help = "All distributions; that of the lowest AIC is reported.")
        COMPARE(null),
        @Label(value = "Exponential", help = "Constant hazard.")
        EXPONENTIAL(TimeDistribution.EXPONENTIAL),
        @Label(value = "Weibull", help = "Hazard a power of time; both time ratios and hazard ratios are constant.")
        WEIBULL(TimeDistribution.WEIBULL),
        @Label(value = "Log-normal", help = "Hazard that rises and falls; time ratios are constant.")
        LOG_NORMAL(TimeDistribution.LOG_NORMAL),
        @Label(value = "Log-logistic", help = "Hazard that rises and falls or falls; time ratios are constant.")
        LOG_LOGISTIC(TimeDistribution.LOG_LOGISTIC),
        @Label(value = "Gompertz", help = "Log hazard linear in time; hazard ratios are constant.")
        GOMPERTZ(TimeDistribution.GOMPERTZ);

        private final TimeDistribution distribution;

        Distribution(TimeDistribution distribution) {
            this.distribution = distribution;
        }

        /** The distribution, or null for all. */
        TimeDistribution distribution() {
            return distribution;
        }
    }
}
