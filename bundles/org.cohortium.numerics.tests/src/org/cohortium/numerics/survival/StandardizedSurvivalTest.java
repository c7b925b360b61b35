/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Standardised curves: riskRegression's ate, averages of predicted curves, and derivatives by the weights of the rows. */
class StandardizedSurvivalTest {

    private static final int ROWS = 80;
    private static final List<String> NAMES = List.of("g", "a", "b");

    private final double[][] x = new double[3][ROWS];
    private final double[] time = new double[ROWS];
    private final boolean[] event = new boolean[ROWS];
    private final int[] stratum = new int[ROWS];

    StandardizedSurvivalTest() {
        for (int k = 0; k < ROWS; k++) {
            int i = k + 1;
            x[0][k] = i % 2;
            x[1][k] = StrictMath.sin(i);
            x[2][k] = 3 * StrictMath.cos(2 * i);
            time[k] = 1 + StrictMath.floor(40 * StrictMath.exp(-0.5 * x[1][k] + 0.2 * x[2][k]) * Math.abs(StrictMath.sin(7 * i))) % 60;
            event[k] = i % 3 != 0;
            stratum[k] = i % 5 == 0 ? 1 : 0;
        }
    }

    private double[][][] arms() {
        double[] zero = new double[ROWS];
        double[] one = new double[ROWS];
        Arrays.fill(one, 1);
        return new double[][][] {{zero, x[1], x[2]}, {one, x[1], x[2]}};
    }

    private CoxFit fit(SurvivalData data, CoxTies ties) {
        return CoxRegression.fit(data, CoxCovariates.of(NAMES, x), CoxOptions.DEFAULT.withTies(ties), Progress.NONE);
    }

    /** Without ties, for which the package's influence function of the baseline is an approximation. */
    @Test
    void agreesWithRiskRegression() {
        double[] untied = time.clone();
        for (int k = 0; k < ROWS; k++) {
            untied[k] += (k + 1) / 1000.0;
        }
        StandardizedSurvival s = new StandardizedSurvival(fit(SurvivalData.right(untied, event).build(), CoxTies.EFRON), arms());
        double[] at = {10, 30};
        double[][] risk = {{0.18703466288414, 0.18220986457199}, {0.52874159835903, 0.51972436836746}};
        double[][] se = {{0.048453325553157, 0.04605254199462}, {0.069566766049808, 0.07056352251047}};
        double[] differenceSe = {0.038119335395349, 0.071086989556019};
        for (int t = 0; t < 2; t++) {
            StandardizedMeans m = s.at(at[t]);
            for (int g = 0; g < 2; g++) {
                assertEquals(1 - risk[t][g], m.mean()[g], 1e-9);
                assertEquals(se[t][g], m.stdErr(g), 1e-9);
            }
            assertEquals(differenceSe[t], m.differenceStdErr(1, 0), 1e-9);
        }
    }

    /** What a row contributes is the derivative by its weight, times its weight. */
    @Test
    void contributionsAreDerivativesByTheWeights() {
        double[] weight = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            weight[i] = 1 + 0.1 * (i % 7);
        }
        SurvivalData.Builder builder = SurvivalData.right(time, event).strata(stratum);
        StandardizedSurvival s = new StandardizedSurvival(fit(builder.weights(weight).build(), CoxTies.BRESLOW), arms());
        StandardizedMeans at = s.at(25);
        StandardizedMeans area = s.restrictedMeans(40, Progress.NONE);
        double h = 1e-4;
        for (int i : new int[] {0, 9, 33, 44, 79}) {
            double[][] ends = new double[4][];
            for (int side = 0; side < 2; side++) {
                double[] w = weight.clone();
                w[i] += side == 0 ? h : -h;
                StandardizedSurvival other = new StandardizedSurvival(fit(builder.weights(w).build(), CoxTies.BRESLOW), arms());
                ends[side] = other.at(25).mean();
                ends[2 + side] = other.restrictedMeans(40, Progress.NONE).mean();
            }
            for (int g = 0; g < 2; g++) {
                assertEquals(weight[i] * (ends[0][g] - ends[1][g]) / (2 * h), at.contribution()[g][i], 1e-8);
                assertEquals(weight[i] * (ends[2][g] - ends[3][g]) / (2 * h), area.contribution()[g][i], 1e-6);
            }
        }
    }

    @Test
    void curvesAreAveragesOfPredictedCurvesAndMeansTheirAreas() {
        CoxFit fit = fit(SurvivalData.right(time, event).build(), CoxTies.EFRON);
        StandardizedSurvival s = new StandardizedSurvival(fit, arms());
        CoxBaseline baseline = fit.baseline();
        double tau = 37;
        double area = 0;
        double average = 0;
        for (int i = 0; i < ROWS; i++) {
            CoxCurve curve = baseline.curve(new double[] {1, x[1][i], x[2][i]});
            double before = 0;
            double value = 1;
            double atTwenty = 1;
            for (int k = 0; k < curve.time().length && curve.time()[k] < tau; k++) {
                area += value * (curve.time()[k] - before) / ROWS;
                before = curve.time()[k];
                value = curve.survival()[k];
                atTwenty = before <= 20 ? value : atTwenty;
            }
            area += value * (tau - before) / ROWS;
            average += atTwenty / ROWS;
        }
        assertEquals(average, s.at(20).mean()[1], 1e-12);
        assertEquals(area, s.restrictedMeans(tau, Progress.NONE).mean()[1], 1e-11);
        assertArrayEquals(new double[] {1, 1}, s.at(0.5).mean(), 1e-14);
        assertEquals(0, s.at(0.5).stdErr(0), 1e-14);
    }

    @Test
    void exactTiesAreRefused() {
        CoxFit exact = fit(SurvivalData.right(time, event).build(), CoxTies.EXACT);
        assertThrows(EstimationException.class, () -> new StandardizedSurvival(exact, arms()));
    }
}
