/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** Which units outside the range of the other group's scores are set aside before matching. */
public enum CommonSupport {

    /** None. */
    NONE,

    /** Treated units outside the range of the controls. */
    TREATED,

    /** Controls outside the range of the treated units. */
    CONTROL,

    /** Units of either group outside the range that both groups share. */
    BOTH;

    /**
     * The units set aside.
     *
     * @param treated by row
     * @param score by row
     */
    public boolean[] outside(boolean[] treated, double[] score) {
        boolean[] out = new boolean[treated.length];
        if (this == NONE) {
            return out;
        }
        double[] lowest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < treated.length; i++) {
            int g = treated[i] ? 1 : 0;
            lowest[g] = Math.min(lowest[g], score[i]);
            highest[g] = Math.max(highest[g], score[i]);
        }
        for (int i = 0; i < treated.length; i++) {
            boolean looked = this == BOTH || treated[i] == (this == TREATED);
            int other = treated[i] ? 0 : 1;
            out[i] = looked && (score[i] < lowest[other] || score[i] > highest[other]);
        }
        return out;
    }
}
