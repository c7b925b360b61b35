/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.FirthLogistic;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.FirthCox;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Firth's penalty against closed forms, a slow second implementation, and what must not change the estimates. */
class FirthTest {

    private static final int N = 60;

    private final double[] start = new double[N];
    private final double[] stop = new double[N];
    private final boolean[] event = new boolean[N];
    private final double[] weight = new double[N];
    private final int[] stratum = new int[N];
    private final double[][] x = new double[2][N];

    FirthTest() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20010114L);
        for (int i = 0; i < N; i++) {
            start[i] = random.nextInt(4);
            stop[i] = start[i] + 1 + random.nextInt(8);
            event[i] = random.nextInt(3) > 0;
            weight[i] = 1 + random.nextInt(3);
            stratum[i] = random.nextInt(2);
            x[0][i] = random.nextDouble() * 4 - 1;
            x[1][i] = random.nextInt(4) == 0 ? 1 : 0;
        }
    }

    private SurvivalData data() {
        return SurvivalData.counting(start, stop, event).weights(weight).strata(stratum).build();
    }

    private static FirthFit fit(SurvivalData data, CoxTies ties, double[]... columns) {
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "x" + j);
        return FirthCox.fit(data, CoxCovariates.of(List.of(names), columns), ties, Progress.NONE);
    }

    /** The penalised log partial likelihood written down from its definition, risk set by risk set. */
    private double slow(double[] b, boolean efron) {
        double value = 0;
        double[][] information = new double[2][2];
        for (int s = 0; s < 2; s++) {
            for (int t = 1; t < 20; t++) {
                double deaths = 0;
                double weights = 0;
                for (int i = 0; i < N; i++) {
                    if (stratum[i] == s && event[i] && stop[i] == t) {
                        deaths++;
                        weights += weight[i];
                        value += weight[i] * (b[0] * x[0][i] + b[1] * x[1][i]);
                    }
                }
                int steps = efron ? (int) deaths : deaths > 0 ? 1 : 0;
                for (int k = 0; k < steps; k++) {
                    double s0 = 0;
                    double[] s1 = new double[2];
                    double[][] s2 = new double[2][2];
                    for (int i = 0; i < N; i++) {
                        if (stratum[i] != s || start[i] >= t || stop[i] < t) {
                            continue;
                        }
                        double part = event[i] && stop[i] == t ? 1 - (double) k / steps : 1;
                        double r = part * weight[i] * StrictMath.exp(b[0] * x[0][i] + b[1] * x[1][i]);
                        s0 += r;
                        for (int p = 0; p < 2; p++) {
                            s1[p] += r * x[p][i];
                            for (int q = 0; q < 2; q++) {
                                s2[p][q] += r * x[p][i] * x[q][i];
                            }
                        }
                    }
                    double w = weights / steps;
                    value -= w * StrictMath.log(s0);
                    for (int p = 0; p < 2; p++) {
                        for (int q = 0; q < 2; q++) {
                            information[p][q] += w * (s2[p][q] / s0 - s1[p] / s0 * s1[q] / s0);
                        }
                    }
                }
            }
        }
        return value + 0.5 * StrictMath.log(information[0][0] * information[1][1]
                - information[0][1] * information[1][0]);
    }

    @Test
    void coxIsTheMaximumOfTheSlowSecondImplementation() {
        for (CoxTies ties : List.of(CoxTies.BRESLOW, CoxTies.EFRON)) {
            boolean efron = ties == CoxTies.EFRON;
            FirthFit fit = fit(data(), ties, x);
            double[] b = fit.coefficients();
            assertEquals(slow(b, efron), fit.penalizedLogLikelihood(), 1e-9);
            assertEquals(slow(new double[2], efron), fit.nullPenalizedLogLikelihood(), 1e-9);
            for (int j = 0; j < 2; j++) {
                double h = 1e-5;
                double[] up = b.clone();
                double[] down = b.clone();
                up[j] += h;
                down[j] -= h;
                assertEquals(0, (slow(up, efron) - slow(down, efron)) / (2 * h), 1e-6);
                assertTrue(slow(up, efron) < slow(b, efron) && slow(down, efron) < slow(b, efron));
            }
        }
    }

    @Test
    void limitsLieWhereTheProfileHasFallenByTheQuantile() {
        FirthFit fit = fit(data(), CoxTies.BRESLOW, x);
        double quantile = ChiSquaredDistribution.of(1).inverseSurvivalProbability(0.05);
        for (double limit : fit.limits(0, 0.95, Progress.NONE)) {
            // the best of the slow likelihood over the other coefficient, by golden section
            double low = -10;
            double high = 10;
            for (int k = 0; k < 200; k++) {
                double a = high - (high - low) * 0.6180339887498949;
                double c = low + (high - low) * 0.6180339887498949;
                if (slow(new double[] {limit, a}, false) > slow(new double[] {limit, c}, false)) {
                    high = c;
                } else {
                    low = a;
                }
            }
            assertEquals(quantile, 2 * (fit.penalizedLogLikelihood() - slow(new double[] {limit, low}, false)), 1e-7);
        }
    }

    @Test
    void weightTwoIsTheRowTwice() {
        int total = (int) Arrays.stream(weight).sum();
        int[] row = new int[total];
        int k = 0;
        for (int i = 0; i < N; i++) {
            for (int w = 0; w < weight[i]; w++) {
                row[k++] = i;
            }
        }
        SurvivalData repeated = SurvivalData.counting(start, stop, event).strata(stratum).build().select(row);
        double[][] columns = new double[2][];
        for (int j = 0; j < 2; j++) {
            int at = j;
            columns[j] = Arrays.stream(row).mapToDouble(i -> x[at][i]).toArray();
        }
        assertArrayEquals(fit(data(), CoxTies.BRESLOW, x).coefficients(),
                fit(repeated, CoxTies.BRESLOW, columns).coefficients(), 1e-10);
    }

    @Test
    void scaleAndShiftOfACovariateChangeOnlyItsUnits() {
        double[] scaled = Arrays.stream(x[0]).map(v -> v * 1e8 + 1e9).toArray();
        FirthFit plain = fit(data(), CoxTies.EFRON, x);
        FirthFit other = fit(data(), CoxTies.EFRON, scaled, x[1]);
        assertEquals(plain.coefficient(0) * 1e-8, other.coefficient(0), 1e-15);
        assertEquals(plain.standardError(0) * 1e-8, other.standardError(0), 1e-15);
        assertEquals(plain.coefficient(1), other.coefficient(1), 1e-8);
        assertEquals(plain.limits(1, 0.95, Progress.NONE)[1], other.limits(1, 0.95, Progress.NONE)[1], 1e-7);
    }

    @Test
    void aRedundantColumnHasNoCoefficientAndChangesNothing() {
        double[] twice = Arrays.stream(x[0]).map(v -> 2 * v).toArray();
        FirthFit fit = fit(data(), CoxTies.BRESLOW, x[0], twice, x[1]);
        assertTrue(Double.isNaN(fit.coefficient(1)) && Double.isNaN(fit.standardError(1)));
        assertEquals(2, fit.rank());
        assertEquals(fit(data(), CoxTies.BRESLOW, x).coefficient(1), fit.coefficient(2), 1e-10);
    }

    @Test
    void refusesExactTiesAndCovariatesThatDoNotVary() {
        assertThrows(EstimationException.class, () -> fit(data(), CoxTies.EXACT, x));
        assertThrows(EstimationException.class, () -> fit(data(), CoxTies.BRESLOW, new double[N]));
    }

    /** In a saturated two by two table Firth's estimate is the log odds ratio with one half added to each count. */
    @Test
    void logisticOfATwoByTwoTableAddsOneHalf() {
        int[][] table = {{0, 5}, {7, 3}};
        boolean[] y = new boolean[15];
        double[] g = new double[15];
        int k = 0;
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int i = 0; i < table[a][b]; i++) {
                    g[k] = a;
                    y[k++] = b == 1;
                }
            }
        }
        FirthFit fit = FirthLogistic.fit(LogisticModel.logit(y, List.of("g"), g), Progress.NONE).estimates();
        assertEquals(StrictMath.log(5.5 / 0.5), fit.coefficient(0), 1e-10);
        assertEquals(StrictMath.log(3.5 / 7.5) - StrictMath.log(5.5 / 0.5), fit.coefficient(1), 1e-10);
    }

    @Test
    void logisticIsTheMaximumOfItsDefinition() {
        LogisticModel model = new LogisticModel(event, List.of("a", "b"), x, weight, start, BinaryLink.LOGIT, true);
        FirthFit fit = FirthLogistic.fit(model, Progress.NONE).estimates();
        double[] b = fit.coefficients();
        assertEquals(slowLogistic(model, b), fit.penalizedLogLikelihood(), 1e-9);
        for (int j = 0; j < 3; j++) {
            double[] up = b.clone();
            double[] down = b.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            assertEquals(0, (slowLogistic(model, up) - slowLogistic(model, down)) / 2e-5, 1e-6);
        }
    }

    private static double slowLogistic(LogisticModel m, double[] b) {
        double value = 0;
        double[][] information = new double[3][3];
        for (int i = 0; i < m.rows(); i++) {
            double[] row = {1, m.columns()[0][i], m.columns()[1][i]};
            double eta = m.offset()[i];
            for (int j = 0; j < 3; j++) {
                eta += b[j] * row[j];
            }
            double p = 1 / (1 + StrictMath.exp(-eta));
            value += m.weights()[i] * StrictMath.log(m.event()[i] ? p : 1 - p);
            for (int j = 0; j < 3; j++) {
                for (int l = 0; l < 3; l++) {
                    information[j][l] += m.weights()[i] * p * (1 - p) * row[j] * row[l];
                }
            }
        }
        return value + 0.5 * Cholesky.of(SymmetricMatrix.ofLower(information)).logDeterminant();
    }

    @Test
    void flicAndFlacPredictTheObservedMean() {
        FirthLogistic firth = FirthLogistic.fit(LogisticModel.logit(event, List.of("a", "b"), x), Progress.NONE);
        double observed = 0;
        double flic = 0;
        double flac = 0;
        LogisticFit augmented = firth.flac(Progress.NONE);
        for (int i = 0; i < N; i++) {
            observed += event[i] ? 1 : 0;
            double eta = firth.estimates().coefficient(1) * x[0][i] + firth.estimates().coefficient(2) * x[1][i];
            flic += BinaryLink.LOGIT.probability(eta + firth.flic());
            flac += BinaryLink.LOGIT.probability(augmented.coefficient(0) + augmented.coefficient(1) * x[0][i]
                    + augmented.coefficient(2) * x[1][i]);
        }
        assertEquals(observed, flic, 1e-8);
        assertEquals(observed, flac, 1e-8);
        assertEquals(3, Arrays.stream(firth.leverage()).sum(), 1e-10);
    }

    @Test
    void testsOfSeveralCoefficientsAreTheWholeModelsWhenTheyAreAll() {
        FirthFit fit = fit(data(), CoxTies.BRESLOW, x);
        assertEquals(fit.test().statistic(), fit.test(new int[] {0, 1}, Progress.NONE).statistic(), 1e-9);
        assertEquals(fit.test(0, Progress.NONE).statistic(), fit.test(new int[] {0}, Progress.NONE).statistic(), 1e-9);
        assertEquals(2, fit.test().df());
    }
}
