/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;
import org.junit.jupiter.api.Test;

/**
 * Case weights and clusters of the measures of performance: a row of weight k gives the estimate and the error of k equal
 * rows that are one cluster.
 */
class WeightedMeasuresTest {

    private static final double T = 20;
    private static final double[] CUTS = {0.3, 0.45};

    private final MadeData made = new MadeData();
    private final int n = made.x.length;

    /** Weights 1, 2 and 3. */
    private final double[] weight = IntStream.range(0, n).mapToDouble(i -> 1 + i * 5 % 3).toArray();

    /** The rows, each as often as its weight. */
    private final int[] copies = IntStream.range(0, n).flatMap(i -> IntStream.generate(() -> i).limit((long) weight[i])).toArray();
    private final double[] other = IntStream.range(0, n).mapToDouble(i -> 1 / (1 + StrictMath.exp(0.4 - 0.8 * made.x[i] - 0.3 * made.z[i])))
        .toArray();

    private double[] expand(double[] values) {
        return Arrays.stream(copies).mapToDouble(i -> values[i]).toArray();
    }

    private boolean[] expand(boolean[] values) {
        boolean[] out = new boolean[copies.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = values[copies[k]];
        }
        return out;
    }

    private SurvivalData weighted() {
        return SurvivalData.right(made.tied().stops(), made.event).weights(weight).build();
    }

    private SurvivalData copied() {
        return SurvivalData.right(expand(made.tied().stops()), expand(made.event)).clusters(copies).build();
    }

    private static void same(double a, double b, double c, double d) {
        assertEquals(a, b, 1e-12);
        assertEquals(c, d, 1e-12);
        assertTrue(c > 0);
    }

    @Test
    void areasAndScoresOfAWeightAreThoseOfCopiesInACluster() {
        for (CensoringTies ties : CensoringTies.values()) {
            CensoringWeights a = CensoringWeights.marginal(weighted(), ties);
            CensoringWeights b = CensoringWeights.marginal(copied(), ties);
            TimeDependentAuc x = new TimeDependentRoc(a, made.coarse()).at(T, EventAtHorizon.CASE);
            TimeDependentAuc y = new TimeDependentRoc(b, expand(made.coarse())).at(T, EventAtHorizon.CASE);
            same(x.estimate(), y.estimate(), x.stdErr(), y.stdErr());
            TimeDependentAuc z = new TimeDependentRoc(a, made.z).at(T, EventAtHorizon.CASE);
            assertEquals(new TimeDependentRoc(b, expand(made.z)).at(T, EventAtHorizon.CASE).stdErrDifference(y),
                z.stdErrDifference(x), 1e-12);
            BrierScore p = BrierScore.of(a, made.otherRisk(), T);
            BrierScore q = BrierScore.of(b, expand(made.otherRisk()), T);
            same(p.estimate(), q.estimate(), p.stdErr(), q.stdErr());
            BrierScore r = BrierScore.of(a, other, T);
            BrierScore s = BrierScore.of(b, expand(other), T);
            assertEquals(s.scaled(q), r.scaled(p), 1e-12);
            assertEquals(s.stdErrScaled(q), r.stdErrScaled(p), 1e-12);
            assertEquals(s.stdErrDifference(q), r.stdErrDifference(p), 1e-12);
        }
    }

    @Test
    void aCoxModelOfCensoringIsWeighted() {
        CensoringWeights a = CensoringWeights.cox(weighted(), CoxCovariates.of("x", made.x), Progress.NONE);
        SurvivalData d = SurvivalData.right(made.time, made.event).weights(weight).build();
        CensoringWeights untied = CensoringWeights.cox(d, CoxCovariates.of("x", made.x), Progress.NONE);
        assertTrue(untied.at(3, T) < 1 && a.at(3, T) < 1);
        assertTrue(Math.abs(untied.at(3, T) - CensoringWeights.cox(made.data(), CoxCovariates.of("x", made.x), Progress.NONE)
            .at(3, T)) > 1e-4);
    }

    @Test
    void decisionsAreWeighted() {
        double[] thresholds = {0.2, 0.35, 0.5};
        DecisionCurve a = DecisionCurve.of(weighted(), made.otherRisk(), T, thresholds);
        DecisionCurve b = DecisionCurve.of(copied(), expand(made.otherRisk()), T, thresholds);
        assertArrayEquals(b.netBenefit(), a.netBenefit(), 1e-13);
        assertArrayEquals(b.treatAll(), a.treatAll(), 1e-13);
        assertArrayEquals(b.treated(), a.treated(), 1e-13);
        DecisionCurve c = DecisionCurve.of(made.event, other, thresholds, SampleDesign.of(n, weight, null));
        DecisionCurve d = DecisionCurve.of(expand(made.event), expand(other), thresholds);
        assertArrayEquals(d.netBenefit(), c.netBenefit(), 1e-13);
        assertArrayEquals(d.treated(), c.treated(), 1e-13);
    }

