/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kaplan-Meier curves against hand calculation, closed forms, slow definitions and their symmetries. */
class KaplanMeierTest {

    private static final double CLOSE = 1e-12;

    private static boolean[] all(int n, boolean value) {
        boolean[] flags = new boolean[n];
        Arrays.fill(flags, value);
        return flags;
    }

    @Test
    void smallExampleByHand() {
        // at risk 6, 5, 4 (censored only), 3, 1: S = 5/6, 2/3, 2/3, 2/9, 0
        SurvivalData data = SurvivalData.right(new double[] {3, 1, 5, 4, 5, 8},
                new boolean[] {true, true, true, false, true, true}).build();
        SurvivalCurve curve = KaplanMeier.fit(data);
        assertArrayEquals(new double[] {1, 3, 4, 5, 8}, curve.time());
        assertArrayEquals(new double[] {6, 5, 4, 3, 1}, curve.nRisk());
        assertArrayEquals(new double[] {5.0 / 6, 2.0 / 3, 2.0 / 3, 2.0 / 9, 0}, curve.survival(), CLOSE);
        double variance = 1.0 / 30 + 1.0 / 20 + 2.0 / 3;
        assertEquals(2.0 / 9 * StrictMath.sqrt(variance), curve.stdErr()[3], CLOSE);
        assertEquals(Double.POSITIVE_INFINITY, curve.stdErrLog()[4]);
        assertTrue(Double.isNaN(curve.stdErr()[4]));
        assertEquals(1.0 / 6 + 1.0 / 5 + 2.0 / 3 + 1, curve.cumulativeHazard()[4], CLOSE);
        assertEquals(1.0 / 6 + 1.0 / 5 + 1.0 / 3 + 1.0 / 2 + 1, curve.cumulativeHazard(HazardType.TIE_CORRECTED)[4],
                CLOSE);
    }

