/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

/**
 * One refit.
 *
 * @param coefficients in units of the covariates, NaN where a column is redundant in the resample
 * @param training measures in the resample; NaN throughout where the model could not be fitted
 * @param test measures in all rows; null if not asked for
 * @param left measures in the rows that are not in the resample
 * @param unbounded whether the resample had no finite estimate, the last values of the iteration being used
 * @param constant whether a column did not vary in the resample, as where a level was not drawn, so that its coefficient is 0
 */
record RefitResult(double[] coefficients, double[] training, double[] test, double[] left, boolean unbounded,
        boolean constant) {
}
