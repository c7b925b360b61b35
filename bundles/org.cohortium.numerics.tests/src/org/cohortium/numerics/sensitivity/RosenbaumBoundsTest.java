/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class RosenbaumBoundsTest {

    /** Hammond's pairs of smokers and others, 110 of 122 in which only the smoker died (Rosenbaum 2002, section 4.3.2). */
    @Test
    void smokingAndDeath() {
        RosenbaumBounds b = RosenbaumBounds.sign(36975, 110, 12);
        assertTrue(b.exposedHigher());
        assertEquals(2.73365789304066e-21, b.at(1).upper(), 1e-31);
        assertEquals(b.at(1).lower(), b.at(1).upper(), 0);
        assertEquals(0.00196334447040237, b.at(4).upper(), 1e-14);
        assertEquals(0.0231685638425403, b.at(5).upper(), 1e-13);
        assertEquals(0.0969287747942495, b.at(6).upper(), 1e-13);
        assertEquals(1.18996047113282e-62, b.at(4).lower(), 1e-72);
        assertEquals(0.05, b.at(b.critical(0.05)).upper(), 1e-9);
    }

    /** Lead in the blood of children of exposed fathers and of matched children (Rosenbaum 2002, section 4.3.3). */
    @Test
    void leadInTheBlood() {
        double[] exposed = {38, 23, 41, 18, 37, 36, 23, 62, 31, 34, 24, 14, 21, 17, 16, 20, 15, 10, 45, 39, 22, 35, 49, 48, 44, 35,
            43, 39, 34, 13, 73, 25, 27};
        double[] other = {16, 18, 18, 24, 19, 11, 10, 15, 16, 18, 18, 13, 19, 10, 16, 16, 24, 13, 9, 14, 21, 19, 7, 18, 19, 12, 11,
            22, 25, 16, 13, 11, 13};
        double[] d = new double[33];
        for (int i = 0; i < 33; i++) {
            d[i] = exposed[i] - other[i];
        }
        RosenbaumBounds b = RosenbaumBounds.signedRank(d);
        assertEquals(32, b.informative());
        assertEquals(5.53080153577363e-06, b.at(1).upper(), 1e-19);
        assertEquals(0.00177170428418248, b.at(2).upper(), 1e-15);
        assertEquals(0.044144250247839, b.at(4.25).upper(), 1e-14);
    }

    @Test
    void theOtherSideAndNothingToTell() {
        RosenbaumBounds b = RosenbaumBounds.sign(50, 3, 20);
        assertFalse(b.exposedHigher());
        assertEquals(RosenbaumBounds.sign(50, 20, 3).at(2), b.at(2));
        assertTrue(Double.isNaN(RosenbaumBounds.sign(50, 10, 10).critical(0.05)));
        assertThrows(EstimationException.class, () -> RosenbaumBounds.sign(50, 0, 0));
        assertThrows(EstimationException.class, () -> RosenbaumBounds.signedRank(new double[4]));
        assertThrows(IllegalArgumentException.class, () -> b.at(0.5));
    }
}
