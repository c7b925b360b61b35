/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.proportion.ProportionInterval;

/** The options of the response analysis. */
public record ResponseOptions(
        @Option(label = "Response", fits = Fits.EVENT, required = true,
            help = "The outcome: TRUE or 1, or one of the levels named below, such as CR and PR.") VariableRef response,
        @Option(label = "Levels that are a response", levelsOf = "response",
            help = "Such as complete and partial response.") List<String> responseLevels,
        @Option(label = "Levels that are disease control", levelsOf = "response",
            help = "Further levels that, with the response, make a second outcome, such as stable disease.") List<String> controlLevels,
        @Option(label = "Groups", fits = Fits.GROUP,
            help = "The groups are compared with the first.") VariableRef group,
        @Option(label = "Strata", fits = Fits.GROUP, advanced = true, enabledWhen = "group",
            help = "Two groups are compared within these strata too (Mantel-Haenszel).") VariableRef strata,
        @Option(label = "Interval of a rate", group = "Estimates", defaultValue = "clopper-pearson",
            help = "The confidence interval of each group's rate.") RateInterval interval,
        @Option(label = "Interval of a difference", group = "Estimates", defaultValue = "newcombe", enabledWhen = "group",
            help = "The confidence interval of the risk difference.") DifferenceInterval difference,
        @Option(label = "Interval of a ratio", group = "Estimates", defaultValue = "log", enabledWhen = "group",
            help = "The confidence interval of risk ratio and odds ratio.") RatioInterval ratio,
        @Option(label = "Confidence level", group = "Estimates", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Test", group = "Comparison", defaultValue = "automatic", enabledWhen = "group",
            help = "The test of equal rates. All customary variants stand in the table; this one is named first.") Test test,
        @Option(label = "Trend", group = "Comparison", defaultValue = "false", enabledWhen = "group",
            help = "Cochran-Armitage test over the groups in their order.") boolean trend,
        @Option(label = "Matched pairs", group = "Comparison", defaultValue = "false", advanced = true, enabledWhen = "group",
            help = "In a cohort matched 1:1, McNemar's test within the pairs.") boolean paired) {

    /** The interval of one rate. */
    public enum RateInterval {
        @Label(value = "Clopper-Pearson (exact)", help = "Never too short.")
        CLOPPER_PEARSON(ProportionInterval.CLOPPER_PEARSON),
        @Label(value = "Wilson (score)", help = "Close to its level, also for few patients.")
        WILSON(ProportionInterval.WILSON),
        @Label(value = "Wilson with continuity correction", help = "As R's prop.test.")
        WILSON_CONTINUITY(ProportionInterval.WILSON_CONTINUITY),
        @Label("Agresti-Coull")
        AGRESTI_COULL(ProportionInterval.AGRESTI_COULL),
        @Label("Jeffreys")
        JEFFREYS(ProportionInterval.JEFFREYS),
        @Label(value = "Wald", help = "Only for many patients and rates far from 0 and 1.")
        WALD(ProportionInterval.WALD);

        private final ProportionInterval interval;

        RateInterval(ProportionInterval interval) {
            this.interval = interval;
        }

        ProportionInterval interval() {
            return interval;
        }
    }

    /** The interval of a difference. */
    public enum DifferenceInterval {
        @Label(value = "Newcombe", help = "From two Wilson intervals (method 10).")
        NEWCOMBE,
        @Label(value = "Miettinen-Nurminen", help = "Score interval.")
        MIETTINEN_NURMINEN,
        @Label("Agresti-Caffo")
        AGRESTI_CAFFO,
        @Label(value = "Wald", help = "As R's prop.test without correction.")
        WALD
    }

    /** The interval of a ratio. */
    public enum RatioInterval {
        @Label(value = "Log (Wald)", help = "Symmetric for the logarithm; none where a cell is empty.")
        LOG,
        @Label(value = "Miettinen-Nurminen", help = "Score interval; also where a cell is empty.")
        SCORE
    }

    /** The test that is named first. */
    public enum Test {
        @Label(value = "Automatic", help = "Fisher's exact test where an expected count is below 5, else the chi-squared test "
            + "without continuity correction.")
        AUTOMATIC,
        @Label("Chi-squared without continuity correction")
        CHI_SQUARED,
        @Label(value = "Chi-squared with continuity correction", help = "For two groups (Yates), as R's chisq.test.")
        CHI_SQUARED_CORRECTED,
        @Label("Fisher's exact")
        FISHER,
        @Label(value = "Fisher's exact, mid-p", help = "Less conservative; for two groups.")
        FISHER_MID_P
    }
}
