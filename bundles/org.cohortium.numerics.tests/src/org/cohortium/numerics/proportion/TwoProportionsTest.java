/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;
import org.junit.jupiter.api.Test;

/** Comparisons of two proportions against published values, a slow search, and invariants. */
class TwoProportionsTest {

    private static final long[][] TABLES = {{56, 70, 48, 80}, {9, 10, 3, 10}, {5, 56, 0, 29}, {13, 21, 5, 19},
        {0, 12, 0, 9}, {10, 10, 0, 10}, {1, 400, 3, 380}};

    @Test
    void scoreLimitsAreNewcombesPublishedOnes() {
        Estimate d = new TwoProportions(56, 70, 48, 80).miettinenNurminenDifference(0.95);
        assertEquals(0.0528, d.lower(), 5e-5, "Newcombe 1998, table II, method 6");
        assertEquals(0.3382, d.upper(), 5e-5, "Newcombe 1998, table II, method 6");
    }

    @Test
    void scoreOfADifferenceMaximizesTheRestrictedLikelihood() {
        for (long[] t : TABLES) {
            for (double d : new double[] {-0.5, -0.1, 0, 0.05, 0.3, 0.7}) {
                TwoProportions two = new TwoProportions(t[0], t[1], t[2], t[3]);
                double p2 = best(p -> logLikelihood(two, p + d, p), Math.max(0, -d), Math.min(1, 1 - d));
                double slow = slow(two, two.risk1() - two.risk2() - d, p2 + d, p2, 1);
                double fast = ScoreInterval.difference(two, d);
                if (Double.isFinite(slow) && Math.abs(slow) < 1e3) {
                    assertEquals(slow, fast, 2e-5 * Math.max(1, Math.abs(slow)), "difference " + d);
                }
            }
        }
    }

    @Test
    void scoreOfARiskRatioMaximizesTheRestrictedLikelihood() {
        for (long[] t : TABLES) {
            for (double r : new double[] {0.2, 0.9, 1, 1.7, 4}) {
                TwoProportions two = new TwoProportions(t[0], t[1], t[2], t[3]);
                double p2 = best(p -> logLikelihood(two, r * p, p), 0, Math.min(1, 1 / r));
                double slow = slow(two, two.risk1() - r * two.risk2(), r * p2, p2, r);
                if (Double.isFinite(slow) && Math.abs(slow) < 1e3) {
                    assertEquals(slow, ScoreInterval.riskRatio(two, r), 2e-5 * Math.max(1, Math.abs(slow)), "ratio " + r);
                }
            }
        }
    }

    private static double slow(TwoProportions two, double distance, double p1, double p2, double r) {
        double n = two.n1() + two.n2();
        double variance = (p1 * (1 - p1) / two.n1() + r * r * p2 * (1 - p2) / two.n2()) * n / (n - 1);
        return distance / Math.sqrt(variance);
    }

    private static double logLikelihood(TwoProportions two, double p1, double p2) {
        return xlog(two.events1(), p1) + xlog(two.n1() - two.events1(), 1 - p1) + xlog(two.events2(), p2)
            + xlog(two.n2() - two.events2(), 1 - p2);
    }

    private static double xlog(double x, double p) {
        return x == 0 ? 0 : x * Math.log(Math.max(p, 1e-300));
    }

    private static double best(DoubleUnaryOperator f, double from, double to) {
        double a = from;
        double b = to;
        for (int i = 0; i < 300; i++) {
            double x = a + (b - a) / 3;
            double y = b - (b - a) / 3;
            if (f.applyAsDouble(x) < f.applyAsDouble(y)) {
                a = x;
            } else {
                b = y;
            }
        }
        return (a + b) / 2;
    }

    @Test
    void scoreLimitsOfRatiosAreWhereTheScoreIsTheQuantile() {
        double z = -DistributionQuantiles.normal(0.025);
        TwoProportions two = new TwoProportions(13, 21, 5, 19);
        Estimate rr = two.miettinenNurminenRiskRatio(0.95);
        assertEquals(z, ScoreInterval.riskRatio(two, rr.lower()), 1e-8);
        assertEquals(-z, ScoreInterval.riskRatio(two, rr.upper()), 1e-8);
        Estimate or = two.miettinenNurminenOddsRatio(0.95);
        assertEquals(z, ScoreInterval.oddsRatio(two, or.lower()), 1e-8);
        assertEquals(-z, ScoreInterval.oddsRatio(two, or.upper()), 1e-8);
        assertEquals(4.55, or.estimate(), 1e-14);
    }

    @Test
    void swappedGroupsGiveTheOppositeDifferenceAndTheReciprocalRatio() {
        for (long[] t : TABLES) {
            TwoProportions two = new TwoProportions(t[0], t[1], t[2], t[3]);
            TwoProportions swapped = new TwoProportions(t[2], t[3], t[0], t[1]);
            for (boolean newcombe : new boolean[] {true, false}) {
                Estimate a = newcombe ? two.newcombeDifference(0.9) : two.miettinenNurminenDifference(0.9);
                Estimate b = newcombe ? swapped.newcombeDifference(0.9) : swapped.miettinenNurminenDifference(0.9);
                assertEquals(-a.estimate(), b.estimate(), 1e-15);
                assertEquals(-a.lower(), b.upper(), 1e-9);
                assertEquals(-a.upper(), b.lower(), 1e-9);
            }
        }
        Estimate a = new TwoProportions(13, 21, 5, 19).miettinenNurminenRiskRatio(0.95);
        Estimate b = new TwoProportions(5, 19, 13, 21).miettinenNurminenRiskRatio(0.95);
        assertEquals(1 / a.lower(), b.upper(), 1e-9);
    }

    @Test
    void emptyCellsGiveLimitsThatStayInRange() {
        Estimate d = new TwoProportions(0, 12, 0, 9).miettinenNurminenDifference(0.95);
        assertTrue(d.lower() < 0 && d.upper() > 0 && d.lower() > -1 && d.upper() < 1, d.toString());
        Estimate none = new TwoProportions(0, 12, 4, 9).miettinenNurminenRiskRatio(0.95);
        assertEquals(0, none.estimate());
        assertEquals(0, none.lower());
        assertTrue(none.upper() > 0 && none.upper() < 1.5, none.toString());
        Estimate all = new TwoProportions(5, 9, 0, 12).miettinenNurminenOddsRatio(0.95);
        assertEquals(Double.POSITIVE_INFINITY, all.upper());
        assertTrue(all.lower() > 1, all.toString());
        assertTrue(Double.isNaN(new TwoProportions(0, 12, 4, 9).oddsRatio(0.95).lower()));
    }
}
