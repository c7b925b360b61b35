/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Alternative;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.FisherExact;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.KruskalWallis;
import org.cohortium.numerics.descriptive.OneWayAnova;
import org.cohortium.numerics.descriptive.RankSumTest;
import org.cohortium.numerics.descriptive.Ranks;
import org.cohortium.numerics.descriptive.Samples;
import org.cohortium.numerics.descriptive.TTest;
import org.cohortium.numerics.descriptive.TestResult;

/** The test of each variable of a baseline table, by the choice of the options. */
final class BaselineTests {

    private static final double SMALL_EXPECTED = 5;
    private static final double LEVEL = 0.95;
    private static final int RANDOM_TABLES = 10_000;
    private static final int EXACT_IN_R = 50;
    /** With more values the exact rank test would take seconds, and differs from the approximation in no shown digit. */
    static final int MOST_EXACT = 400;
    /** Half a second of work; a table that needs more is tested by random tables. */
    private static final double EXACT_BUDGET = 3e7;

    private final BaselineOptions options;
    private final long seed;
    private final Progress progress;

    BaselineTests(BaselineOptions options, long seed, Progress progress) {
        this.options = options;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * The test of a numeric variable.
     *
     * @param samples the values of each group; groups without values take no part
     * @param byMedian whether the variable is summarised by its median
     * @throws EstimationException if there is nothing to test
     */
    TestResult number(double[][] samples, boolean byMedian) {
        double[][] groups = Arrays.stream(samples).filter(s -> s.length > 0).toArray(double[][]::new);
        if (groups.length < 2) {
            throw new EstimationException("Only one group has values.", "");
        }
        BaselineOptions.NumberTest test = options.numberTest();
        boolean auto = test == BaselineOptions.NumberTest.AUTO
            || test == BaselineOptions.NumberTest.AUTO_EQUAL_VARIANCE;
        if (auto && byMedian) {
            test = BaselineOptions.NumberTest.RANK;
        }
        boolean two = groups.length == 2;
        return switch (test) {
            case RANK -> two ? rankSum(groups[0], groups[1]) : KruskalWallis.test(groups);
            case EQUAL_VARIANCE, AUTO_EQUAL_VARIANCE -> two ? TTest.pooled(groups[0], groups[1], Alternative.TWO_SIDED, LEVEL)
                : OneWayAnova.of(groups).test();
            default -> two ? TTest.welch(groups[0], groups[1], Alternative.TWO_SIDED, LEVEL)
                : OneWayAnova.welch(groups);
        };
    }

    private TestResult rankSum(double[] x, double[] y) {
        boolean exact = switch (options.rankTest()) {
            case EXACT -> true;
            case AS_R -> x.length < EXACT_IN_R && y.length < EXACT_IN_R && Ranks.of(Samples.join(x, y)).areDistinct();
            default -> false;
        };
        if (exact && x.length + y.length <= MOST_EXACT) {
            return RankSumTest.exact(x, y, Alternative.TWO_SIDED);
        }
        boolean correct = options.rankTest() != BaselineOptions.RankTest.UNCORRECTED;
        TestResult test = RankSumTest.normal(x, y, correct, Alternative.TWO_SIDED);
        return correct ? test : named(test, "Wilcoxon rank-sum test without continuity correction");
    }

    private static TestResult named(TestResult test, String method) {
        return new TestResult(method, test.statistic(), test.df(), test.df2(), test.pValue(), test.logPValue(),
            test.estimates(), test.lower(), test.upper());
    }

    /**
     * The test of a categorical variable.
     *
     * @throws EstimationException if there is nothing to test
     */
    TestResult category(ContingencyTable counts) {
        ContingencyTable table = counts.reduced();
        if (table.rows() < 2 || table.columns() < 2) {
            throw new EstimationException("It takes one value only.", "");
        }
        BaselineOptions.CategoryTest test = options.categoryTest();
        boolean auto = test == BaselineOptions.CategoryTest.AUTO || test == BaselineOptions.CategoryTest.AUTO_YATES;
        if (auto && table.smallestExpected() < SMALL_EXPECTED) {
            test = BaselineOptions.CategoryTest.FISHER;
        }
        boolean fourfold = table.rows() == 2 && table.columns() == 2;
        return switch (test) {
            case FISHER -> fourfold && options.fisherP() == BaselineOptions.FisherP.MID_P
                ? TestResult.of("Fisher exact test, mid-p", Double.NaN, FisherTwoByTwo.midP(table)) : fisher(table);
            case YATES, AUTO_YATES -> fourfold ? table.chiSquaredYates() : table.chiSquared();
            default -> table.chiSquared();
        };
    }

    private TestResult fisher(ContingencyTable table) {
        try {
            return TestResult.of("Fisher exact test", Double.NaN,
                FisherExact.pValue(table, EXACT_BUDGET, quiet()));
        } catch (EstimationException tooLarge) {
            return TestResult.of("Fisher exact test by " + RANDOM_TABLES + " random tables", Double.NaN,
                FisherExact.monteCarlo(table, RANDOM_TABLES, seed, quiet()));
        }
    }

    /** Cancellable, but without progress of its own. */
    private Progress quiet() {
        return new Progress() {
            @Override
            public void report(double fraction, String task) {
                // the variable as a whole is the step that is reported
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
