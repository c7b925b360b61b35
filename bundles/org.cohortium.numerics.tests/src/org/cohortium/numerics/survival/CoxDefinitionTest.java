/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every quantity of a fitted model against its definition, summed without any shortcut. */
class CoxDefinitionTest {

    private record Setting(SurvivalData data, CoxCovariates covariates, CoxFit fit, SlowCox slow, double[] beta) {
    }

    private static Setting fitted(long seed, boolean full, CoxTies ties) {
        CoxRandomData made = new CoxRandomData(seed, 120, 4);
        SurvivalData data = full ? made.full() : made.plain();
        CoxCovariates covariates = full ? made.withOffset() : made.covariates();
        CoxFit fit = CoxRegression.fit(data, covariates, CoxOptions.DEFAULT.withTies(ties), Progress.NONE);
        return new Setting(data, covariates, fit, new SlowCox(data, covariates, ties), fit.coefficients().estimates());
    }

    private static RealMatrix inverse(double[][] m) {
        return new LUDecomposition(new Array2DRowRealMatrix(m)).getSolver().getInverse();
    }

    @ParameterizedTest
    @CsvSource({"1,false,EFRON", "2,false,BRESLOW", "3,true,EFRON", "4,true,BRESLOW"})
    void likelihoodGradientAndInformation(long seed, boolean full, CoxTies ties) {
        Setting s = fitted(seed, full, ties);
        assertEquals(s.slow.logLikelihood(s.beta), s.fit.logLikelihood(), 1e-9);
        assertEquals(s.slow.logLikelihood(new double[4]), s.fit.nullLogLikelihood(), 1e-9);
        assertArrayEquals(new double[4], s.slow.gradient(s.beta, t -> 1), 1e-8);
        double[][] covariance = inverse(s.slow.information(s.beta, t -> 1)).getData();
        for (int j = 0; j < 4; j++) {
            assertArrayEquals(covariance[j], s.fit.coefficients().modelCovariance().toArray()[j], 1e-12);
        }
        double[] null0 = s.slow.gradient(new double[4], t -> 1);
        RealVector u = new ArrayRealVector(null0);
        double score = u.dotProduct(inverse(s.slow.information(new double[4], t -> 1)).operate(u));
        assertEquals(score, s.fit.scoreTest().statistic(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"5,false,EFRON", "6,false,BRESLOW", "7,true,EFRON", "8,true,BRESLOW"})
    void residuals(long seed, boolean full, CoxTies ties) {
        Setting s = fitted(seed, full, ties);
        assertArrayEquals(s.slow.martingale(s.beta), s.fit.residuals().martingale(), 1e-11);
        double[][] score = s.slow.score(s.beta);
        for (int j = 0; j < 4; j++) {
            assertArrayEquals(score[j], s.fit.residuals().score()[j], 1e-10);
        }
        RealMatrix v = inverse(s.slow.information(s.beta, t -> 1));
        double[][] dfbeta = s.fit.residuals().dfbeta();
        double[][] meat = new double[4][4];
        double[][] sums = new double[4][s.data.size()];
        for (int i = 0; i < s.data.size(); i++) {
            double[] l = new double[4];
            for (int j = 0; j < 4; j++) {
                l[j] = s.data.weight(i) * score[j][i];
                sums[j][s.data.cluster(i)] += l[j];
            }
            double[] change = v.operate(l);
            for (int j = 0; j < 4; j++) {
                assertEquals(change[j], dfbeta[j][i], 1e-11);
            }
        }
        for (int c = 0; c < s.data.size(); c++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    meat[j][k] += sums[j][c] * sums[k][c];
                }
            }
        }
        if (full) {
            double[][] robust = v.multiply(new Array2DRowRealMatrix(meat)).multiply(v).getData();
            for (int j = 0; j < 4; j++) {
                assertArrayEquals(robust[j], s.fit.coefficients().covariance().toArray()[j], 1e-11);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9,false,EFRON", "10,true,EFRON", "11,true,BRESLOW"})
    void proportionalHazardsTestFromTheExtendedModel(long seed, boolean full, CoxTies ties) {
        Setting s = fitted(seed, full, ties);
        // x and x g(t) in one model at coefficients (b, 0): the information has the blocks 1, g, g^2
        double[][] one = s.slow.information(s.beta, t -> 1);
        double[][] g1 = s.slow.information(s.beta, t -> t);
        double[][] g2 = s.slow.information(s.beta, t -> t * t);
        double[][] all = new double[8][8];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                all[i][j] = one[i][j];
                all[i + 4][j] = g1[i][j];
                all[i][j + 4] = g1[i][j];
                all[i + 4][j + 4] = g2[i][j];
            }
        }
        RealVector u = new ArrayRealVector(new double[4]).append(new ArrayRealVector(s.slow.gradient(s.beta, t -> t)));
        double global = u.dotProduct(inverse(all).operate(u));
        ProportionalHazardsTest test = s.fit.proportionalHazards(ProportionalHazardsTransform.IDENTITY);
        assertEquals(global, test.global().statistic(), 1e-8 * global);
        assertEquals(4, test.global().df());
        int[] second = {0, 1, 2, 3, 5};
        RealMatrix part = new Array2DRowRealMatrix(all).getSubMatrix(second, second);
        RealVector u1 = new ArrayRealVector(new double[] {0, 0, 0, 0, u.getEntry(5)});
        double own = u1.dotProduct(inverse(part.getData()).operate(u1));
        assertEquals(own, test.columns().get(1).statistic(), 1e-8 * Math.max(own, 1));
    }

