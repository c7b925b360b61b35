/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import org.cohortium.analysis.baseline.BaselineOptions.CategoryTest;
import org.cohortium.analysis.baseline.BaselineOptions.NumberTest;
import org.cohortium.analysis.baseline.BaselineOptions.Quartiles;
import org.cohortium.analysis.baseline.BaselineOptions.RankTest;
import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.result.AnalysisResult;

/** The conventions of other programs for baseline tables: the variant of each test, not which test is taken. */
final class BaselineDialect {

    private BaselineDialect() {
    }

    static Quartiles quartiles(Dialect dialect, Quartiles own) {
        return switch (dialect) {
            case OWN -> own;
            case R -> Quartiles.R;
            case SAS, STATA -> Quartiles.SAS;
            case SPSS -> Quartiles.SPSS;
        };
    }

    static NumberTest numberTest(Dialect dialect, NumberTest own) {
        if (!dialect.rules() || own == NumberTest.RANK) {
            return own;
        }
        boolean auto = own == NumberTest.AUTO || own == NumberTest.AUTO_EQUAL_VARIANCE;
        return dialect == Dialect.R ? auto ? NumberTest.AUTO : NumberTest.WELCH
            : auto ? NumberTest.AUTO_EQUAL_VARIANCE : NumberTest.EQUAL_VARIANCE;
    }

    static RankTest rankTest(Dialect dialect, RankTest own) {
        return switch (dialect) {
            case OWN -> own;
            case R -> RankTest.AS_R;
            case SAS -> RankTest.CORRECTED;
            case STATA, SPSS -> RankTest.UNCORRECTED;
        };
    }

    static CategoryTest categoryTest(Dialect dialect, CategoryTest own) {
        if (!dialect.rules() || own == CategoryTest.FISHER) {
            return own;
        }
        boolean auto = own == CategoryTest.AUTO || own == CategoryTest.AUTO_YATES;
        return dialect == Dialect.R ? auto ? CategoryTest.AUTO_YATES : CategoryTest.YATES
            : auto ? CategoryTest.AUTO : CategoryTest.CHI_SQUARED;
    }

    /** Says which digits differ from R's and why. */
    static void note(AnalysisResult.Builder result, Dialect dialect) {
        switch (dialect) {
            case R -> result.info("As R (package stats): t.test and oneway.test take unequal variances, wilcox.test is exact "
                + "for fewer than 50 values in each group without ties and else has a continuity correction, and chisq.test "
                + "has one for two levels in two groups; quartiles are of type 7. The package tableone takes equal variances "
                + "instead, gtsummary rank tests for all numbers and no continuity correction of chi-squared.");
            case SAS -> result.info("As SAS: the t test is PROC TTEST's pooled one, with equal variances, where R's is "
                + "Welch's; NPAR1WAY's rank-sum test has a continuity correction and is not exact, where R's is exact in "
                + "small samples; FREQ's chi-squared test has no continuity correction, where R's has one for two levels in "
                + "two groups; quartiles are of definition 5 (type 2), where R's are of type 7. Means, standard deviations, "
                + "percentages, Fisher's and Kruskal-Wallis tests are the same.");
            case STATA -> result.info("As Stata: ttest and oneway take equal variances, where R's tests are Welch's; ranksum "
                + "has no continuity correction and is taken by its normal approximation, where R corrects, or is exact in "
                + "small samples; tabulate's chi-squared test has no continuity correction, where R's has one for two levels "
                + "in two groups; quartiles are those of summarize (type 2), where R's are of type 7. Means, standard "
                + "deviations, percentages, Fisher's and Kruskal-Wallis tests are the same.");
            case SPSS -> result.info("As SPSS: the t test is the first row of T-TEST, with equal variances, and ONEWAY has "
                + "equal variances, where R's tests are Welch's; the Mann-Whitney test is the asymptotic one without "
                + "continuity correction, where R corrects, or is exact in small samples; the chi-squared test is the "
                + "first row of CROSSTABS, Pearson's without continuity correction, where R's has one for two levels in "
                + "two groups; quartiles are of type 6 (HAVERAGE), where R's are of type 7. Means, standard deviations, "
                + "percentages, Fisher's and Kruskal-Wallis tests are the same.");
            default -> {
            }
        }
    }
}