    @Test
    void reclassificationOfAWeightIsThatOfCopiesInACluster() {
        SampleDesign w = SampleDesign.of(n, weight, null);
        SampleDesign k = SampleDesign.of(copies.length, null, copies);
        CensoringWeights cw = CensoringWeights.marginal(weighted(), CensoringTies.EVENTS_FIRST);
        CensoringWeights cc = CensoringWeights.marginal(copied(), CensoringTies.EVENTS_FIRST);
        for (double[] cuts : new double[][] {null, CUTS}) {
            Reclassification a = cuts == null ? Reclassification.of(made.event, made.otherRisk(), other, w)
                : Reclassification.of(made.event, made.otherRisk(), other, cuts, w);
            Reclassification b = cuts == null ? Reclassification.of(expand(made.event), expand(made.otherRisk()), expand(other), k)
                : Reclassification.of(expand(made.event), expand(made.otherRisk()), expand(other), cuts, k);
            same(a.nriEvents(), b.nriEvents(), a.stdErrNriEvents(), b.stdErrNriEvents());
            same(a.nriNonEvents(), b.nriNonEvents(), a.stdErrNriNonEvents(), b.stdErrNriNonEvents());
            same(a.nri(), b.nri(), a.stdErrNri(), b.stdErrNri());
            same(a.idi(), b.idi(), a.stdErrIdi(), b.stdErrIdi());
            SurvivalReclassification s = cuts == null ? SurvivalReclassification.of(cw, made.otherRisk(), other, T)
                : SurvivalReclassification.of(cw, made.otherRisk(), other, T, cuts);
            SurvivalReclassification t = cuts == null ? SurvivalReclassification.of(cc, expand(made.otherRisk()), expand(other), T)
                : SurvivalReclassification.of(cc, expand(made.otherRisk()), expand(other), T, cuts);
            same(s.nriEvents(), t.nriEvents(), s.stdErrNriEvents(), t.stdErrNriEvents());
            same(s.nriNonEvents(), t.nriNonEvents(), s.stdErrNriNonEvents(), t.stdErrNriNonEvents());
            same(s.nri(), t.nri(), s.stdErrNri(), t.stdErrNri());
            same(s.idi(), t.idi(), s.stdErrIdi(), t.stdErrIdi());
        }
    }

    @Test
    void rowsThatAreTheirOwnClustersGiveTheErrorsOfNone() {
        int[] each = IntStream.range(0, n).map(i -> 7 * i).toArray();
        SampleDesign own = SampleDesign.of(n, null, each);
        Reclassification a = Reclassification.of(made.event, made.otherRisk(), other, CUTS, own);
        Reclassification b = Reclassification.of(made.event, made.otherRisk(), other, CUTS);
        same(a.nri(), b.nri(), a.stdErrNri(), b.stdErrNri());
        SurvivalData clustered = SurvivalData.right(made.time, made.event).clusters(each).build();
        BrierScore p = BrierScore.of(CensoringWeights.marginal(clustered, CensoringTies.TOGETHER), other, T);
        BrierScore q = BrierScore.of(CensoringWeights.marginal(made.data(), CensoringTies.TOGETHER), other, T);
        same(p.estimate(), q.estimate(), p.stdErr(), q.stdErr());
        DeLong c = DeLong.of(own, made.event, made.x);
        DeLong d = DeLong.of(made.event, made.x);
        assertEquals(d.area()[0], c.area()[0], 1e-14);
        // DeLong divides by one less than the rows of each kind, the sandwich by one less than all clusters
        assertEquals(d.stdErr(0), c.stdErr(0), 0.03 * d.stdErr(0));
    }

    @Test
    void aBinaryAreaAndCalibrationOfAWeightAreThoseOfCopiesInACluster() {
        SampleDesign w = SampleDesign.of(n, weight, null);
        SampleDesign k = SampleDesign.of(copies.length, null, copies);
        DeLong a = DeLong.of(w, made.event, made.coarse(), other);
        DeLong b = DeLong.of(k, expand(made.event), expand(made.coarse()), expand(other));
        for (int s = 0; s < 2; s++) {
            same(a.area()[s], b.area()[s], a.stdErr(s), b.stdErr(s));
        }
        assertEquals(b.stdErrDifference(0, 1), a.stdErrDifference(0, 1), 1e-12);
        assertEquals(slowArea(other), a.area()[1], 1e-13);
        BinaryCalibration c = BinaryCalibration.of(made.event, other, w);
        BinaryCalibration d = BinaryCalibration.of(expand(made.event), expand(other), k);
        assertEquals(d.slope(), c.slope(), 1e-8);
        assertEquals(d.stdErrSlope(), c.stdErrSlope(), 1e-8);
        assertEquals(d.inTheLarge(), c.inTheLarge(), 1e-8);
        assertEquals(d.stdErrInTheLarge(), c.stdErrInTheLarge(), 1e-8);
        assertEquals(d.brier(), c.brier(), 1e-13);
        assertEquals(d.spiegelhalter(), c.spiegelhalter(), 1e-12);
        assertEquals(d.unreliability(), c.unreliability(), 1e-8);
    }

