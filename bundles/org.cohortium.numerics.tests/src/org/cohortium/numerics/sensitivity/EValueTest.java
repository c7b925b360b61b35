/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.sensitivity.EValue.Measure;
import org.junit.jupiter.api.Test;

/** E-values against the formulas of VanderWeele and Ding and the values of the reference collection. */
class EValueTest {

    @Test
    void hazardRatios() {
        EValue rare = EValue.of(Measure.HAZARD_RATIO_RARE, 0.56, 0.44, 0.71);
        assertEquals(2.9702231394126426, rare.estimate(), 1e-12);
        assertEquals(2.1669246207231696, rare.limit(), 1e-12);
        EValue common = EValue.of(Measure.HAZARD_RATIO_COMMON, 0.56, 0.44, 0.71);
        assertEquals(2.3495312573224285, common.estimate(), 1e-12);
        assertEquals(1.8498730518579976, common.limit(), 1e-12);
    }

    @Test
    void theOtherMeasures() {
        assertEquals(3.9 + Math.sqrt(3.9 * 2.9), EValue.of(Measure.RISK_RATIO, 3.9, 1.8, 8.7).estimate(), 1e-12);
        assertEquals(2 + Math.sqrt(2), EValue.of(Measure.ODDS_RATIO_COMMON, 4, Double.NaN, Double.NaN).estimate(), 1e-12);
        assertEquals(StrictMath.exp(0.455), EValue.of(Measure.STANDARDIZED_DIFFERENCE, 0.5, 0.1, 0.9).riskRatio(), 1e-12);
        assertEquals(1, EValue.of(Measure.ODDS_RATIO_RARE, 1, 0.5, 2).estimate());
    }

    @Test
    void anIntervalThatHoldsNoEffectNeedsNoConfounding() {
        assertEquals(1, EValue.of(Measure.HAZARD_RATIO_RARE, 1.3, 0.9, 1.9).limit());
        assertEquals(1, EValue.of(Measure.HAZARD_RATIO_RARE, 0.8, 0.5, 1.2).limit());
        assertTrue(Double.isNaN(EValue.of(Measure.RISK_RATIO, 2, Double.NaN, Double.NaN).limit()));
    }

    @Test
    void reciprocalRatiosHaveTheSameValue() {
        assertEquals(EValue.of(Measure.HAZARD_RATIO_COMMON, 0.5, 0.4, 0.8).estimate(),
                EValue.of(Measure.HAZARD_RATIO_COMMON, 2, 1.25, 2.5).estimate(), 1e-12);
        assertEquals(EValue.of(Measure.HAZARD_RATIO_COMMON, 0.5, 0.4, 0.8).limit(),
                EValue.of(Measure.HAZARD_RATIO_COMMON, 2, 1.25, 2.5).limit(), 1e-12);
    }

    @Test
    void theEValueIsWhereBothAssociationsAreEqual() {
        EValue e = EValue.of(Measure.RISK_RATIO, 1.8, 1.2, 2.7);
        assertEquals(e.estimate(), EValue.outcomeAssociation(1.8, e.estimate()), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, EValue.outcomeAssociation(1.8, 1.5));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(EstimationException.class, () -> EValue.of(Measure.HAZARD_RATIO_RARE, -0.4, -1, 0.2));
        assertThrows(EstimationException.class, () -> EValue.of(Measure.HAZARD_RATIO_RARE, 2, 2.5, 3));
    }
}
