/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Critical values of bands, also of large cohorts, whose first event is a small share. */
class BandCriticalTest {

    /** The whole bridge stays within the limit of Kolmogorov's statistic: 1.3581 at 95 %, 1.2239 at 90 %, 1.6276 at 99 %. */
    @Test
    void theWholeBridgeNeedsTheLimitOfKolmogorov() {
        assertEquals(1.3581, BandCritical.hallWellner(1e-6, 1 - 1e-6, 0.95), 1e-4);
        assertEquals(1.2239, BandCritical.hallWellner(1e-6, 1 - 1e-6, 0.9), 1e-4);
        assertEquals(1.6276, BandCritical.hallWellner(1e-6, 1 - 1e-6, 0.99), 1e-4);
    }

    /** A shorter way from the origin to the first event takes nothing away. */
    @Test
    void aFirstEventOfManyPatientsChangesLittle() {
        double before = BandCritical.hallWellner(0.01, 0.9, 0.95);
        for (double low : new double[] {0.002, 5e-4, 1e-4, 1e-6}) {
            assertEquals(before, BandCritical.hallWellner(low, 0.9, 0.95), 1e-5, "from " + low);
        }
    }

    @Test
    void aLongerPartOfTheBridgeNeedsMoreRoom() {
        double last = 0;
        for (double high : new double[] {0.01, 0.1, 0.3, 0.5, 0.7}) {
            double now = BandCritical.hallWellner(0.001, high, 0.95);
            assertTrue(now > last, "to " + high);
            last = now;
        }
    }
}
