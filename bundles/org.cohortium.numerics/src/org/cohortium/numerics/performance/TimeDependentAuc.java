/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

/**
 * The area under the receiver operating characteristic curve for having had the event by a horizon: the probability that a
 * row with the event by then has a higher score than a row free of it then.
 *
 * @param horizon the time
 * @param estimate the area; NaN without cases or without controls
 * @param stdErr its standard error, that of the mean of the influences; NaN with fewer than two rows
 * @param influence by row
 * @param cases rows with the event by the horizon
 * @param controls rows followed beyond it
 * @param design case weights and clusters of the rows
 */
public record TimeDependentAuc(double horizon, double estimate, double stdErr, double[] influence, int cases,
        int controls, SampleDesign design) {

    /** Lower confidence limit, not below 0. */
    public double lower(double level) {
        return Math.max(0, estimate - Influence.quantile(level) * stdErr);
    }

    /** Upper confidence limit, not above 1. */
    public double upper(double level) {
        return Math.min(1, estimate + Influence.quantile(level) * stdErr);
    }

    /** The standard error of the difference between this area and another on the same rows. */
    public double stdErrDifference(TimeDependentAuc other) {
        return design.stdErrDifference(influence, other.influence);
    }
}