    @Test
    void withoutCensoringItIsTheEmpiricalDistribution() {
        double[] t = {2, 7, 1, 9, 4, 4, 6, 3};
        for (VarianceEstimator variance : VarianceEstimator.values()) {
            SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(t, all(8, true)).build(), variance);
            double[] time = curve.time();
            for (int k = 0; k < time.length - 1; k++) {
                double at = time[k];
                double s = Arrays.stream(t).filter(x -> x > at).count() / 8.0;
                assertEquals(s, curve.survival()[k], CLOSE);
                assertEquals(StrictMath.sqrt(s * (1 - s) / 8), curve.stdErr()[k], CLOSE);
            }
        }
    }

    @Test
    void withoutCensoringTheRestrictedMeanIsAMean() {
        double[] t = {2, 7, 1, 9, 4, 4, 6, 3};
        SurvivalData data = SurvivalData.right(t, all(8, true)).build();
        SurvivalCurve curve = KaplanMeier.fit(data);
        double tau = 6.5;
        double mean = Arrays.stream(t).map(x -> Math.min(x, tau)).average().getAsDouble();
        double spread = Arrays.stream(t).map(x -> Math.min(x, tau) - mean).map(x -> x * x).sum();
        RestrictedMean restricted = RestrictedMean.of(curve, tau);
        assertEquals(mean, restricted.mean(), CLOSE);
        assertEquals(StrictMath.sqrt(spread) / 8, restricted.stdErr(), CLOSE);
        assertEquals(StrictMath.sqrt(spread) / 8, RestrictedMean.robust(data, curve, tau).stdErr(), CLOSE);
        assertEquals(tau - mean, restricted.timeLost(), CLOSE);
        assertTrue(RestrictedMean.of(KaplanMeier.fit(SurvivalData.right(t, all(8, false)).build()), 10)
                .beyondFollowUp());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheDefinitionUnderTruncationWeightsAndClusters(long seed) {
        SlowSurvival slow = SlowSurvival.random(seed, 40, 1, seed % 2 == 0, false);
        for (boolean clustered : new boolean[] {false, true}) {
            SurvivalData data = slow.builder().weights(slow.weight).clusters(clustered ? slow.cluster : null).build();
            SurvivalCurve curve = KaplanMeier.fit(data, VarianceEstimator.ROBUST);
            double[] time = curve.time();
            double variance = 0;
            for (int k = 0; k < time.length; k++) {
                double t = time[k];
                double n = slow.sum(slow.weight, t, false);
                double d = slow.sum(slow.weight, t, true);
                variance += d / (n * (n - d));
                assertEquals(n, curve.nRisk()[k], 1e-11);
                double s = slow.survival(slow.weight, t);
                assertEquals(s, curve.survival()[k], 1e-11);
                assertEquals(slow.hazard(slow.weight, t), curve.cumulativeHazard()[k], 1e-11);
                assertEquals(slow.jackknife(w -> slow.hazard(w, t), clustered),
                        StrictMath.pow(curve.stdErrCumulativeHazard()[k], 2), 1e-7);
                if (s > 1e-9) {
                    assertEquals(slow.jackknife(w -> slow.survival(w, t), clustered), StrictMath.pow(curve.stdErr()[k],
                            2),
                            1e-7);
                    assertEquals(variance, StrictMath.pow(KaplanMeier.fit(data).stdErrLog()[k], 2), 1e-10);
                }
            }
            double tau = 9.5;
            assertEquals(slow.restrictedMean(slow.weight, tau), RestrictedMean.of(curve, tau).mean(), 1e-10);
            assertEquals(slow.jackknife(w -> slow.restrictedMean(w, tau), clustered),
                    StrictMath.pow(RestrictedMean.robust(data, curve, tau).stdErr(), 2), 1e-6);
        }
    }

    @Test
    void numbersAtRiskBetweenTimesCountWhoHasEntered() {
        SlowSurvival slow = SlowSurvival.random(9, 80, 1, true, true);
        SurvivalCurve curve = KaplanMeier.fit(slow.builder().weights(slow.weight).build());
        int[] atZero = IntStream.range(0, 80).filter(i -> slow.start[i] == 0).toArray();
        assertEquals(atZero.length, curve.riskCountAt(0), "at time 0 those who enter there");
        assertEquals(IntStream.of(atZero).mapToDouble(i -> slow.weight[i]).sum(), curve.nRiskAt(0), CLOSE);
        for (double t = 0.5; t < 17; t += 0.5) {
            double at = t;
            assertEquals(slow.sum(slow.weight, at, false), curve.nRiskAt(at), CLOSE);
            assertEquals(IntStream.range(0, 80).filter(i -> slow.atRisk(i, at)).count(),
                    curve.riskCountAt(at));
        }
    }

    @Test
    void aBandIsRefusedWhereOnlyOneEventLies() {
        SurvivalCurve one = KaplanMeier.fit(SurvivalData.right(new double[] {1, 2, 3}, new boolean[] {true, false, false}).build());
        for (ConfidenceBand.Type type : ConfidenceBand.Type.values()) {
            assertThrows(EstimationException.class, () -> ConfidenceBand.of(one, type, true, 0.95, 1, 3));
        }
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        SlowSurvival slow = SlowSurvival.random(5, 50, 1, true, true);
        int[] rows = new int[200];
        int n = 0;
        for (int i = 0; i < 50; i++) {
            for (int k = 0; k < slow.weight[i]; k++) {
                rows[n++] = i;
            }
        }
        SurvivalCurve weighted = KaplanMeier.fit(slow.builder().weights(slow.weight).build());
        SurvivalCurve repeated = KaplanMeier.fit(slow.builder().build().select(Arrays.copyOf(rows, n)));
        assertArrayEquals(repeated.survival(), weighted.survival(), CLOSE);
        assertArrayEquals(repeated.stdErr(), weighted.stdErr(), CLOSE);
        assertArrayEquals(repeated.stdErrCumulativeHazard(), weighted.stdErrCumulativeHazard(), CLOSE);
    }

    @Test
    void orderOfRowsAndUnitOfTimeDoNotMatter() {
        SlowSurvival slow = SlowSurvival.random(6, 40, 1, false, true);
        SurvivalData data = slow.builder().build();
        SurvivalCurve curve = KaplanMeier.fit(data);
        int[] backwards = new int[40];
        for (int i = 0; i < 40; i++) {
            backwards[i] = 39 - i;
        }
        assertArrayEquals(curve.survival(), KaplanMeier.fit(data.select(backwards)).survival());
        for (double unit : new double[] {1e-300, 365.25, 1e290}) {
            double[] scaled = Arrays.stream(slow.stop).map(t -> t * unit).toArray();
            SurvivalCurve other = KaplanMeier.fit(SurvivalData.right(scaled, slow.event).build());
            assertArrayEquals(curve.survival(), other.survival());
            assertArrayEquals(curve.stdErr(), other.stdErr());
        }
    }

    @Test
    void limitsOfEveryTypeByTheirFormulas() {
        double s = 0.64;
        double se = 0.2;
        double z = 1.5;
        double[] plain = ConfidenceType.PLAIN.limits(s, se, z);
        assertArrayEquals(new double[] {0.64 - 0.192, 0.64 + 0.192}, plain, CLOSE);
        assertArrayEquals(new double[] {0.64 * StrictMath.exp(-0.3), 0.64 * StrictMath.exp(0.3)},
                ConfidenceType.LOG.limits(s, se, z), CLOSE);
        double theta = StrictMath.exp(0.3 / StrictMath.log(0.64));
        assertArrayEquals(new double[] {StrictMath.pow(s, 1 / theta), StrictMath.pow(s, theta)},
                ConfidenceType.LOG_LOG.limits(s, se, z), CLOSE);
        double odds = 0.64 / 0.36;
        double factor = StrictMath.exp(0.3 / 0.36);
        assertArrayEquals(new double[] {odds / factor / (1 + odds / factor), odds * factor / (1 + odds * factor)},
                ConfidenceType.LOGIT.limits(s, se, z), CLOSE);
        double half = 0.15 * StrictMath.sqrt(0.64 / 0.36);
        double centre = StrictMath.asin(0.8);
        assertArrayEquals(new double[] {StrictMath.pow(StrictMath.sin(centre - half), 2),
                StrictMath.pow(StrictMath.sin(centre + half), 2)}, ConfidenceType.ARCSIN.limits(s, se, z), CLOSE);
        assertEquals(0, ConfidenceType.PLAIN.limits(0.1, 2, z)[0]);
        assertEquals(1, ConfidenceType.LOG.limits(0.9, 1, z)[1]);
        assertThrows(IllegalArgumentException.class, () -> ConfidenceType.of("gamma"));
    }

    @Test
    void allCensoredStaysAtOne() {
        SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(new double[] {3, 5, 5, 8}, all(4, false)).build());
        assertArrayEquals(new double[] {1, 1, 1}, curve.survival());
        assertTrue(Double.isNaN(median(curve).estimate()[0]));
        assertEquals(1, curve.limits(ConfidenceType.PLAIN, 0.95).lower()[2]);
    }

    @Test
    void oneRowAndNoRows() {
        SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(new double[] {7}, all(1, true)).build());
        assertEquals(0, curve.survival()[0]);
        assertEquals(7, median(curve).estimate()[0]);
        assertTrue(Double.isNaN(curve.limits(ConfidenceType.LOG, 0.95).upper()[0]));
        SurvivalData none = SurvivalData.right(new double[0], new boolean[0]).build();
        assertTrue(assertThrows(EstimationException.class, () -> KaplanMeier.fit(none)).getMessage()
                .contains("no complete rows"));
    }

    private static SurvivalQuantiles median(SurvivalCurve curve) {
        return SurvivalQuantiles.of(curve, new double[] {0.5}, ConfidenceType.LOG, 0.95);
    }

    @Test
    void flatStepsAtTheLevelFollowTheChosenRule() {
        // the example by which R and SAS are told apart: five events, then five censored; R gives 102.5, SAS nothing
        double[] t = {54, 75, 77, 84, 87, 92, 103, 105, 112, 118};
        boolean[] e = {true, true, true, true, true, false, false, false, false, false};
        SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(t, e).build());
        double[] p = {0.25, 0.3, 0.5};
        assertArrayEquals(new double[] {77, 80.5, 102.5},
                SurvivalQuantiles.of(curve, p, ConfidenceType.LOG, 0.95, QuantileRule.MIDPOINT).estimate());
        assertArrayEquals(new double[] {77, 80.5, Double.NaN},
                SurvivalQuantiles.of(curve, p, ConfidenceType.LOG, 0.95, QuantileRule.MIDPOINT_CLOSED).estimate());
        assertArrayEquals(new double[] {77, 77, 87},
                SurvivalQuantiles.of(curve, p, ConfidenceType.LOG, 0.95, QuantileRule.FIRST).estimate());
        assertThrows(IllegalArgumentException.class,
                () -> SurvivalQuantiles.of(curve, new double[] {1}, ConfidenceType.LOG, 0.95));
    }

    @Test
    void valuesAtTimesCarryOnAndSayTheyDo() {
        SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(new double[] {1, 2, 3},
                new boolean[] {true, false, false}).build());
        CurveAtTimes at = curve.at(new double[] {0.5, 1, 2.5, 3, 99}, ConfidenceType.LOG, 0.95);
        assertArrayEquals(new double[] {1, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3}, at.survival(), CLOSE);
        assertArrayEquals(new int[] {3, 3, 1, 1, 0}, at.riskCount());
        assertArrayEquals(new int[] {0, 1, 1, 1, 1}, at.cumulativeEvents());
        assertArrayEquals(new int[] {0, 0, 1, 2, 2}, at.cumulativeCensored());
        assertArrayEquals(new boolean[] {false, false, false, false, true}, at.beyondFollowUp());
    }

    @Test
    void pseudoValuesAverageToTheEstimateAndAreIndicatorsWithoutCensoring() {
        SurvivalData data = SurvivalData.right(new double[] {2, 7, 1, 9, 4}, all(5, true)).build();
        SurvivalCurve curve = KaplanMeier.fit(data);
        CurveInfluence influence = CurveInfluence.of(data, curve);
        double[] pseudo = influence.pseudoValues(curve.survival()[2], influence.survival(4));
        assertArrayEquals(new double[] {0, 1, 0, 1, 0}, pseudo, CLOSE);
    }

    @Test
    void bandsAreWiderThanPointwiseLimitsAndReachTheKnownCriticalValue() {
        assertEquals(1.358, BandCritical.hallWellner(0.02, 0.98, 0.95), 1e-3);
        assertEquals(1.628, BandCritical.hallWellner(0.02, 0.98, 0.99), 2e-3);
        SlowSurvival slow = SlowSurvival.random(11, 120, 1, false, true);
        SurvivalCurve curve = KaplanMeier.fit(slow.builder().build());
        ConfidenceBand band = ConfidenceBand.of(curve, ConfidenceBand.Type.EQUAL_PRECISION, true, 0.95, 2, 10);
        ConfidenceLimits limits = curve.limits(ConfidenceType.LOG_LOG, 0.95);
        for (int i = 0; i < band.time().length; i++) {
            int k = curve.stepAt(band.time()[i]);
            assertTrue(band.lower()[i] < limits.lower()[k] && band.upper()[i] > limits.upper()[k]);
        }
        assertThrows(EstimationException.class,
                () -> ConfidenceBand.of(curve, ConfidenceBand.Type.HALL_WELLNER, false, 0.95, 0.1, 10));
    }

    @Test
    void manyRowsAreOrdinary() {
        int n = 300_000;
        Random random = new Random(3);
        double[] t = new double[n];
        boolean[] e = new boolean[n];
        int[] g = new int[n];
        for (int i = 0; i < n; i++) {
            t[i] = -StrictMath.log(1 - random.nextDouble());
            e[i] = random.nextBoolean();
            g[i] = random.nextInt(2);
        }
        SurvivalData data = SurvivalData.right(t, e).build();
        SurvivalCurve curve = KaplanMeier.fit(data, VarianceEstimator.ROBUST);
        // half of the ends are events, so that the hazard is 1/2 and the median 2 log 2
        assertEquals(2 * StrictMath.log(2), median(curve).estimate()[0], 0.01);
        LogRankResult test = LogRankTest.test(data, g, 2, LogRankWeight.LOG_RANK);
        assertTrue(test.pValue() > 1e-6 && test.df() == 1);
    }
}
