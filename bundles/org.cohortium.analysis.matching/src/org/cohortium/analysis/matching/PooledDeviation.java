/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.numerics.EstimationException;

/** The pooled standard deviation of a score: the root of the mean of the variances of the two groups (Austin 2011). */
final class PooledDeviation {

    private PooledDeviation() {
    }

    /**
     * The deviation of the units that were not set aside.
     *
     * @param score the score of each unit
     * @param treated the group of each unit
     * @param setAside units that take no part
     * @throws EstimationException if a group has fewer than two units, or no unit differs from the others of its group
     */
    static double of(double[] score, boolean[] treated, boolean[] setAside) {
        double deviation = Math.sqrt((variance(score, treated, setAside, true) + variance(score, treated, setAside, false)) / 2);
        if (!(deviation > 0)) {
            throw new EstimationException("The scores do not vary within the groups, so a caliper cannot count their pooled "
                + "standard deviations.", "Give the caliper in units of the score.");
        }
        return deviation;
    }

    private static double variance(double[] score, boolean[] treated, boolean[] setAside, boolean group) {
        int n = 0;
        double sum = 0;
        for (int i = 0; i < score.length; i++) {
            if (treated[i] == group && !setAside[i]) {
                n++;
                sum += score[i];
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < score.length; i++) {
            if (treated[i] == group && !setAside[i]) {
                squares += (score[i] - mean) * (score[i] - mean);
            }
        }
        return n < 2 ? Double.NaN : squares / (n - 1);
    }
}
