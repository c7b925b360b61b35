/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.List;

import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of the baseline table. */
public record BaselineOptions(
        @Option(label = "Variables", fits = Fits.COVARIATE, required = true,
            help = "The variables of the table, in the order of its rows.") List<VariableRef> variables,
        @Option(label = "Groups", fits = Fits.GROUP,
            help = "A column for each group, compared by tests and standardized differences.") VariableRef group,
        @Option(label = "Summary of numbers", group = "Summaries", defaultValue = "auto",
            help = "Mean and standard deviation, or median and quartiles. Automatic takes the median where the "
                + "skewness is above 1.") Summary summary,
        @Option(label = "Always by mean", group = "Summaries", fits = Fits.NUMERIC, advanced = true,
            help = "Variables shown by mean and standard deviation whatever the choice "
                + "above.") List<VariableRef> byMean,
        @Option(label = "Always by median", group = "Summaries", fits = Fits.NUMERIC, advanced = true,
            help = "Variables shown by median and quartiles whatever the choice above.") List<VariableRef> byMedian,
        @Option(label = "Numbers as categories", group = "Summaries", fits = Fits.NUMERIC,
            help = "Numeric codes that are categories, such as a stage. Numbers with at most four values are, unless "
                + "named above.") List<VariableRef> asCategory,
        @Option(label = "Decimals", group = "Summaries", min = -1, max = 6, advanced = true,
            help = "Decimals of means and medians; empty chooses them by the spread of each variable.") double decimals,
        @Option(label = "Quartiles", group = "Summaries", defaultValue = "r", advanced = true,
            enabledWhen = "dialect=own",
            help = "How quartiles are taken between two values, as programs differ.") Quartiles quartiles,
        @Option(label = "Two levels in one row", group = "Summaries", defaultValue = "true",
            help = "Whether a variable of two levels shows its second level only.") boolean oneLine,
        @Option(label = "Missing values", group = "Summaries", defaultValue = "where-present",
            help = "When a row of missing values stands below a variable.") Missing missing,
        @Option(label = "Overall column", group = "Columns", defaultValue = "true", enabledWhen = "group",
            help = "Whether a column of all patients stands before the groups.") boolean overall,
        @Option(label = "p-values", group = "Columns", defaultValue = "auto", enabledWhen = "group",
            help = "Automatic leaves them out after matching, where tests that take the groups as independent "
                + "mislead.") PValues pValues,
        @Option(label = "Standardized differences", group = "Columns", defaultValue = "true", enabledWhen = "group",
            help = "Whether a column of standardized mean differences is shown.") boolean smd,
        @Option(label = "Difference of means", group = "Columns", defaultValue = "mean-variance", advanced = true,
            enabledWhen = "group & smd",
            help = "The standard deviation by which a difference of means is divided.") Denominator smdDenominator,
        @Option(label = "Difference of medians", group = "Columns", defaultValue = "as-means", advanced = true,
            enabledWhen = "group & smd",
            help = "Whether variables shown by median have the difference of their means or of their mean "
                + "ranks.") MedianDifference smdMedians,
        @Option(label = "Dialect", group = "Tests", defaultValue = "own", advanced = true,
            help = "Takes the conventions of another program together: equal or unequal variances, continuity "
                + "corrections, exact or mid-p, and quartiles.") Dialect dialect,
        @Option(label = "Test of numbers", group = "Tests", defaultValue = "auto", enabledWhen = "group",
            help = "Automatic follows the summary: a test of means for means, a rank test for "
                + "medians.") NumberTest numberTest,
        @Option(label = "Rank test by", group = "Tests", defaultValue = "corrected", advanced = true,
            enabledWhen = "group & dialect=own",
            help = "How the p-value of the rank-sum test of two groups is found.") RankTest rankTest,
        @Option(label = "Test of categories", group = "Tests", defaultValue = "auto", enabledWhen = "group",
            help = "Automatic takes Fisher's exact test where an expected count is below 5, else the chi-squared "
                + "test.") CategoryTest categoryTest,
        @Option(label = "Fisher's test by", group = "Tests", defaultValue = "exact", advanced = true,
            enabledWhen = "group & dialect=own",
            help = "The exact p-value, or the mid-p of two levels in two groups.") FisherP fisherP) {

    /** Options with what the dialect sets, where one is chosen. */
    public BaselineOptions {
        quartiles = BaselineDialect.quartiles(dialect, quartiles);
        numberTest = BaselineDialect.numberTest(dialect, numberTest);
        rankTest = BaselineDialect.rankTest(dialect, rankTest);
        categoryTest = BaselineDialect.categoryTest(dialect, categoryTest);
        fisherP = dialect.rules() ? FisherP.EXACT : fisherP;
    }

    /** How numbers are summarised. */
    public enum Summary {
        @Label("Automatic")
        AUTO,
        @Label("Mean (SD)")
        MEAN,
        @Label("Median (quartiles)")
        MEDIAN
    }

    /** When missing values have a row. */
    public enum Missing {
        @Label("Where there are any")
        WHERE_PRESENT,
        @Label("Always")
        ALWAYS,
        @Label("Never")
        NEVER
    }

    /** When p-values are shown. */
    public enum PValues {
        @Label("Automatic")
        AUTO,
        @Label("Always")
        ALWAYS,
        @Label("Never")
        NEVER
    }

    /** The definitions of quartiles (types of Hyndman and Fan). */
    public enum Quartiles {
        @Label(value = "R, Excel", help = "Type 7.")
        R(7),
        @Label(value = "SPSS, Prism", help = "Type 6.")
        SPSS(6),
        @Label(value = "SAS, Stata", help = "Type 2.")
        SAS(2);

        private final int type;

        Quartiles(int type) {
            this.type = type;
        }

        int type() {
            return type;
        }
    }

    /** What a difference of means is divided by. */
    public enum Denominator {
        @Label(value = "Mean of the two variances", help = "Its root; the groups count alike (Austin 2009).")
        MEAN_VARIANCE,
        @Label(value = "Pooled variance", help = "Its root; the larger group counts more (Cohen's d).")
        POOLED,
        @Label(value = "First group", help = "The standard deviation of the first group (Glass's delta).")
        FIRST_GROUP
    }

    /** The standardized difference of variables shown by median. */
    public enum MedianDifference {
        @Label("As of means")
        AS_MEANS,
        @Label(value = "Of ranks", help = "The means and variances of the ranks (Yang and Dalton 2012).")
        RANKS
    }

    /** The tests of numbers. */
    public enum NumberTest {
        @Label(value = "Automatic", help = "Welch's test for means, a rank test for medians.")
        AUTO,
        @Label(value = "Automatic, equal variances", help = "Student's t test or analysis of variance for means, a "
            + "rank test for medians.")
        AUTO_EQUAL_VARIANCE,
        @Label(value = "Welch", help = "Means with unequal variances: Welch's t test or analysis of variance.")
        WELCH,
        @Label(value = "Student / ANOVA", help = "Means with equal variances.")
        EQUAL_VARIANCE,
        @Label(value = "Rank test", help = "Wilcoxon rank-sum test, or Kruskal-Wallis for more than two groups.")
        RANK
    }

    /** How the p-value of a rank-sum test is found. */
    public enum RankTest {
        @Label(value = "Normal, corrected", help = "The normal approximation with continuity correction.")
        CORRECTED,
        @Label(value = "Normal, uncorrected", help = "The normal approximation without continuity correction.")
        UNCORRECTED,
        @Label(value = "Exact", help = "All divisions of the values, also with ties, where there are not too many.")
        EXACT,
        @Label(value = "As R", help = "Exact for fewer than 50 values in each group without ties, else with continuity "
            + "correction.")
        AS_R
    }

    /** The p-value of Fisher's test. */
    public enum FisherP {
        @Label("Exact")
        EXACT,
        @Label(value = "Mid-p", help = "Half of the probability of the table observed counts; less conservative.")
        MID_P
    }

    /** The tests of categories. */
    public enum CategoryTest {
        @Label(value = "Automatic", help = "The chi-squared test is without continuity correction.")
        AUTO,
        @Label(value = "Automatic with continuity correction", help = "The chi-squared test is as below.")
        AUTO_YATES,
        @Label(value = "Chi-squared", help = "Without continuity correction.")
        CHI_SQUARED,
        @Label(value = "Chi-squared with continuity correction", help = "Yates's correction, for two levels in two "
        + "groups; else without.")
        YATES,
        @Label("Fisher's exact test")
        FISHER
    }
}
