/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * Standardised values of several groups on the same patients, with what each patient or cluster contributes to them.
 *
 * @param mean by group
 * @param contribution {@code [group][unit]}; the squares sum to the variance
 */
public record StandardizedMeans(double[] mean, double[][] contribution) {

    /** The standard error of a group's value. */
    public double stdErr(int group) {
        double sum = 0;
        for (double c : contribution[group]) {
            sum += c * c;
        }
        return Math.sqrt(sum);
    }

    /** A group's value less another's. */
    public double difference(int group, int reference) {
        return mean[group] - mean[reference];
    }

    /** The standard error of a group's value less another's: the patients are the same in both. */
    public double differenceStdErr(int group, int reference) {
        double sum = 0;
        for (int u = 0; u < contribution[group].length; u++) {
            double d = contribution[group][u] - contribution[reference][u];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
