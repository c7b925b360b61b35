/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxFit;
import org.junit.jupiter.api.Test;

/** Calibration for survival and for binary outcomes, and what goes with the latter. */
class CalibrationTest {

    private final MadeData made = new MadeData();
    private final boolean[] outcome = new boolean[MadeData.N];
    private final double[] risk = new double[MadeData.N];

    CalibrationTest() {
        for (int i = 0; i < MadeData.N; i++) {
            outcome[i] = made.event[i] && made.x[i] > 0 || made.z[i] > 0.8;
            risk[i] = BinaryLink.LOGIT.probability(-0.5 + 1.5 * made.x[i] + 0.3 * made.z[i]);
        }
    }

    @Test
    void aModelIsCalibratedOnItsOwnRows() {
        CoxFit fit = made.fit();
        PredictedSurvival p = PredictedSurvival.of(fit);
        SurvivalCalibration c = SurvivalCalibration.of(made.data(), p.risk(25), p.linearPredictor(), 25);
        assertEquals(1, c.slope(), 1e-9);
        // the complementary log-log of the risk is the linear predictor but for a constant
        double[] x = SurvivalCalibration.linearPredictor(p.risk(25));
        for (int i = 1; i < x.length; i++) {
            assertEquals(p.linearPredictor()[i] - p.linearPredictor()[0], x[i] - x[0], 1e-12);
        }
        double events = 0;
        for (double e : p.expectedEvents(made.data())) {
            events += e;
        }
        assertEquals(made.data().eventCount(), events, 1e-9);
        SmoothCalibration straight = SmoothCalibration.of(made.data(), p.risk(25), 25, 0);
        assertEquals(0, straight.maximal(), 1e-9);
    }

    @Test
    void smoothCurveAgreesWithCoxOnASplineInR() {
        double[] own = PredictedSurvival.of(made.fit()).risk(MadeData.HORIZON);
        SmoothCalibration s = SmoothCalibration.of(made.data(), own, MadeData.HORIZON, 3);
        assertEquals(0.0150519568523779, s.integrated(), 1e-9);
        assertEquals(0.0130595189367710, s.median(), 1e-9);
        assertEquals(0.0287590796114106, s.error90(), 1e-9);
        assertEquals(0.0491150754728100, s.maximal(), 1e-9);
        double[] lp = made.fit().linearPredictors();
        SmoothCalibration same = SmoothCalibration.of(made.data(), own, lp, MadeData.HORIZON, 3);
        assertEquals(s.integrated(), same.integrated(), 1e-10);
    }

    @Test
    void certainRisksAreRefused() {
        double[] certain = risk.clone();
        certain[3] = 1;
        EstimationException e = assertThrows(EstimationException.class,
            () -> SmoothCalibration.of(made.data(), certain, 25, 3));
        assertEquals("1 of the predicted risks are not above 0 and below 1.", e.getMessage());
    }

    @Test
    void groupsHoldAllRowsOnce() {
        double[] survival = PredictedSurvival.of(made.fit()).survival(25);
        GroupedCalibration g = GroupedCalibration.of(made.data(), survival, 25, 5, ConfidenceType.LOG_LOG, 0.95);
        assertEquals(5, g.groups().size());
        assertEquals(MadeData.N, g.groups().stream().mapToInt(GroupedCalibration.Group::n).sum());
        double[] same = new double[MadeData.N];
        assertEquals(1, GroupedCalibration.of(made.data(), same, 25, 5, ConfidenceType.LOG, 0.95).groups().size());
    }

    @Test
    void givenBaselinePredicts() {
        PredictedSurvival p = PredictedSurvival.of(new double[] {1, 3}, new double[] {0.1, 0.4}, new double[] {0, StrictMath.log(2)});
        assertArrayEquals(new double[] {1, 1}, p.survival(0.5), 0);
        assertArrayEquals(new double[] {StrictMath.exp(-0.1), StrictMath.exp(-0.2)}, p.survival(2), 1e-15);
        assertArrayEquals(new double[] {StrictMath.exp(-0.4), StrictMath.exp(-0.8)}, p.survival(9), 1e-15);
        assertThrows(EstimationException.class,
            () -> PredictedSurvival.of(new double[] {1, 3}, new double[] {0.4, 0.1}, new double[] {0}));
    }

    @Test
    void agreesWithValProb() {
        BinaryCalibration c = BinaryCalibration.of(outcome, risk);
        assertEquals(18.3633844925535072, c.likelihoodRatio(), 1e-9);
        assertEquals(0.0136332194146433, c.unreliability(), 1e-8);
        assertEquals(0.1898488385121256, c.brier(), 1e-12);
        assertEquals(-0.0266124797861570, c.intercept(), 1e-7);
        assertEquals(1.0084476635323696, c.slope(), 1e-7);
        assertEquals(0.1219797953979953, c.maximalError(), 1e-10);
        assertEquals(0.0985381679837059, c.error90(), 1e-10);
        assertEquals(0.0502049549365693, c.averageError(), 1e-10);
        assertEquals(0.0234815662348849, c.spiegelhalter(), 1e-12);
        assertEquals(0.9812661424449393, c.spiegelhalterP(), 1e-12);
    }

    @Test
    void lowessGoesThroughALine() {
        double[] x = new double[50];
        double[] y = new double[50];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * i / 7.0;
            y[i] = 3 - 2 * x[i];
        }
        assertArrayEquals(y, Lowess.of(x, y, 0.5, 0), 1e-9);
    }

    @Test
    void areasAgreeWithPRoc() {
        DeLong d = DeLong.of(outcome, made.x, made.z);
        assertEquals(0.72070312500, d.area()[0], 1e-14);
        assertEquals(0.003497799573933370, d.covariance()[0][0], 1e-15);
        assertEquals(0.004149418405198145, d.covariance()[1][1], 1e-15);
        assertEquals(-0.000947298742146093, d.covariance()[0][1], 1e-15);
        RocCurve one = RocCurve.of(outcome, made.x);
        assertEquals(one.delongVariance(), d.covariance()[0][0], 1e-16);
        assertEquals(0, d.stdErrDifference(0, 0), 0);
    }
}
