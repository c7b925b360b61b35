/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxFit;
import org.junit.jupiter.api.Test;

/** Measures of a prognostic index: Gonen and Heller's K, Royston and Sauerbrei's D, the mean difference. */
class IndexMeasuresTest {

    private final MadeData made = new MadeData();

    private static double slow(double[] lp) {
        double sum = 0;
        for (int i = 0; i < lp.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 1 / (1 + StrictMath.exp(-Math.abs(lp[i] - lp[j])));
            }
        }
        return 2 * sum / (lp.length * (lp.length - 1.0));
    }

    @Test
    void concordanceProbabilityIsThatOfAllPairs() {
        Random random = new Random(7);
        for (double spread : new double[] {1e-3, 0.4, 3, 25, 300}) {
            double[] lp = new double[400];
            for (int i = 0; i < lp.length; i++) {
                lp[i] = spread * random.nextGaussian();
                lp[i] = i % 5 == 0 && i > 0 ? lp[i - 1] : lp[i];
            }
            assertEquals(slow(lp), GonenHeller.of(lp).estimate(), 1e-12, "spread " + spread);
        }
    }

    @Test
    void concordanceProbabilityOfTwoAndOfEquals() {
        assertEquals(1 / (1 + StrictMath.exp(-1.5)), GonenHeller.of(new double[] {2, 0.5}).estimate(), 1e-15);
        assertEquals(0.5, GonenHeller.of(new double[] {1, 1, 1}).estimate(), 1e-15);
        assertEquals(0, GonenHeller.of(new double[] {1, 1, 1}).stdErr(), 1e-15);
        assertThrows(EstimationException.class, () -> GonenHeller.of(new double[] {1}));
    }

    @Test
    void errorOfTheConcordanceProbabilityCountsTheCoefficients() {
        CoxFit fit = made.fit();
        double[] lp = fit.linearPredictors();
        double[][] columns = {made.x, made.z};
        double fixed = GonenHeller.of(lp).stdErr();
        double whole = GonenHeller.of(lp, columns, fit.coefficients().covariance()).stdErr();
        double[] gradient = new double[2];
        for (int j = 0; j < 2; j++) {
            double h = 1e-5;
            double[] up = lp.clone();
            double[] down = lp.clone();
            for (int i = 0; i < lp.length; i++) {
                up[i] += h * columns[j][i];
                down[i] -= h * columns[j][i];
            }
            gradient[j] = (slow(up) - slow(down)) / (2 * h);
        }
        SymmetricMatrix v = fit.coefficients().covariance();
        assertEquals(Math.sqrt(fixed * fixed + v.quadraticForm(gradient)), whole, 1e-8);
        double mean = slow(lp);
        double squares = 0;
        for (int i = 0; i < lp.length; i++) {
            double own = 0;
            for (int j = 0; j < lp.length; j++) {
                own += i == j ? 0 : 1 / (1 + StrictMath.exp(-Math.abs(lp[i] - lp[j]))) / (lp.length - 1);
            }
            squares += (own - mean) * (own - mean);
        }
        assertEquals(2 * Math.sqrt(squares) / lp.length, fixed, 1e-13);
    }

    @Test
    void agreesWithRoystonOfSurvival() {
        CoxFit fit = made.fit();
        RoystonSauerbrei r = RoystonSauerbrei.of(made.data(), fit.linearPredictors());
        assertEquals(1.022777758761147, r.d(), 1e-8);
        assertEquals(0.290779859723483, r.stdErrD(), 1e-8);
        assertEquals(0.199828349731735, r.rSquaredD(), 1e-8);
        assertEquals(0.197926987679816, r.rSquaredIndex(), 1e-10);
        assertEquals(0.150545141898728, RoystonSauerbrei.nagelkerke(fit), 1e-10);
        assertEquals(0.665178224716173, GonenHeller.of(fit.linearPredictors()).estimate(), 1e-10);
    }

    @Test
    void separationLooksAtRanksOnly() {
        double[] lp = made.fit().linearPredictors();
        double[] changed = new double[lp.length];
        for (int i = 0; i < lp.length; i++) {
            changed[i] = 7 + StrictMath.exp(3 * lp[i]);
        }
        assertEquals(RoystonSauerbrei.of(made.data(), lp).d(), RoystonSauerbrei.of(made.data(), changed).d(), 1e-12);
        assertArrayEquals(new double[] {0, 0}, RoystonSauerbrei.normalScores(new double[] {4, 4}, SampleDesign.plain(2)), 1e-15);
        assertTrue(RoystonSauerbrei.normalScores(new double[] {4, 5, 6}, SampleDesign.plain(3))[2] > 0);
    }

    @Test
    void meanDifferenceIsThatOfAllPairs() {
        assertEquals(4.5, MeanDifference.of(new double[] {1, 5, 9, 2}), 1e-15);
        assertEquals(0, MeanDifference.of(new double[] {3, 3, 3}), 0);
    }
}
