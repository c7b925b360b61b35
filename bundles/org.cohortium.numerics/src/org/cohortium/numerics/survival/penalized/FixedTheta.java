/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/** No search: a given theta. */
final class FixedTheta extends SteppedSearch {

    /** @param marginal of gamma frailties; null for other terms */
    FixedTheta(double theta, GammaMarginal marginal) {
        super(marginal, theta);
        done = true;
    }

    @Override
    public double start() {
        return theta;
    }

    @Override
    public void tell(Outcome outcome) {
        integrate(outcome);
    }
}
