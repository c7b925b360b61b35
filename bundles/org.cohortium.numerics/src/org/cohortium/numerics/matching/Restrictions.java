/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * What besides nearness decides whether two units may be matched: units set aside, strata of exact matching, the caliper of
 * the score, calipers of covariates, and covariates in which two must differ. Calipers are in raw widths, negative ones being
 * smallest differences.
 */
final class Restrictions {

    private final boolean[] setAside;
    private final int[] stratum;
    private final int strata;
    private final double width;
    private final double[] score;
    private final double[][] values;
    private final double[] widths;
    private final int[][] different;
    private final boolean strictly;
    private final boolean pairwise;

    /**
     * @param setAside by row
     * @param stratum from 0, by row, or null for one stratum
     * @param score by row, or null where it has no width
     * @param width largest difference of the scores, infinite for none; negative for the smallest
     * @param values columns that have calipers, {@code [caliper][row]}
     * @param widths of each
     * @param different codes in which two must differ, {@code [variable][row]}
     * @param strictly whether two whose difference is the smallest itself are too near
     */
    Restrictions(boolean[] setAside, int[] stratum, double[] score, double width, double[][] values, double[] widths,
            int[][] different, boolean strictly) {
        this.strictly = strictly;
        this.setAside = setAside;
        this.stratum = stratum;
        this.score = score;
        this.width = width;
        this.values = values;
        this.widths = widths;
        this.different = different;
        pairwise = width < 0 || widths.length > 0 || different.length > 0;
        int largest = 0;
        if (stratum != null) {
            for (int s : stratum) {
                largest = Math.max(largest, s);
            }
        }
        strata = largest + 1;
    }

    boolean setAside(int row) {
        return setAside[row];
    }

    boolean[] setAside() {
        return setAside;
    }

    int strata() {
        return strata;
    }

    int stratum(int row) {
        return stratum == null ? 0 : stratum[row];
    }

    /** The largest difference of the scores. */
    double scoreWidth() {
        return width < 0 ? Double.POSITIVE_INFINITY : width;
    }

    /** The caliper of the score as it was given. */
    double rawWidth() {
        return width;
    }

    /** The calipers of covariates as they were given. */
    double[] rawWidths() {
        return widths;
    }

    /** Whether pairs have to be looked at one by one, because of more than strata and the largest difference of the scores. */
    boolean pairwise() {
        return pairwise;
    }

    /** Whether two units of a stratum, within the largest difference of their scores, may be matched. */
    boolean allow(int a, int b) {
        if (!pairwise) {
            return true;
        }
        if (width < 0 && !within(score, width, a, b)) {
            return false;
        }
        for (int k = 0; k < widths.length; k++) {
            if (!within(values[k], widths[k], a, b)) {
                return false;
            }
        }
        for (int[] codes : different) {
            if (codes[a] == codes[b]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two units of a stratum may be matched, the largest difference of their scores included. */
    boolean allowByScore(int a, int b) {
        return (score == null || !(Math.abs(score[a] - score[b]) > scoreWidth())) && allow(a, b);
    }

    private boolean within(double[] x, double width, int a, int b) {
        double d = Math.abs(x[a] - x[b]);
        return width >= 0 ? !(d > width) : strictly ? d > -width : d >= -width;
    }
}
