/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

/** The columns that stand for a smooth function of one variable, with knots that are settled. */
public interface SmoothBasis {

    /** Number of columns. */
    int size();

    /**
     * The columns at the given values.
     *
     * @param x values; NaN gives NaN in every column
     * @return {@code [column][value]}
     */
    double[][] columns(double[] x);

    /** The interior knots, or all knots where there is no other kind. */
    double[] knots();
}
