/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Descriptions, tests of means and variances, and tail probabilities, by hand and by identities. */
class MeanTestsTest {

    private static final double CLOSE = 1e-12;

    @Test
    void descriptionByHand() {
        SampleSummary s = SampleSummary.of(new double[] {4, 1, 7, 2});
        assertEquals(3.5, s.mean());
        assertEquals(7, s.variance(), CLOSE);
        assertEquals(3, s.median());
        assertEquals(1.75, s.q1());
        assertEquals(4.75, s.q3());
        assertEquals(1.4826 * 1.5, s.medianAbsoluteDeviation(), CLOSE);
        assertEquals(24.0 / 4 / StrictMath.pow(5.25, 1.5), s.skewness(), CLOSE);
        assertEquals(1.4826 * 0, SampleSummary.of(new double[] {5, 5}).medianAbsoluteDeviation());
        SampleSummary one = SampleSummary.of(new double[] {5});
        assertTrue(Double.isNaN(one.sd()) && one.median() == 5);
        assertTrue(Double.isNaN(SampleSummary.of(new double[0]).mean()));
    }

    @Test
    void meansOfLargeNumbersKeepTheirDigits() {
        double[] values = {1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3};
        assertEquals(0.01, SampleSummary.of(values).variance(), 1e-8);
    }

