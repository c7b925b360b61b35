/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Paths of penalised models: values of glmnet 4.1-6 run to the end (epsnr 1e-15), closed forms, a slow second way, and what must not matter. */
class ElasticNetTest {

    private final SineData sine = new SineData();

    private static void assertPath(ElasticNetPath path, int steps, double lambda, double[] twentieth) {
        assertEquals(steps, path.steps());
        assertEquals(lambda, path.lambda()[0], 1e-11);
        // the peer's steps end this far from the optimum, whose conditions are tested below
        assertArrayEquals(twentieth, path.coefficients()[19], 5e-9);
    }

    @Test
    void coxPathIsThatOfGlmnet() {
        ElasticNetPath path = ElasticNet.fit(sine.cox(sine.right()), ElasticNetOptions.LASSO);
        assertPath(path, 48, 0.20885301474897, new double[] {0.41313986498625, -0.19987645630389, -0.0044693137684724, 0,
            -0.87054899622527});
        assertEquals(0.04210958086068, path.explained()[19], 1e-10);
        assertEquals(4, path.nonzero(19));
        assertEquals(0, path.nonzero(0));
    }

    @Test
    void strataHaveTheirOwnRiskSets() {
        SurvivalData data = SurvivalData.right(sine.time, sine.event).strata(sine.stratum).build();
        ElasticNetPath path = ElasticNet.fit(sine.cox(data), ElasticNetOptions.LASSO.withAlpha(0.5));
        assertPath(path, 51, 0.41523564414557, new double[] {0.38301819711207, -0.18313519254176, 0, 0, -0.92809370814572});
        assertEquals(0.046306964159235, path.explained()[19], 1e-11);
    }

    @Test
    void rowsAreAtRiskFromTheirEntryOn() {
        SurvivalData data = SurvivalData.counting(sine.entry, sine.time, sine.event).build();
        ElasticNetPath path = ElasticNet.fit(sine.cox(data), ElasticNetOptions.LASSO);
        assertPath(path, 49, 0.21384426749201, new double[] {0.37315801519155, -0.19628546031369, 0, 0, -0.5877632720117});
        assertEquals(0.039842898097325, path.explained()[19], 1e-11);
    }

    @Test
    void weightsAndFactorsOfThePenaltyCount() {
        SurvivalData data = SurvivalData.right(sine.time, sine.event).weights(sine.weight).build();
        ElasticNetPath path = ElasticNet.fit(sine.cox(data), ElasticNetOptions.LASSO.withPenaltyFactors(0, 1, 1, 2, 1));
        assertPath(path, 48, 0.27411427002665, new double[] {0.59619128783921, -0.17833190198135, -0.093212159255304, 0,
            -0.87605440813733});
        assertTrue(path.coefficients()[0][0] != 0, "what is not penalised is always in");
    }

    @Test
    void logisticPathIsThatOfGlmnet() {
        ElasticNetPath path = ElasticNet.fit(sine.logistic(sine.weight), ElasticNetOptions.LASSO.withAlpha(0.3));
        assertPath(path, 41, 0.12442791325216, new double[] {0, -0.096720797718513, 0, 0.028127040069306, 0});
        assertEquals(1.6384156976938, path.intercept()[19], 1e-9);
        assertEquals(0.011095513676447, path.explained()[19], 1e-11);
    }

