/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.TestResult;
import org.junit.jupiter.api.Test;

class MetaAnalysisTest {

    private static final Effects EFFECTS = new Effects(new double[] {0.1, 0.7, -0.2, 0.55, 0.9, 0.05, 0.35},
        new double[] {0.04, 0.09, 0.02, 0.16, 0.25, 0.01, 0.06});

    @Test
    void twoStudiesByHand() {
        // weights 4 and 1: mean (4 * 1 + 1 * 3.5) / 5 = 1.5, Q = 4 * 0.25 + 1 * 4 = 5, C = 5 - 17/5 = 1.6
        Effects two = new Effects(new double[] {1, 3.5}, new double[] {0.25, 1});
        MetaFit common = MetaAnalysis.fit(two, MetaOptions.of(TauEstimator.COMMON_EFFECT));
        assertEquals(1.5, common.estimate(), 1e-14);
        assertEquals(Math.sqrt(0.2), common.standardError(), 1e-14);
        assertEquals(5, common.heterogeneity().q(), 1e-13);
        assertEquals(80, common.heterogeneity().iSquared(), 1e-12);
        MetaFit dl = MetaAnalysis.fit(two, MetaOptions.of(TauEstimator.DERSIMONIAN_LAIRD));
        assertEquals(2.5, dl.tauSquared(), 1e-13);
        double w1 = 1 / 2.75;
        double w2 = 1 / 3.5;
        assertEquals((w1 + 3.5 * w2) / (w1 + w2), dl.estimate(), 1e-13);
        assertArrayEquals(new double[] {100 * w1 / (w1 + w2), 100 * w2 / (w1 + w2)}, dl.weightsPercent(), 1e-12);
        // Hedges: sample variance 3.125 less the mean variance 0.625
        assertEquals(2.5, MetaAnalysis.fit(two, MetaOptions.of(TauEstimator.HEDGES)).tauSquared(), 1e-13);
    }

    @Test
    void equalVariancesGiveTheUnweightedMeanAndHartungKnappTheTTest() {
        double[] y = {0.2, 0.9, -0.4, 1.3};
        Effects equal = new Effects(y, new double[] {0.05, 0.05, 0.05, 0.05});
        MetaFit fit = MetaAnalysis.fit(equal,
            MetaOptions.of(TauEstimator.REML).with(MetaOptions.Adjustment.HARTUNG_KNAPP));
        double mean = 0.5;
        double s2 = (0.09 + 0.16 + 0.81 + 0.64) / 3;
        assertEquals(mean, fit.estimate(), 1e-14);
        assertEquals(s2 - 0.05, fit.tauSquared(), 1e-12);
        assertEquals(Math.sqrt(s2 / 4), fit.standardError(), 1e-12);
        assertEquals(3, fit.degreesOfFreedom());
    }

    @Test
    void likelihoodEstimatesAreTheHighestPointOfAFineSearch() {
        double reml = MetaAnalysis.fit(EFFECTS, MetaOptions.of(TauEstimator.REML)).tauSquared();
        double ml = MetaAnalysis.fit(EFFECTS, MetaOptions.of(TauEstimator.MAXIMUM_LIKELIHOOD)).tauSquared();
        assertEquals(search(true), reml, 1e-8);
        assertEquals(search(false), ml, 1e-8);
    }

