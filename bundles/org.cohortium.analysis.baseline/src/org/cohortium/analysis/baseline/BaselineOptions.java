/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.List;

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
        @Option(label = "Decimals", group = "Summaries", min = -1, max = 6, defaultValue = "-1", advanced = true,
            help = "Decimals of means and medians; -1 chooses them by the spread of each variable.") int decimals,
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
        @Option(label = "Test of numbers", group = "Tests", defaultValue = "auto", enabledWhen = "group",
            help = "Automatic follows the summary: Welch's test for means, a rank test for "
                + "medians.") NumberTest numberTest,
        @Option(label = "Test of categories", group = "Tests", defaultValue = "auto", enabledWhen = "group",
            help = "Automatic takes Fisher's exact test where an expected count is below 5, else the chi-squared "
                + "test.") CategoryTest categoryTest) {

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

    /** The tests of numbers. */
    public enum NumberTest {
        @Label("Automatic")
        AUTO,
        @Label(value = "Welch", help = "Means with unequal variances: Welch's t test or analysis of variance.")
        WELCH,
        @Label(value = "Student / ANOVA", help = "Means with equal variances.")
        EQUAL_VARIANCE,
        @Label(value = "Rank test", help = "Wilcoxon rank-sum test with continuity correction, or Kruskal-Wallis.")
        RANK
    }

    /** The tests of categories. */
    public enum CategoryTest {
        @Label("Automatic")
        AUTO,
        @Label("Chi-squared")
        CHI_SQUARED,
        @Label(value = "Chi-squared with continuity correction", help = "Yates's correction, for two levels in two "
        + "groups; else without.")
        YATES,
        @Label("Fisher's exact test")
        FISHER
    }
}