    @ParameterizedTest
    @CsvSource({"12,false,EFRON", "13,true,BRESLOW"})
    void predictedHazardWithItsVariance(long seed, boolean full, CoxTies ties) {
        Setting s = fitted(seed, full, ties);
        double[] person = {1, 18, 0, 22};
        int stratum = full ? 2 : 0;
        CoxCurve curve = s.fit.baseline().curve(person, stratum, 0.2);
        double eta = full ? 0.2 : 0;
        for (int j = 0; j < 4; j++) {
            eta += s.beta[j] * person[j];
        }
        RealMatrix v = new Array2DRowRealMatrix(s.fit.coefficients().covariance().toArray());
        for (int k = 0; k < curve.time().length; k++) {
            double hazard = 0;
            double variance = 0;
            double[] d = new double[4];
            for (SlowCox.Step step : s.slow.steps(s.beta)) {
                if (step.stratum() == stratum && step.time() <= curve.time()[k]) {
                    hazard += step.weight() / step.sum();
                    variance += step.weight() / step.sum() / step.sum();
                    for (int j = 0; j < 4; j++) {
                        d[j] += step.weight() / step.sum() * (person[j] - step.mean()[j]);
                    }
                }
            }
            RealVector dv = new ArrayRealVector(d);
            double risk = Math.exp(eta);
            assertEquals(hazard * risk, curve.cumulativeHazard()[k], 1e-10 * Math.max(1, hazard * risk));
            assertEquals(risk * Math.sqrt(variance + dv.dotProduct(v.operate(dv))), curve.stdErrLog()[k], 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"16,false,EFRON", "17,true,BRESLOW", "18,true,EFRON"})
    void standardErrorsByTheSecondRoute(long seed, boolean full, CoxTies ties) {
        Setting s = fitted(seed, full, ties);
        double[] second = s.fit.standardErrorsFromGradient();
        for (int j = 0; j < 4; j++) {
            double first = s.fit.coefficients().modelStandardError(j);
            assertEquals(first, second[j], 1e-6 * first);
        }
    }

    @ParameterizedTest
    @CsvSource({"14,false", "15,true"})
    void exactTiesFromAllSubsets(long seed, boolean counting) {
        CoxRandomData made = new CoxRandomData(seed, 24, 2);
        SurvivalData data = counting ? SurvivalData.counting(made.start, made.stop, made.event).build() : made.plain();
        CoxFit fit = CoxRegression.fit(data, made.covariates(), CoxOptions.DEFAULT.withTies(CoxTies.EXACT), Progress.NONE);
        double[] beta = fit.coefficients().estimates();
        assertEquals(subsets(data, made.x, beta), fit.logLikelihood(), 1e-10);
        assertEquals(subsets(data, made.x, new double[2]), fit.nullLogLikelihood(), 1e-10);
        double h = 1e-4;
        for (int j = 0; j < 2; j++) {
            double[] up = beta.clone();
            double[] down = beta.clone();
            up[j] += h;
            down[j] -= h;
            double second = (subsets(data, made.x, up) - 2 * fit.logLikelihood() + subsets(data, made.x, down)) / h / h;
            double information = inverse(fit.coefficients().modelCovariance().toArray()).getEntry(j, j);
            assertEquals(information, -second, 1e-4 * information);
            assertEquals(0, (subsets(data, made.x, up) - subsets(data, made.x, down)) / 2 / h, 1e-4);
        }
    }

    private static double subsets(SurvivalData data, double[][] x, double[] beta) {
        SlowCox slow = new SlowCox(data, CoxCovariates.of(java.util.List.of("a", "b"), x), CoxTies.BRESLOW);
        double value = 0;
        for (SlowCox.Step step : slow.steps(beta)) {
            int[] risk = java.util.stream.IntStream.range(0, data.size())
                    .filter(i -> slow.atRisk(i, step.time(), step.stratum())).toArray();
            for (int i : step.dead()) {
                value += slow.eta(beta, i);
            }
            value -= Math.log(sumOverSubsets(slow, beta, risk, 0, step.dead().size()));
        }
        return value;
    }

    private static double sumOverSubsets(SlowCox slow, double[] beta, int[] risk, int from, int size) {
        if (size == 0) {
            return 1;
        }
        double sum = 0;
        for (int k = from; k <= risk.length - size; k++) {
            sum += Math.exp(slow.eta(beta, risk[k])) * sumOverSubsets(slow, beta, risk, k + 1, size - 1);
        }
        return sum;
    }
}
