/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.competing.FineGrayOptions;
import org.cohortium.numerics.competing.SubdistributionTest;

/** The options of Fine-Gray regression. */
public record FineGrayAnalysisOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the first event of any kind or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "By what the follow-up ended: a code or level for each kind of event and for censored.") VariableRef event,
        @Option(label = "Event of interest", levelsOf = "event", required = true,
            help = "The values of the event variable that mean the event of interest.") List<String> cause,
        @Option(label = "Competing events", levelsOf = "event", required = true,
            help = "The values that mean an event which keeps the event of interest from happening.") List<String> competing,
        @Option(label = "Censored values", levelsOf = "event", advanced = true,
            help = "The values that mean censored; where named, any further value is an error. Every other value where empty.") List<String> censored,
        @Option(label = "Name of the event",
            help = "What the event of interest is called in tables and figures; its value where empty.") String causeName,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the model, known at time zero. A categorical variable is compared with its reference level.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Strata", fits = Fits.GROUP,
            help = "Groups with a baseline and a censoring distribution of their own, such as centres.") List<VariableRef> strata,
        @Option(label = "Censoring groups", fits = Fits.GROUP, advanced = true,
            help = "Groups within which the censoring distribution is estimated, where follow-up differs between them.") VariableRef censoringGroup,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation).") VariableRef entry,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together, such as centres; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Estimator", group = "Model", defaultValue = "fine-gray", advanced = true,
            help = "How the model is fitted; coefficients differ only where events and censorings are tied.") Estimator estimator,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Cause-specific hazard ratios", group = "Output", defaultValue = "true",
            help = "Whether Cox models of the cause-specific hazards of the event and of the competing events stand beside.") boolean causeSpecific,
        @Option(label = "Curves for", fits = Fits.COVARIATE, group = "Output",
            help = "A covariate for whose levels, or quartiles, the cumulative incidence is predicted; the first covariate where empty.") VariableRef curvesFor,
        @Option(label = "Times", group = "Output", min = 0,
            help = "Times at which predicted cumulative incidence is reported.") List<Double> times,
        @Option(label = "Time unit", group = "Output",
            help = "The unit of the follow-up time, such as months; taken from the variable where empty.") String timeUnit,
        @Option(label = "Test of proportionality", group = "Assumptions", defaultValue = "true",
            help = "Score test that no subdistribution hazard ratio changes with time.") boolean phTest,
        @Option(label = "Transform of time", group = "Assumptions", defaultValue = "log", enabledWhen = "phTest",
            help = "The function of time with which hazard ratios might change.") Transform transform,
        @Option(label = "Events per coefficient", group = "Assumptions", min = 0, defaultValue = "10", advanced = true,
            help = "With fewer events for each coefficient a warning is given.") double eventsPerCoefficient) {

    /** How the model is fitted. */
    public enum Estimator {
        /** The estimating equation of Fine and Gray. */
        @Label(value = "Fine-Gray", help = "Breslow ties, sandwich variance with the estimated censoring distribution; as crr of R's cmprsk.")
        FINE_GRAY(FineGrayOptions.CRR),
        /** A Cox model of weighted rows. */
        @Label(value = "Weighted Cox", help = "Efron ties, robust variance; as finegray and coxph of R's survival.")
        WEIGHTED_COX(FineGrayOptions.WEIGHTED_COX);

        private final FineGrayOptions options;

        Estimator(FineGrayOptions options) {
            this.options = options;
        }

        FineGrayOptions options() {
            return options;
        }
    }

    /** The function of time of the test of proportionality. */
    public enum Transform {
        /** Logarithm. */
        @Label("Logarithm of time")
        LOG(SubdistributionTest.Transform.LOG),
        /** Time itself. */
        @Label("Time")
        IDENTITY(SubdistributionTest.Transform.IDENTITY),
        /** Rank. */
        @Label("Rank of the event time")
        RANK(SubdistributionTest.Transform.RANK);

        private final SubdistributionTest.Transform transform;

        Transform(SubdistributionTest.Transform transform) {
            this.transform = transform;
        }

        SubdistributionTest.Transform transform() {
            return transform;
        }
    }

    /** The name of the event of interest. */
    String name() {
        return causeName.isEmpty() ? String.join(" or ", cause) : causeName;
    }
}
