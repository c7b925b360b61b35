/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** AUC and Brier scores against R, against all pairs, and where the answer is known. */
class CensoringWeightedScoresTest {

    private final MadeData made = new MadeData();

    /** G(t) or G(t-) by its definition, events first. */
    private static double censoringCurve(SurvivalData d, double t, boolean before) {
        double g = 1;
        for (double u : Arrays.stream(d.stops()).sorted().distinct().toArray()) {
            if (before ? u >= t : u > t) {
                break;
            }
            double atRisk = 0;
            double censored = 0;
            for (int i = 0; i < d.size(); i++) {
                atRisk += d.stop(i) > u || d.stop(i) == u && !d.event(i) ? 1 : 0;
                censored += d.stop(i) == u && !d.event(i) ? 1 : 0;
            }
            g *= censored == 0 ? 1 : 1 - censored / atRisk;
        }
        return g;
    }

    @Test
    void agreesWithRiskRegression() {
        CensoringWeights w = CensoringWeights.marginal(made.data(), CensoringTies.EVENTS_FIRST);
        double[] risk = PredictedSurvival.of(made.fit()).risk(MadeData.HORIZON);
        TimeDependentAuc a = new TimeDependentRoc(w, risk).at(MadeData.HORIZON, EventAtHorizon.CASE);
        assertEquals(0.617054326349494, a.estimate(), 1e-12);
        assertEquals(0.0734731531044570, a.stdErr(), 1e-12);
        assertEquals(0.473049592434161, a.lower(0.95), 1e-9);
        assertEquals(0.761059060264827, a.upper(0.95), 1e-9);
        TimeDependentAuc b = new TimeDependentRoc(w, made.otherRisk()).at(MadeData.HORIZON, EventAtHorizon.CASE);
        assertEquals(0.630430416240227, b.estimate(), 1e-12);
        assertEquals(0.0352529025196191, b.stdErrDifference(a), 1e-12);
        BrierScore model = BrierScore.of(w, risk, MadeData.HORIZON);
        BrierScore other = BrierScore.of(w, made.otherRisk(), MadeData.HORIZON);
        assertEquals(0.207119568958868, model.estimate(), 1e-11);
        assertEquals(0.0256968306616482, model.stdErr(), 1e-11);
        assertEquals(0.0152444613103462, other.stdErr(), 1e-12);
        assertEquals(0.0131540228010860, other.stdErrDifference(model), 1e-11);
    }

    @Test
    void agreesWithRiskRegressionUnderACoxModelOfCensoring() {
        CensoringWeights w = CensoringWeights.cox(made.data(), CoxCovariates.of("x", made.x), Progress.NONE);
        double[] risk = PredictedSurvival.of(made.fit()).risk(MadeData.HORIZON);
        // there the censoring model stops at a relative change of 1e-6
        assertEquals(0.609513820185761, new TimeDependentRoc(w, risk).at(MadeData.HORIZON, EventAtHorizon.CASE).estimate(),
            1e-7);
        assertEquals(0.210422740370401, BrierScore.of(w, risk, MadeData.HORIZON).estimate(), 1e-7);
        assertEquals(0.215419770939935, BrierScore.of(w, made.otherRisk(), MadeData.HORIZON).estimate(), 1e-7);
    }

    @Test
    void areaIsThatOfAllWeightedPairs() {
        for (SurvivalData d : new SurvivalData[] {made.data(), made.tied()}) {
            for (EventAtHorizon rule : EventAtHorizon.values()) {
                double t = 25;
                double[] score = made.coarse();
                double right = 0;
                double pairs = 0;
                for (int i = 0; i < d.size(); i++) {
                    for (int j = 0; j < d.size(); j++) {
                        boolean isCase = d.event(i) && (d.stop(i) < t || d.stop(i) == t && rule == EventAtHorizon.CASE);
                        if (isCase && d.stop(j) > t) {
                            double w = 1 / censoringCurve(d, d.stop(i), true) / censoringCurve(d, t, false);
                            pairs += w;
                            right += score[i] > score[j] ? w : score[i] == score[j] ? w / 2 : 0;
                        }
                    }
                }
                CensoringWeights weights = CensoringWeights.marginal(d, CensoringTies.EVENTS_FIRST);
                TimeDependentRoc roc = new TimeDependentRoc(weights, score);
                assertEquals(right / pairs, roc.at(t, rule).estimate(), 1e-13);
                assertEquals(right / pairs, roc.area(t, rule), 1e-13);
            }
        }
    }

    @Test
    void influenceOfCensoringIsThatOfItsDefinition() {
        SurvivalData d = made.tied();
        int n = d.size();
        double t = 25;
        double[] terms = new double[n];
        for (int i = 0; i < n; i++) {
            terms[i] = d.event(i) && d.stop(i) <= t ? made.x[i] : 0;
        }
        double later = 0.7;
        double[] got = CensoringInfluence.of(CensoringWeights.marginal(d, CensoringTies.EVENTS_FIRST), terms, later, t, false);
        for (int k = 0; k < n; k++) {
            double want = later * phi(d, k, t, true);
            for (int i = 0; i < n; i++) {
                want += terms[i] == 0 ? 0 : terms[i] * phi(d, k, d.stop(i), false);
            }
            assertEquals(want, got[k], 1e-12);
        }
    }

