/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Follow-up cut at the times at which exposures begin, by hand. */
class EpisodesTest {

    @Test
    void cutsWhereAnExposureBegins() {
        double never = Double.NaN;
        Episodes e = Episodes.of(null, new double[] {10, 8, 6, 5}, new boolean[] {true, true, false, true},
                new double[] {4, never, 6, -1}, new double[] {7, 0, never, 4});
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3, 3}, e.row());
        assertArrayEquals(new double[] {0, 4, 7, 0, 0, 0, 4}, e.start());
        assertArrayEquals(new double[] {4, 7, 10, 8, 6, 4, 5}, e.stop());
        assertArrayEquals(new boolean[] {false, false, true, true, false, false, true}, e.event());
        assertArrayEquals(new boolean[] {false, true, true, false, false, true, true}, e.exposed()[0]);
        assertArrayEquals(new boolean[] {false, false, true, true, false, false, true}, e.exposed()[1]);
    }

    @Test
    void exposuresThatBeginTogetherMakeOneCut() {
        Episodes e = Episodes.of(new double[] {2}, new double[] {9}, new boolean[] {true}, new double[] {5}, new double[] {5});
        assertEquals(2, e.size());
        assertArrayEquals(new double[] {2, 5}, e.start());
    }
}
