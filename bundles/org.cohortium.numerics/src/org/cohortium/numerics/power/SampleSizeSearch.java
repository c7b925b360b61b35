/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import java.util.function.DoubleUnaryOperator;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.BrentRoot;

/** The number of patients at which a power that grows with it reaches a wanted value. */
final class SampleSizeSearch {

    /** The tolerance of R's power functions, good to about six digits. */
    static final double AS_R = 0x1p-13;
    /** To full precision. */
    static final double PRECISE = 1e-12;

    private static final double LEAST = 2;
    private static final double MOST = 1e7;

    private SampleSizeSearch() {
    }

    static double find(DoubleUnaryOperator power, double wanted, double tolerance) {
        if (power.applyAsDouble(LEAST) > wanted) {
            return LEAST;
        }
        if (!(power.applyAsDouble(MOST) > wanted)) {
            throw new EstimationException("More than ten million patients a group would be needed.",
                "The difference supposed is too small; check it.");
        }
        return BrentRoot.find(n -> power.applyAsDouble(n) - wanted, LEAST, MOST, tolerance);
    }
}