    @Test
    void quantileTypesOfTenValues() {
        // Hyndman and Fan's definitions at p = 0.25 of 1..10: positions 2.5, 2.5, 2, 2.5, 3, 2.75, 3.25, 2.9167, 2.9375
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] expected = {3, 3, 2, 2.5, 3, 2.75, 3.25, 2 + 11.0 / 12, 2.9375};
        for (int type = 1; type <= 9; type++) {
            assertEquals(expected[type - 1], Quantiles.of(x, 0.25, type), CLOSE, "type " + type);
        }
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(x, 0.5, 10));
    }

    @Test
    void equalWeightsAreNoWeightsAndWholeWeightsAreCounts() {
        double[] x = {4, 1, 7, 2};
        WeightedSummary w = WeightedSummary.of(x, new double[] {3, 3, 3, 3});
        assertEquals(3.5, w.mean(), CLOSE);
        assertEquals(7, w.variance(), CLOSE);
        assertEquals(3, w.quantile(0.5));
        WeightedSummary counts = WeightedSummary.of(new double[] {1, 5}, new double[] {3, 1});
        assertEquals(2, counts.mean(), CLOSE);
        assertEquals(1, counts.quantile(0.5));
        assertEquals(3, counts.quantile(0.75));
    }

    @Test
    void analysisOfVarianceOfTwoGroupsIsTheSquareOfT() {
        double[] x = {3, 5, 1, 8};
        double[] y = {2, 9, 10, 4, 12};
        double[][] groups = {x, y};
        TestResult pooled = TTest.pooled(x, y, Alternative.TWO_SIDED, 0.95);
        assertEquals(pooled.statistic() * pooled.statistic(), OneWayAnova.of(groups).f(), CLOSE);
        TestResult welch = TTest.welch(x, y, Alternative.TWO_SIDED, 0.95);
        TestResult both = OneWayAnova.welch(groups);
        assertEquals(welch.statistic() * welch.statistic(), both.statistic(), CLOSE);
        assertEquals(welch.df(), both.df2(), 1e-10);
        assertEquals(welch.pValue(), both.pValue(), CLOSE);
        assertEquals(pooled.pValue(), MeanComparisons.of(groups).pValues()[0], CLOSE);
        // the range of two means over their standard deviation is the root of 2 times |t|
        assertEquals(pooled.pValue(), MeanComparisons.of(groups).tukeyPValues()[0], 1e-10);
        double[][] limits = MeanComparisons.of(groups).tukeyLimits(0.95, StudentizedRange.PRECISE);
        assertEquals(-pooled.upper(), limits[0][0], 1e-8);
    }

    @Test
    void studentTestByHandAndTurnedRound() {
        TestResult one = TTest.oneSample(new double[] {1, 2, 3}, 0, Alternative.TWO_SIDED, 0.95);
        assertEquals(2 * StrictMath.sqrt(3), one.statistic(), CLOSE);
        // with two degrees of freedom P(|T| > t) = 1 - t / sqrt(t^2 + 2)
        assertEquals(1 - StrictMath.sqrt(12.0 / 14), one.pValue(), CLOSE);
        double[] x = {3, 5, 1, 8};
        double[] y = {2, 9, 10, 4, 12};
        TestResult forth = TTest.welch(x, y, Alternative.TWO_SIDED, 0.9);
        TestResult back = TTest.welch(y, x, Alternative.TWO_SIDED, 0.9);
        assertEquals(forth.lower(), -back.upper(), CLOSE);
        assertEquals(1, TTest.welch(x, y, Alternative.LESS, 0.9).pValue() + TTest.welch(x, y, Alternative.GREATER, 0.9)
                .pValue(),
                CLOSE);
        assertThrows(EstimationException.class,
                () -> TTest.welch(new double[] {2, 2}, new double[] {2, 2}, Alternative.TWO_SIDED, 0.95));
        assertThrows(EstimationException.class, () -> TTest.pooled(new double[] {2}, y, Alternative.TWO_SIDED, 0.95));
    }

    @Test
    void varianceRatioTurnedRound() {
        double[] x = {3, 5, 1, 8};
        double[] y = {2, 9, 10, 4, 12};
        TestResult a = VarianceTests.ratio(x, y, 0.95);
        TestResult b = VarianceTests.ratio(y, x, 0.95);
        assertEquals(a.pValue(), b.pValue(), CLOSE);
        assertEquals(a.lower(), 1 / b.upper(), 1e-10);
        assertThrows(EstimationException.class, () -> VarianceTests.bartlett(new double[][] {x, {1, 1, 1}}));
    }

    @Test
    void tailsHaveClosedFormsAndLogarithmsBeyondUnderflow() {
        assertEquals(StrictMath.exp(-5), Tails.chiSquared(10, 2), 1e-17);
        assertEquals(-50_000, Tails.logChiSquared(100_000, 2), 1e-8);
        assertEquals(0, Tails.chiSquared(100_000, 2));
        // P(|T| > t) for one degree of freedom is 1 - 2 atan(t) / pi
        assertEquals(1 - 2 / StrictMath.PI * StrictMath.atan(3), Tails.studentTwoSided(3, 1), 1e-15);
        assertEquals(Tails.studentTwoSided(3, 17), Tails.fisher(9, 1, 17), 1e-15);
        assertEquals(StrictMath.log(Tails.fisher(40, 3, 60)), Tails.logFisher(40, 3, 60), 1e-12);
        // values from mpmath at 40 digits
        assertEquals(-854.61541817269619, Tails.logStudentTwoSided(1e3, 200), 1e-10);
        assertTrue(Double.isNaN(Tails.chiSquared(1, 0)));
    }

    @Test
    void quantilesTurnTailsRound() {
        for (double p : new double[] {0.001, 0.2, 0.5, 0.9, 0.99999}) {
            assertEquals(1 - p, Tails.studentUpper(DistributionQuantiles.student(p, 7.5), 7.5), 1e-14);
            assertEquals(1 - p, Tails.chiSquared(DistributionQuantiles.chiSquared(p, 3), 3), 1e-13);
            assertEquals(1 - p, Tails.fisher(DistributionQuantiles.fisher(p, 4, 11), 4, 11), 1e-13);
            assertEquals(1 - p, StudentizedRange.upperTail(StudentizedRange.quantile(p, 3, 20,
                    StudentizedRange.PRECISE), 3, 20),
                    1e-10);
        }
    }

    @Test
    void shapiroWilkKnowsANormalSampleFromAnExponentialOne() {
        double[] normal = new double[50];
        double[] exponential = new double[50];
        for (int i = 0; i < 50; i++) {
            double p = (i + 0.5) / 50;
            normal[i] = DistributionQuantiles.normal(p);
            exponential[i] = -StrictMath.log(1 - p);
        }
        assertTrue(ShapiroWilk.test(normal).pValue() > 0.99);
        assertTrue(ShapiroWilk.test(exponential).pValue() < 1e-4);
        // three equally spaced values are as normal as three can be
        assertEquals(1, ShapiroWilk.test(new double[] {1, 2, 3}).pValue(), 1e-7);
    }

    @Test
    void adjustmentKeepsOrderAndMissing() {
        double[] p = {0.04, Double.NaN, 0.01, 0.03};
        assertArrayEquals(new double[] {0.06, Double.NaN, 0.03, 0.06}, PAdjustment.HOLM.adjust(p), CLOSE);
        assertArrayEquals(new double[] {0.12, Double.NaN, 0.03, 0.09}, PAdjustment.BONFERRONI.adjust(p), CLOSE);
        assertArrayEquals(new double[] {0.04, Double.NaN, 0.03, 0.04}, PAdjustment.BENJAMINI_HOCHBERG.adjust(p), CLOSE);
        assertArrayEquals(new double[] {0.04, Double.NaN, 0.03, 0.04}, PAdjustment.HOCHBERG.adjust(p), CLOSE);
    }
}