    @Test
    void ridgeOfALinearModelHasAClosedForm() {
        double[] y = new double[SineData.ROWS];
        for (int i = 0; i < y.length; i++) {
            y[i] = sine.time[i] / 10;
        }
        double[][] two = {sine.columns[0], sine.columns[1]};
        PenalizedLinear model = new PenalizedLinear(y, SineData.NAMES.subList(0, 2), two, null, null);
        double lambda = 0.7;
        ElasticNetPath path = ElasticNet.fit(model, ElasticNetOptions.LASSO.withAlpha(0).withStandardize(false)
                .withLambdas(lambda));
        double n = y.length;
        double[] m = {Arrays.stream(two[0]).sum() / n, Arrays.stream(two[1]).sum() / n, Arrays.stream(y).sum() / n};
        double saa = 0;
        double sab = 0;
        double sbb = 0;
        double say = 0;
        double sby = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            double a = two[0][i] - m[0];
            double b = two[1][i] - m[1];
            double r = y[i] - m[2];
            saa += a * a / n;
            sab += a * b / n;
            sbb += b * b / n;
            say += a * r / n;
            sby += b * r / n;
            syy += r * r / n;
        }
        double k = lambda / Math.sqrt(syy);
        double det = (saa + k) * (sbb + k) - sab * sab;
        assertEquals(((sbb + k) * say - sab * sby) / det, path.coefficients()[0][0], 1e-12);
        assertEquals(((saa + k) * sby - sab * say) / det, path.coefficients()[0][1], 1e-12);
    }

    @Test
    void withoutPenaltyItIsTheOrdinaryModel() {
        ElasticNetPath path = ElasticNet.fit(sine.cox(sine.right()), ElasticNetOptions.LASSO.withLambdas(0));
        CoxFit fit = CoxRegression.fit(sine.right(), CoxCovariates.of(SineData.NAMES, sine.columns),
                CoxOptions.DEFAULT.withTies(CoxTies.BRESLOW), Progress.NONE);
        assertArrayEquals(fit.coefficients().estimates(), path.coefficients()[0], 1e-9);
    }

    /** Proximal gradient steps, one small step after the other, on the definition of the penalised likelihood. */
    @Test
    void aSlowSearchFindsTheSameOptimum() {
        ElasticNetOptions options = ElasticNetOptions.LASSO.withAlpha(0.6).withStandardize(false).withLambdas(0.03);
        ElasticNetPath path = ElasticNet.fit(sine.logistic(null), options);
        double[] b = new double[6];
        double n = SineData.ROWS;
        double size = 0.15;
        for (int step = 0; step < 400_000; step++) {
            double[] g = new double[6];
            for (int i = 0; i < n; i++) {
                double eta = b[5];
                for (int j = 0; j < 5; j++) {
                    eta += b[j] * sine.columns[j][i];
                }
                double r = (sine.event[i] ? 1 : 0) - 1 / (1 + StrictMath.exp(-eta));
                for (int j = 0; j < 6; j++) {
                    g[j] += r * (j == 5 ? 1 : sine.columns[j][i]) / n;
                }
            }
            for (int j = 0; j < 6; j++) {
                double to = b[j] + size * g[j];
                double by = size * 0.03 * 0.6;
                b[j] = j == 5 ? to : Math.signum(to) * Math.max(0, Math.abs(to) - by) / (1 + size * 0.03 * 0.4);
            }
        }
        for (int j = 0; j < 5; j++) {
            assertEquals(b[j], path.coefficients()[0][j], 1e-9, SineData.NAMES.get(j));
        }
        assertEquals(b[5], path.intercept()[0], 1e-9);
    }

    @Test
    void theOptimumMeetsItsConditionsAtEveryPenalty() {
        PenalizedCox model = sine.cox(sine.right());
        ElasticNetOptions options = ElasticNetOptions.LASSO.withAlpha(0.4);
        ElasticNetPath path = ElasticNet.fit(model, options);
        for (int k = 1; k < path.steps(); k++) {
            assertEquals(0, ElasticNet.violation(model, options, path, k), 1e-7);
        }
    }

    @Test
    void orderOfRowsAndUnitsDoNotMatter() {
        ElasticNetPath path = ElasticNet.fit(sine.cox(sine.right()), ElasticNetOptions.LASSO);
        int[] reversed = new int[SineData.ROWS];
        Arrays.setAll(reversed, i -> SineData.ROWS - 1 - i);
        ElasticNetPath other = ElasticNet.fit(sine.cox(sine.right()).select(reversed), ElasticNetOptions.LASSO);
        double[][] scaled = sine.columns.clone();
        scaled[1] = Arrays.stream(scaled[1]).map(x -> 1000 * x - 7).toArray();
        ElasticNetPath units = ElasticNet.fit(new PenalizedCox(sine.right(), SineData.NAMES, scaled, null),
                ElasticNetOptions.LASSO);
        assertEquals(path.steps(), other.steps());
        for (int k = 0; k < path.steps(); k++) {
            assertArrayEquals(path.coefficients()[k], other.coefficients()[k], 1e-9);
            assertEquals(path.coefficients()[k][1] / 1000, units.coefficients()[k][1], 1e-11);
        }
    }

    @Test
    void betweenPenaltiesCoefficientsAreJoinedByLines() {
        ElasticNetPath path = ElasticNet.fit(sine.cox(sine.right()), ElasticNetOptions.LASSO);
        double middle = (path.lambda()[10] + path.lambda()[11]) / 2;
        double[] between = path.interpolated(middle);
        assertEquals((path.coefficients()[10][0] + path.coefficients()[11][0]) / 2, between[1], 1e-14);
        assertEquals(path.coefficients()[5][0], path.interpolated(path.lambda()[5])[1]);
        assertEquals(path.coefficients()[47][0], path.interpolated(0)[1]);
        assertEquals(0, path.interpolated(10)[1]);
    }

    @Test
    void algorithm347Sorts() {
        for (int n : new int[] {1, 2, 3, 11, 12, 13, 50, 1000}) {
            double[] v = new double[n];
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                v[i] = Math.floorMod(i * 7919 + 13, n / 3 + 2);
                order[i] = i;
            }
            GlmnetTies.sort(v, order);
            for (int i = 1; i < n; i++) {
                assertTrue(v[order[i - 1]] <= v[order[i]]);
            }
            assertEquals((long) n * (n - 1) / 2, Arrays.stream(order).asLongStream().sum());
        }
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        double[][] constant = {new double[SineData.ROWS], new double[SineData.ROWS]};
        PenalizedCox model = new PenalizedCox(sine.right(), SineData.NAMES.subList(0, 2), constant, null);
        assertThrows(EstimationException.class, () -> ElasticNet.fit(model, ElasticNetOptions.LASSO));
        SurvivalData none = SurvivalData.right(sine.time, new boolean[SineData.ROWS]).build();
        assertThrows(EstimationException.class, () -> sine.cox(none));
        assertThrows(EstimationException.class, () -> new PenalizedLogistic(new boolean[SineData.ROWS], SineData.NAMES,
                sine.columns, null, null));
        double[][] missing = sine.columns.clone();
        missing[0] = missing[0].clone();
        missing[0][4] = Double.NaN;
        EstimationException e = assertThrows(EstimationException.class,
                () -> new PenalizedCox(sine.right(), SineData.NAMES, missing, null));
        assertTrue(e.getMessage().contains("row 5"), e.getMessage());
    }
}
