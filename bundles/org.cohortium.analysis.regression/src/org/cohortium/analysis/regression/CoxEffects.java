/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxMonotone;
import org.cohortium.numerics.survival.CoxProfile;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The log hazard ratios of a Cox model with Wald limits and tests; where there is no finite estimate, with the finite limit
 * of the profile likelihood and the likelihood ratio test, unless the variance is robust, for which neither holds.
 */
final class CoxEffects implements ModelEffects {

    private final CoxFit fit;
    private final double level;
    private final double[][] profile;
    private final CoxTest[] ratio;

    CoxEffects(CoxFit fit, double level, Progress progress) {
        this.fit = fit;
        this.level = level;
        profile = new double[fit.coefficients().size()][];
        ratio = new CoxTest[profile.length];
        for (CoxMonotone each : fit.monotone()) {
            if (!fit.coefficients().isRobust()) {
                profile[each.column()] = CoxProfile.limits(fit, each.column(), level, progress);
                ratio[each.column()] = CoxProfile.likelihoodRatioTest(fit, each.column(), progress);
            }
        }
    }

    CoxFit fit() {
        return fit;
    }

    /** Whether any limit comes from the profile likelihood. */
    boolean hasProfile() {
        return !fit.monotone().isEmpty() && !fit.coefficients().isRobust();
    }

    @Override
    public double estimate(int column) {
        return fit.coefficients().estimate(column);
    }

    @Override
    public double[] limits(int column) {
        return profile[column] == null ? fit.coefficients().limits(column, level) : profile[column];
    }

    @Override
    public double pValue(int column) {
        return test(column).pValue();
    }

    CoxTest test(int column) {
        return ratio[column] == null ? fit.coefficients().test(column) : ratio[column];
    }

    @Override
    public double termPValue(int term) {
        return fit.waldTest(term).pValue();
    }
}
