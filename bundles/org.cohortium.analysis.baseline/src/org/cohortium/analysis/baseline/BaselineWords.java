/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import org.cohortium.analysis.baseline.BaselineOptions.Denominator;
import org.cohortium.analysis.baseline.BaselineOptions.MedianDifference;

/** The tests and differences of a baseline table in words, each with its variant. */
final class BaselineWords {

    private BaselineWords() {
    }

    /** The tests, with a capital letter only where a name has one. */
    static String tests(BaselineOptions options) {
        return numbers(options) + "; " + categories(options) + ".";
    }

    private static String numbers(BaselineOptions options) {
        return switch (options.numberTest()) {
            case AUTO -> "Welch's test (unequal variances) for means, " + rank(options) + " for medians";
            case AUTO_EQUAL_VARIANCE -> "Student's t test or analysis of variance (equal variances) for means, "
                + rank(options) + " for medians";
            case WELCH -> "Welch's test (unequal variances) for numbers";
            case EQUAL_VARIANCE -> "Student's t test or analysis of variance (equal variances) for numbers";
            case RANK -> rank(options) + " for numbers";
        };
    }

    private static String rank(BaselineOptions options) {
        return "the Wilcoxon rank-sum test (" + switch (options.rankTest()) {
            case CORRECTED -> "normal approximation with continuity correction";
            case UNCORRECTED -> "normal approximation without continuity correction";
            case EXACT -> "exact up to " + BaselineTests.MOST_EXACT + " values, else with continuity correction";
            case AS_R -> "exact for fewer than 50 values in each group without ties, else with continuity correction";
        } + "; Kruskal-Wallis test for more than two groups)";
    }

    private static String categories(BaselineOptions options) {
        String plain = "the chi-squared test without continuity correction";
        String corrected = "the chi-squared test with continuity correction for 2 x 2 tables";
        String fisher = "Fisher's exact test" + (options.fisherP() == BaselineOptions.FisherP.MID_P
            ? " (mid-p for 2 x 2 tables)" : "");
        return switch (options.categoryTest()) {
            case AUTO -> plain + " for categories, or " + fisher + " where an expected count is below 5";
            case AUTO_YATES -> corrected + " for categories, or " + fisher + " where an expected count is below 5";
            case CHI_SQUARED -> plain + " for categories";
            case YATES -> corrected + " for categories";
            case FISHER -> fisher + " for categories";
        };
    }

    /** How the standardized difference departs from the usual one; empty where it does not. */
    static String differenceMethod(BaselineOptions options) {
        return switch (options.smdDenominator()) {
            case MEAN_VARIANCE -> "";
            case POOLED -> " with the pooled variance";
            case FIRST_GROUP -> " with the standard deviation of the first group";
        } + (options.smdMedians() == MedianDifference.RANKS ? ", of the ranks for variables shown by median" : "");
    }

    /** What the standardized differences are divided by. */
    static String differences(BaselineOptions options, boolean several) {
        String by = switch (options.smdDenominator()) {
            case MEAN_VARIANCE -> "with the mean of the two variances";
            case POOLED -> "with the pooled variance";
            case FIRST_GROUP -> "with the standard deviation of the first group";
        };
        boolean usual = options.smdDenominator() == Denominator.MEAN_VARIANCE;
        return (several
            ? "SMD: standardized mean difference, the mean over all pairs of groups (" + (usual ? "" : by + "; ")
            : "SMD: absolute standardized mean difference, " + by + " (")
            + "Yang and Dalton for categories)"
            + (options.smdMedians() == MedianDifference.RANKS ? "; of the ranks where a median is shown." : ".");
    }
}
