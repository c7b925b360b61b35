/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

/**
 * How much studies differ beyond chance.
 *
 * @param q Cochran's Q, or the residual Q of a meta-regression
 * @param df its degrees of freedom
 * @param pValue of Q
 * @param iSquared percent of the total variation that is between studies (Higgins and Thompson, Stat Med 2002;21:1539)
 * @param hSquared total variation relative to that within studies
 * @param typicalVariance the typical sampling variance that I2 refers to
 */
public record Heterogeneity(double q, int df, double pValue, double iSquared, double hSquared,
        double typicalVariance) {
}
