/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.numerics.survival.CoxFit;

/** The log hazard ratios of a Cox model with Wald limits and tests. */
record CoxEffects(CoxFit fit, double level) implements ModelEffects {

    @Override
    public double estimate(int column) {
        return fit.coefficients().estimate(column);
    }

    @Override
    public double[] limits(int column) {
        return fit.coefficients().limits(column, level);
    }

    @Override
    public double pValue(int column) {
        return fit.coefficients().test(column).pValue();
    }

    @Override
    public double termPValue(int term) {
        return fit.waldTest(term).pValue();
    }
}