    private static double search(boolean restricted) {
        double low = 0;
        double high = 1;
        while (high - low > 1e-10) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (logLikelihood(a, restricted) < logLikelihood(b, restricted)) {
                low = a;
            } else {
                high = b;
            }
        }
        return low;
    }

    private static double logLikelihood(double tau2, boolean restricted) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < EFFECTS.size(); i++) {
            sum += 1 / (EFFECTS.variance()[i] + tau2);
            weighted += EFFECTS.estimate()[i] / (EFFECTS.variance()[i] + tau2);
        }
        double l = restricted ? -Math.log(sum) / 2 : 0;
        for (int i = 0; i < EFFECTS.size(); i++) {
            double v = EFFECTS.variance()[i] + tau2;
            double e = EFFECTS.estimate()[i] - weighted / sum;
            l -= Math.log(v) / 2 + e * e / v / 2;
        }
        return l;
    }

    @Test
    void pauleMandelSolvesItsEquationAndEmpiricalBayesIsTheSame() {
        double tau2 = MetaAnalysis.fit(EFFECTS, MetaOptions.of(TauEstimator.PAULE_MANDEL)).tauSquared();
        assertTrue(tau2 > 0);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < 7; i++) {
            sum += 1 / (EFFECTS.variance()[i] + tau2);
            mean += EFFECTS.estimate()[i] / (EFFECTS.variance()[i] + tau2);
        }
        double q = 0;
        for (int i = 0; i < 7; i++) {
            double e = EFFECTS.estimate()[i] - mean / sum;
            q += e * e / (EFFECTS.variance()[i] + tau2);
        }
        assertEquals(6, q, 1e-11);
        assertEquals(tau2, MetaAnalysis.fit(EFFECTS, MetaOptions.of(TauEstimator.EMPIRICAL_BAYES)).tauSquared(), 1e-11);
    }

    @Test
    void tracesAgreeWithTheFullMatrices() {
        double[][] x = {{1, 1, 1, 1, 1, 1, 1}, {3, 1, 4, 1, 5, 9, 2}};
        double[] w = {1, 2, 0.5, 4, 3, 0.1, 7};
        double[] d = {2, 1, 3, 0.2, 5, 1, 2};
        WeightedFit fit = new WeightedFit(EFFECTS.estimate(), x, w);
        double[][] m = fit.covariance();
        double[][] p = new double[7][7];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                double h = 0;
                for (int a = 0; a < 2; a++) {
                    for (int b = 0; b < 2; b++) {
                        h += x[a][i] * m[a][b] * x[b][j];
                    }
                }
                p[i][j] = (i == j ? w[i] : 0) - w[i] * h * w[j];
            }
        }
        double trace = 0;
        double traced = 0;
        double square = 0;
        double mixed = 0;
        double quadratic = 0;
        for (int i = 0; i < 7; i++) {
            trace += p[i][i];
            traced += p[i][i] * d[i];
            for (int j = 0; j < 7; j++) {
                square += p[i][j] * p[j][i];
                mixed += p[i][j] * d[j] * p[j][i];
                quadratic += EFFECTS.estimate()[i] * p[i][j] * EFFECTS.estimate()[j];
            }
        }
        assertEquals(trace, fit.trace(null), 1e-12);
        assertEquals(traced, fit.trace(d), 1e-12);
        assertEquals(square, fit.trace(null, null), 1e-11);
        assertEquals(mixed, fit.trace(d, null), 1e-11);
        assertEquals(quadratic, fit.residualSum(), 1e-12);
    }

    @Test
    void doesNotDependOnTheOrderOfStudiesAndTurnsWithTheSign() {
        int[] order = {6, 2, 0, 5, 3, 1, 4};
        for (TauEstimator method : TauEstimator.values()) {
            MetaFit a = MetaAnalysis.fit(EFFECTS, MetaOptions.of(method));
            MetaFit b = MetaAnalysis.fit(EFFECTS.select(order), MetaOptions.of(method));
            assertEquals(a.estimate(), b.estimate(), 1e-12, method.name());
            assertEquals(a.tauSquared(), b.tauSquared(), 1e-12, method.name());
            double[] turned = EFFECTS.estimate();
            double[] scaled = EFFECTS.variance().clone();
            double[] mirrored = turned.clone();
            for (int i = 0; i < 7; i++) {
                mirrored[i] = -100 * turned[i];
                scaled[i] *= 10_000;
            }
            MetaFit c = MetaAnalysis.fit(new Effects(mirrored, scaled), MetaOptions.of(method));
            assertEquals(-100 * a.estimate(), c.estimate(), 1e-9, method.name());
            assertEquals(1e4 * a.tauSquared(), c.tauSquared(), 1e-8, method.name());
            assertEquals(a.heterogeneity().iSquared(), c.heterogeneity().iSquared(), 1e-8, method.name());
        }
    }

    @Test
    void theProfileOfQPassesThroughItsLimits() {
        MetaFit fit = MetaAnalysis.fit(EFFECTS, MetaOptions.of(TauEstimator.REML));
        QProfile profile = QProfile.of(fit, 0.95);
        assertTrue(profile.low() <= fit.tauSquared() && fit.tauSquared() < profile.high());
        Effects alike = new Effects(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4});
        QProfile none = QProfile.of(MetaAnalysis.fit(alike, MetaOptions.of(TauEstimator.REML)), 0.95);
        assertEquals(0, none.low());
        assertEquals(0, none.high());
    }

    @Test
    void symmetricFunnelsHaveNothingToFillAndLopsidedOnesDo() {
        Effects symmetric = new Effects(new double[] {0, 0.5, -0.5, 0.2, -0.2}, new double[] {0.01, 0.2, 0.2, 0.05, 0.05});
        assertEquals(0, TrimAndFill.of(symmetric, MetaOptions.of(TauEstimator.COMMON_EFFECT)).missing());
        assertEquals(0, SmallStudyEffects.egger(symmetric).statistic(), 1e-9);
        Effects lopsided = new Effects(new double[] {0, 0.1, 0.4, 0.8, 0.9, 1.2, 1.3},
            new double[] {0.01, 0.02, 0.1, 0.2, 0.25, 0.4, 0.5});
        TrimAndFill filled = TrimAndFill.of(lopsided, MetaOptions.of(TauEstimator.DERSIMONIAN_LAIRD));
        assertTrue(filled.missing() > 0);
        assertFalse(filled.right());
        assertTrue(filled.fit().estimate() < MetaAnalysis.fit(lopsided, MetaOptions.of(TauEstimator.DERSIMONIAN_LAIRD))
            .estimate());
        assertEquals(7 + filled.missing(), filled.filled().size());
        TestResult begg = SmallStudyEffects.begg(lopsided);
        assertTrue(begg.estimates()[0] > 0 && begg.pValue() < 1);
    }

    @Test
    void leavingOutAStudyIsPoolingTheOthers() {
        MetaOptions reml = MetaOptions.of(TauEstimator.REML);
        StudyInfluence influence = StudyInfluence.of(MetaAnalysis.fit(EFFECTS, reml));
        MetaFit without = MetaAnalysis.fit(EFFECTS.select(0, 1, 3, 4, 5, 6), reml);
        assertEquals(without.estimate(), influence.without()[2].estimate());
        assertEquals((EFFECTS.estimate()[2] - without.estimate()) / Math.sqrt(EFFECTS.variance()[2]
            + without.tauSquared() + without.standardError() * without.standardError()), influence.studentized()[2], 1e-12);
        MetaFit[] cumulative = StudyInfluence.cumulative(EFFECTS, reml);
        assertEquals(0.1, cumulative[0].estimate());
        assertEquals(MetaAnalysis.fit(EFFECTS, reml).estimate(), cumulative[6].estimate());
    }

    @Test
    void moderatorsThatAreGroupsReproduceTheGroups() {
        double[][] x = {{1, 1, 1, 1, 1, 1, 1}, {0, 1, 0, 1, 1, 0, 1}};
        MetaFit fit = MetaAnalysis.regress(EFFECTS, x, MetaOptions.of(TauEstimator.COMMON_EFFECT));
        double zero = MetaAnalysis.fit(EFFECTS.select(0, 2, 5), MetaOptions.of(TauEstimator.COMMON_EFFECT)).estimate();
        double one = MetaAnalysis.fit(EFFECTS.select(1, 3, 4, 6), MetaOptions.of(TauEstimator.COMMON_EFFECT)).estimate();
        assertEquals(zero, fit.coefficients()[0], 1e-12);
        assertEquals(one - zero, fit.coefficients()[1], 1e-12);
        double z = fit.statistics()[1];
        assertEquals(z * z, fit.moderatorTest().statistic(), 1e-10);
        assertEquals(fit.pValues()[1], fit.moderatorTest().pValue(), 1e-12);
        assertThrows(EstimationException.class, () -> MetaAnalysis.regress(EFFECTS, new double[][] {x[0], x[0]},
            MetaOptions.of(TauEstimator.REML)));
    }

    @Test
    void tablesByHand() {
        CountTable t = new CountTable(10, 90, 20, 80);
        double[] or = t.effect(EffectMeasure.ODDS_RATIO);
        assertEquals(Math.log(10.0 * 80 / (90 * 20)), or[0], 1e-14);
        assertEquals(0.1 + 1 / 90.0 + 0.05 + 1 / 80.0, or[1], 1e-15);
        assertEquals(Math.log(0.5), t.effect(EffectMeasure.RISK_RATIO)[0], 1e-14);
        assertEquals(-0.1, t.effect(EffectMeasure.RISK_DIFFERENCE)[0], 1e-15);
        assertEquals(0.09 / 100 + 0.16 / 100, t.effect(EffectMeasure.RISK_DIFFERENCE)[1], 1e-15);
        assertEquals(Math.log(0.5 / 10.5 / (2.5 / 8.5)),
            new CountTable(0, 10, 2, 8).effect(EffectMeasure.ODDS_RATIO)[0], 1e-14);
        // one table: the Mantel-Haenszel estimates are the crude ones
        PooledTables mh = PooledTables.mantelHaenszel(List.of(t), EffectMeasure.ODDS_RATIO);
        assertEquals(or[0], mh.estimate(), 1e-14);
        assertEquals(Math.sqrt(or[1]), mh.standardError(), 1e-14);
        assertEquals(Math.log(0.5), PooledTables.mantelHaenszel(List.of(t), EffectMeasure.RISK_RATIO).estimate(), 1e-14);
        assertEquals(-0.1, PooledTables.mantelHaenszel(List.of(t, t), EffectMeasure.RISK_DIFFERENCE).estimate(), 1e-14);
        // O - E = -5, V = 30 * 170 / 4 / 199
        assertEquals(-5 / (30 * 170 / 4.0 / 199), PooledTables.peto(List.of(t)).estimate(), 1e-13);
        assertThrows(EstimationException.class,
            () -> PooledTables.mantelHaenszel(List.of(new CountTable(0, 5, 0, 5)), EffectMeasure.ODDS_RATIO));
        assertThrows(EstimationException.class, () -> PooledTables.peto(List.of(new CountTable(0, 5, 0, 5))));
        assertThrows(EstimationException.class, () -> new CountTable(-1, 5, 0, 5));
    }

    @Test
    void coverageOfTheAdjustedIntervalIsBetterThanOfTheNormalOne() {
        Random random = new Random(7);
        int covered = 0;
        int adjusted = 0;
        for (int r = 0; r < 400; r++) {
            double[] y = new double[6];
            double[] v = new double[6];
            for (int i = 0; i < 6; i++) {
                v[i] = 0.02 + 0.1 * random.nextDouble();
                y[i] = random.nextGaussian() * Math.sqrt(v[i] + 0.1);
            }
            MetaOptions dl = MetaOptions.of(TauEstimator.DERSIMONIAN_LAIRD);
            double[] a = MetaAnalysis.fit(new Effects(y, v), dl).confidenceIntervals()[0];
            double[] b = MetaAnalysis.fit(new Effects(y, v), dl.with(MetaOptions.Adjustment.HARTUNG_KNAPP))
                .confidenceIntervals()[0];
            covered += a[0] < 0 && a[1] > 0 ? 1 : 0;
            adjusted += b[0] < 0 && b[1] > 0 ? 1 : 0;
        }
        assertTrue(adjusted > covered && adjusted > 372 && adjusted < 392, covered + " " + adjusted);
    }

    @Test
    void badStudiesAreSaidInWords() {
        assertTrue(assertThrows(EstimationException.class, () -> new Effects(new double[] {1, 2}, new double[] {1, 0}))
            .getMessage().contains("study 2"));
        assertThrows(EstimationException.class, () -> new Effects(new double[] {Double.NaN}, new double[] {1}));
        assertThrows(EstimationException.class, () -> new Effects(new double[0], new double[0]));
        MetaFit one = MetaAnalysis.fit(new Effects(new double[] {1}, new double[] {4}), MetaOptions.of(TauEstimator.REML));
        assertEquals(1, one.estimate());
        assertEquals(2, one.standardError());
        assertEquals(1.96, Effects.standardError(-1.96, 1.96, 0.95) * 1.96, 1e-4);
    }
}