    /** The influence of row k on the cumulative hazard of censoring up to t, or just before. */
    private static double phi(SurvivalData d, int k, double t, boolean including) {
        int n = d.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double u = d.stop(i);
            if (d.event(i) || u > d.stop(k) || (including ? u > t : u >= t)) {
                continue;
            }
            double y = 0;
            for (int j = 0; j < n; j++) {
                y += d.stop(j) >= u ? 1 : 0;
            }
            sum += (i == k ? n / y : 0) - n / (y * y);
        }
        return sum;
    }

    @Test
    void withoutCensoringTheBrierScoreIsAMeanSquare() {
        SurvivalData d = made.uncensored();
        CensoringWeights w = CensoringWeights.marginal(d, CensoringTies.TOGETHER);
        double[] risk = made.otherRisk();
        double sum = 0;
        for (int i = 0; i < risk.length; i++) {
            double y = d.stop(i) <= 20 ? 1 : 0;
            sum += (y - risk[i]) * (y - risk[i]) / risk.length;
        }
        assertEquals(sum, BrierScore.of(w, risk, 20).estimate(), 1e-14);
        double[] half = new double[risk.length];
        Arrays.fill(half, 0.5);
        BrierScore guess = BrierScore.of(w, half, 20);
        assertEquals(0.25, guess.estimate(), 1e-15);
        assertEquals(0, guess.stdErr(), 1e-15);
        assertEquals(0, guess.scaled(guess), 0);
    }

    @Test
    void aMonotoneChangeOfScoresLeavesTheAreaAndReversalGivesItsComplement() {
        CensoringWeights w = CensoringWeights.marginal(made.data(), CensoringTies.EVENTS_FIRST);
        double[] changed = new double[MadeData.N];
        double[] reversed = new double[MadeData.N];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = StrictMath.exp(2 * made.x[i]);
            reversed[i] = -made.x[i];
        }
        TimeDependentAuc a = new TimeDependentRoc(w, made.x).at(20, EventAtHorizon.CASE);
        assertEquals(a.estimate(), new TimeDependentRoc(w, changed).at(20, EventAtHorizon.CASE).estimate(), 0);
        TimeDependentAuc r = new TimeDependentRoc(w, reversed).at(20, EventAtHorizon.CASE);
        assertEquals(1 - a.estimate(), r.estimate(), 1e-14);
        assertEquals(a.stdErr(), r.stdErr(), 1e-14);
    }

    @Test
    void theCurveEndsAtOneAndItsAreaIsTheEstimate() {
        CensoringWeights w = CensoringWeights.marginal(made.tied(), CensoringTies.EVENTS_FIRST);
        TimeDependentRoc roc = new TimeDependentRoc(w, made.coarse());
        TimeDependentRoc.Curve c = roc.curve(25, EventAtHorizon.CASE);
        int last = c.threshold().length - 1;
        assertEquals(1, c.truePositive()[last], 1e-14);
        assertEquals(1, c.falsePositive()[last], 1e-14);
        double area = 0;
        for (int k = 1; k <= last; k++) {
            area += (c.falsePositive()[k] - c.falsePositive()[k - 1]) * (c.truePositive()[k] + c.truePositive()[k - 1]) / 2;
        }
        assertEquals(roc.at(25, EventAtHorizon.CASE).estimate(), area, 1e-14);
    }

    @Test
    void noCaseOrNoControlGivesNoArea() {
        TimeDependentRoc roc = new TimeDependentRoc(CensoringWeights.marginal(made.data(), CensoringTies.EVENTS_FIRST), made.x);
        assertTrue(Double.isNaN(roc.at(0.1, EventAtHorizon.CASE).estimate()));
        assertTrue(Double.isNaN(roc.at(1e6, EventAtHorizon.CASE).estimate()));
        assertTrue(Double.isNaN(roc.at(1e6, EventAtHorizon.CASE).stdErr()));
    }

    @Test
    void entryTimesAreRefused() {
        SurvivalData late = SurvivalData.counting(new double[] {0, 1}, new double[] {2, 3}, new boolean[] {true, false}).build();
        assertThrows(EstimationException.class, () -> CensoringWeights.marginal(late, CensoringTies.TOGETHER));
    }

    @Test
    void averagesOverTime() {
        assertEquals((1.5 + 4.5) / 3, IntegratedScore.trapezoid(new double[] {1, 2, 4}, new double[] {1, 2, 2.5}), 1e-15);
        assertEquals((1 * 1 + 2 * 2) / 4.0, IntegratedScore.steps(new double[] {1, 2, 4}, new double[] {1, 2, 9}), 1e-15);
    }
}