    private double slowArea(double[] score) {
        double sum = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (made.event[i] && !made.event[j]) {
                    double w = weight[i] * weight[j];
                    sum += score[i] > score[j] ? w : score[i] == score[j] ? w / 2 : 0;
                    pairs += w;
                }
            }
        }
        return sum / pairs;
    }

    @Test
    void theImpliedConcordanceIsThatOfAllWeightedPairs() {
        double[] lp = made.coarse();
        double sum = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    sum += weight[i] * weight[j] / (1 + StrictMath.exp(-Math.abs(lp[i] - lp[j])));
                    pairs += weight[i] * weight[j];
                }
            }
        }
        GonenHeller k = GonenHeller.of(lp, SampleDesign.of(n, weight, null));
        assertEquals(sum / pairs, k.estimate(), 1e-12);
        double[] twice = Arrays.stream(weight).map(w -> 2 * w).toArray();
        assertEquals(k.stdErr(), GonenHeller.of(lp, SampleDesign.of(n, twice, null)).stdErr(), 1e-12);
        int[] pair = IntStream.range(0, n).map(i -> i / 2).toArray();
        assertTrue(Math.abs(k.stdErr() - GonenHeller.of(lp, SampleDesign.of(n, weight, pair)).stdErr()) > 1e-6);
    }

    @Test
    void equalWeightsChangeNoRankAndSeparationIsWeighted() {
        double[] twos = new double[n];
        Arrays.fill(twos, 2);
        assertArrayEquals(RoystonSauerbrei.normalScores(made.x, SampleDesign.plain(n)),
            RoystonSauerbrei.normalScores(made.x, SampleDesign.of(n, twos, null)), 1e-12);
        RoystonSauerbrei a = RoystonSauerbrei.of(weighted(), made.x);
        RoystonSauerbrei b = RoystonSauerbrei.of(copied(), expand(made.x));
        // ranks of copies differ a little from ranks of weights
        assertEquals(b.d(), a.d(), 0.02 * b.d());
        assertEquals(b.stdErrD(), RoystonSauerbrei.of(SurvivalData.right(made.tied().stops(), made.event).weights(weight)
            .clusters(IntStream.range(0, n).toArray()).build(), made.x).stdErrD(), 0.02 * b.stdErrD());
    }

    @Test
    void calibrationIsWeightedAndItsErrorsAreRobust() {
        double[] half = Arrays.stream(weight).map(w -> w / 2).toArray();
        SurvivalData data = SurvivalData.right(made.tied().stops(), made.event).weights(half).build();
        SurvivalCalibration a = SurvivalCalibration.of(data, other, made.x, T);
        SurvivalCalibration b = SurvivalCalibration.of(copied(), expand(other), expand(made.x), T);
        assertEquals(b.observed(), a.observed(), 1e-13);
        assertEquals(b.predicted(), a.predicted(), 1e-13);
        assertEquals(b.stdErrObserved(), a.stdErrObserved(), 1e-12);
        GroupedCalibration g = GroupedCalibration.of(data, other, T, 1, ConfidenceType.LOG_LOG, 0.95);
        assertEquals(b.predicted(), g.groups().get(0).predicted(), 1e-13);
        assertEquals(1 - b.observed(), g.groups().get(0).observed(), 1e-13);
        assertEquals(KaplanMeier.fit(data, VarianceEstimator.ROBUST).at(new double[] {T}, ConfidenceType.LOG, 0.95).stdErr()[0],
            g.groups().get(0).stdErr(), 1e-14);
        SmoothCalibration s = SmoothCalibration.of(data, other, T, 0);
        assertEquals(weightedMean(half, s.observed(), other), s.integrated(), 1e-12);
    }

    private static double weightedMean(double[] w, double[] a, double[] b) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * Math.abs(a[i] - b[i]);
            total += w[i];
        }
        return sum / total;
    }

    @Test
    void lowessOfEqualWeightsIsThatOfNone() {
        double[] x = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        double[] twos = new double[n];
        Arrays.fill(twos, 2);
        assertArrayEquals(Lowess.of(x, made.z, 0.5, 0), Lowess.of(x, made.z, twos, 0.5, 0), 1e-12);
        double[] high = new double[n];
        Arrays.fill(high, 1e-9);
        high[3] = 1;
        assertEquals(made.z[3], Lowess.of(x, made.z, high, 0.5, 0)[3], 1e-6);
    }

    @Test
    void weightsOfZeroAreRefused() {
        double[] none = weight.clone();
        none[2] = 0;
        assertThrows(EstimationException.class, () -> SampleDesign.of(n, none, null));
    }
}
