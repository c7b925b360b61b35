/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.linear.SymmetricMatrix;

/** A log partial likelihood that can be evaluated with its first two derivatives. */
interface CoxLikelihood {

    /** The value and derivatives at the given coefficients of the standardized columns. */
    Evaluation evaluate(double[] beta);

    /** The largest less the smallest change of the linear predictor, over rows that are ever at risk, for a step. */
    double range(double[] step);

    /**
     * A log-likelihood and its derivatives.
     *
     * @param value the log partial likelihood; not finite when a linear predictor went out of bounds
     * @param gradient its first derivatives
     * @param information its negative second derivatives
     * @param reference the size of the terms whose difference each diagonal of the information is
     */
    record Evaluation(double value, double[] gradient, SymmetricMatrix information, double[] reference) {

        boolean isFinite() {
            if (!Double.isFinite(value)) {
                return false;
            }
            for (int i = 0; i < gradient.length; i++) {
                if (!Double.isFinite(gradient[i]) || !Double.isFinite(information.get(i, i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
