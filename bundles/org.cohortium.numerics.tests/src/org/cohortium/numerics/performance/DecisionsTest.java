/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Decision curves and reclassification: tables by hand, and survival without censoring as a binary outcome. */
class DecisionsTest {

    private static final double[] CUTS = {0.3, 0.45};

    private final MadeData made = new MadeData();

    private boolean[] by(SurvivalData d, double t) {
        boolean[] event = new boolean[d.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = d.stop(i) <= t;
        }
        return event;
    }

    private double[] newRisk() {
        double[] r = new double[MadeData.N];
        for (int i = 0; i < r.length; i++) {
            r[i] = 1 - StrictMath.exp(-0.5 * StrictMath.exp(0.5 * made.x[i] + 0.3 * made.z[i]));
        }
        return r;
    }

    @Test
    void withoutCensoringTheCurveIsThatOfABinaryOutcome() {
        SurvivalData d = made.uncensored();
        double[] thresholds = {0.01, 0.3, 0.4, 0.5, 0.9};
        DecisionCurve s = DecisionCurve.of(d, made.otherRisk(), 20, thresholds);
        DecisionCurve b = DecisionCurve.of(by(d, 20), made.otherRisk(), thresholds);
        assertArrayEquals(b.netBenefit(), s.netBenefit(), 1e-13);
        assertArrayEquals(b.treatAll(), s.treatAll(), 1e-13);
        // at a threshold below every risk all are treated, above every risk none
        assertEquals(s.treatAll()[0], s.netBenefit()[0], 1e-13);
        assertEquals(0, s.netBenefit()[4], 0);
        assertEquals(0, s.treated()[4], 0);
    }

    @Test
    void netBenefitByHand() {
        boolean[] event = {true, true, false, false, false};
        double[] risk = {0.9, 0.4, 0.6, 0.2, 0.1};
        DecisionCurve c = DecisionCurve.of(event, risk, new double[] {0.5});
        assertEquals(1 / 5.0 - 1 / 5.0, c.netBenefit()[0], 1e-15);
        assertEquals(2 / 5.0 - 3 / 5.0, c.treatAll()[0], 1e-15);
        assertThrows(IllegalArgumentException.class, () -> DecisionCurve.of(event, risk, new double[] {1}));
    }

    @Test
    void reclassificationByHand() {
        boolean[] event = {true, true, true, true, false, false, false, false, false};
        double[] before = {0.2, 0.2, 0.4, 0.5, 0.2, 0.4, 0.4, 0.2, 0.1};
        double[] after = {0.4, 0.5, 0.2, 0.6, 0.1, 0.2, 0.5, 0.4, 0.2};
        Reclassification r = Reclassification.of(event, before, after, CUTS);
        // events: two up, one down of 4; others: one down, two up of 5
        assertEquals(0.25, r.nriEvents(), 1e-15);
        assertEquals(-0.2, r.nriNonEvents(), 1e-15);
        assertEquals(0.05, r.nri(), 1e-15);
        assertEquals(Math.sqrt(3 / 16.0 - 1 / 64.0), r.stdErrNriEvents(), 1e-15);
        assertEquals(Math.sqrt(3 / 16.0 - 1 / 64.0 + 3 / 25.0 - 1 / 125.0), r.stdErrNri(), 1e-15);
        assertEquals(1.7 / 4 - 1.3 / 4 - (1.4 / 5 - 1.3 / 5), r.idi(), 1e-15);
    }

    @Test
    void swappedModelsGiveTheNegative() {
        CensoringWeights w = CensoringWeights.marginal(made.data(), CensoringTies.EVENTS_FIRST);
        SurvivalReclassification a = SurvivalReclassification.of(w, made.otherRisk(), newRisk(), 20);
        SurvivalReclassification b = SurvivalReclassification.of(w, newRisk(), made.otherRisk(), 20);
        assertEquals(-a.nri(), b.nri(), 1e-14);
        assertEquals(a.stdErrNri(), b.stdErrNri(), 1e-14);
        assertEquals(-a.idi(), b.idi(), 1e-14);
        assertEquals(a.up(), b.down());
    }

    @Test
    void withoutCensoringSurvivalIsABinaryOutcome() {
        SurvivalData d = made.uncensored();
        CensoringWeights w = CensoringWeights.marginal(d, CensoringTies.EVENTS_FIRST);
        for (double[] cuts : new double[][] {null, CUTS}) {
            SurvivalReclassification s = cuts == null ? SurvivalReclassification.of(w, made.otherRisk(), newRisk(), 20)
                : SurvivalReclassification.of(w, made.otherRisk(), newRisk(), 20, cuts);
            Reclassification b = cuts == null ? Reclassification.of(by(d, 20), made.otherRisk(), newRisk())
                : Reclassification.of(by(d, 20), made.otherRisk(), newRisk(), cuts);
            assertEquals(b.nriEvents(), s.nriEvents(), 1e-12);
            assertEquals(b.nriNonEvents(), s.nriNonEvents(), 1e-12);
            assertEquals(b.stdErrNriEvents(), s.stdErrNriEvents(), 1e-12);
            assertEquals(b.stdErrNriNonEvents(), s.stdErrNriNonEvents(), 1e-12);
            assertEquals(b.stdErrNri(), s.stdErrNri(), 1e-12);
            assertEquals(b.idi(), s.idi(), 1e-12);
        }
    }

    @Test
    void errorsAreThoseOfRepeatedSamples() {
        Random random = new Random(11);
        int n = 400;
        int times = 300;
        double[][] found = new double[times][];
        double[] stated = new double[2];
        for (int b = 0; b < times; b++) {
            double[] time = new double[n];
            boolean[] event = new boolean[n];
            double[] before = new double[n];
            double[] after = new double[n];
            for (int i = 0; i < n; i++) {
                double x = random.nextGaussian();
                double z = random.nextGaussian();
                double t = -Math.log(random.nextDouble()) * Math.exp(-0.7 * x - 0.5 * z);
                double c = 2 * random.nextDouble();
                time[i] = Math.min(t, c);
                event[i] = t <= c;
                before[i] = 1 - Math.exp(-Math.exp(0.7 * x) * 0.8);
                after[i] = 1 - Math.exp(-Math.exp(0.7 * x + 0.5 * z) * 0.8);
            }
            CensoringWeights w = CensoringWeights.marginal(SurvivalData.right(time, event).build(), CensoringTies.EVENTS_FIRST);
            SurvivalReclassification r = SurvivalReclassification.of(w, before, after, 0.8, CUTS);
            found[b] = new double[] {r.nri(), r.idi()};
            stated[0] += r.stdErrNri() / times;
            stated[1] += r.stdErrIdi() / times;
        }
        for (int k = 0; k < 2; k++) {
            double mean = 0;
            double squares = 0;
            for (double[] f : found) {
                mean += f[k] / times;
            }
            for (double[] f : found) {
                squares += (f[k] - mean) * (f[k] - mean) / (times - 1);
            }
            // the standard deviation of 300 is known to some four percent
            assertTrue(Math.abs(stated[k] / Math.sqrt(squares) - 1) < 0.15, k + ": " + stated[k] + " for " + Math.sqrt(squares));
        }
    }
}
