/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

/** Adjusted survival curves of groups, whichever way they are adjusted. */
interface AdjustedCurves {

    /**
     * One value for each group.
     *
     * @param mean by group
     * @param stdErr by group
     * @param differenceStdErr by group the standard error of its value less that of the first group
     */
    record Values(double[] mean, double[] stdErr, double[] differenceStdErr) {
    }

    /** Times at which the curves change, ascending. */
    double[] eventTimes();

    /** Survival at a time. */
    Values at(double time);

    /** The areas under the curves up to a time. */
    Values restrictedMean(double tau);
}
