/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

/** The effects of a fitted model on the log scale, by column of its design, as a report prints them. */
interface ModelEffects {

    /** The log ratio: NaN for a redundant column, infinite where there is no finite estimate. */
    double estimate(int column);

    /** The lower and upper confidence limits of the log ratio. */
    double[] limits(int column);

    /** The p-value of a column. */
    double pValue(int column);

    /** The p-value of all columns of a term together. */
    double termPValue(int term);

    /** Whether there is a finite estimate. */
    default boolean isEstimable(int column) {
        return Double.isFinite(estimate(column));
    }
}
