/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * What besides nearness decides whether two units may be matched: units set aside, strata of exact matching, the caliper of
 * the score and calipers of covariates, all in raw widths.
 */
final class Restrictions {

    private final boolean[] setAside;
    private final int[] stratum;
    private final int strata;
    private final double scoreWidth;
    private final double[][] values;
    private final double[] widths;

    /**
     * @param setAside by row
     * @param stratum from 0, by row, or null for one stratum
     * @param scoreWidth largest difference of the scores; infinite for none
     * @param values columns that have calipers, {@code [caliper][row]}
     * @param widths largest difference of each
     */
    Restrictions(boolean[] setAside, int[] stratum, double scoreWidth, double[][] values, double[] widths) {
        this.setAside = setAside;
        this.stratum = stratum;
        this.scoreWidth = scoreWidth;
        this.values = values;
        this.widths = widths;
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

    int strata() {
        return strata;
    }

    int stratum(int row) {
        return stratum == null ? 0 : stratum[row];
    }

    double scoreWidth() {
        return scoreWidth;
    }

    /** Whether there is any caliper. */
    boolean calipers() {
        return widths.length > 0 || !Double.isInfinite(scoreWidth);
    }

    /** Whether all differences of the covariates with calipers are small enough. */
    boolean covariatesAllow(int a, int b) {
        for (int k = 0; k < widths.length; k++) {
            if (Math.abs(values[k][a] - values[k][b]) > widths[k]) {
                return false;
            }
        }
        return true;
    }
}
