/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * Sample quantiles by the nine definitions of Hyndman and Fan (Am Stat 1996;50:361). Type 7 is the default of R and of
 * Excel, type 6 that of SPSS and Prism, type 2 that of SAS.
 */
public final class Quantiles {

    private static final double FUZZ = 4 * 0x1p-52;

    private Quantiles() {
    }

    /** The quantile of ascending values by type 7; NaN for no values. */
    public static double of(double[] sorted, double p) {
        return of(sorted, p, 7);
    }

    /**
     * The quantile of ascending values.
     *
     * @param sorted ascending values without NaN
     * @param p 0 to 1
     * @param type 1 to 9
     */
    public static double of(double[] sorted, double p, int type) {
        int n = sorted.length;
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile's probability lies between 0 and 1, not " + p);
        }
        if (n == 0) {
            return Double.NaN;
        }
        double position;
        switch (type) {
            case 1, 2, 3 -> {
                position = n * p - (type == 3 ? 0.5 : 0);
                return discontinuous(sorted, position, type);
            }
            case 4 -> position = n * p;
            case 5 -> position = n * p + 0.5;
            case 6 -> position = (n + 1) * p;
            case 7 -> position = 1 + (n - 1) * p;
            case 8 -> position = 1.0 / 3 + p * (n + 1.0 / 3);
            case 9 -> position = 0.375 + p * (n + 0.25);
            default -> throw new IllegalArgumentException("quantile types are 1 to 9, not " + type);
        }
        double j = StrictMath.floor(position + FUZZ);
        double h = position - j;
        if (Math.abs(h) < FUZZ) {
            h = 0;
        }
        double low = at(sorted, j);
        double high = at(sorted, j + 1);
        return h == 0 || low == high ? low : h == 1 ? high : (1 - h) * low + h * high;
    }

    private static double discontinuous(double[] sorted, double position, int type) {
        double j = StrictMath.floor(position + FUZZ);
        boolean between = position > j + FUZZ;
        double h = switch (type) {
            case 1 -> between ? 1 : 0;
            case 2 -> between ? 1 : 0.5;
            default -> between || j % 2 != 0 ? 1 : 0;
        };
        double low = at(sorted, j);
        double high = at(sorted, j + 1);
        return h == 0 ? low : h == 1 ? high : (low + high) / 2;
    }

    private static double at(double[] sorted, double position) {
        int index = (int) Math.min(Math.max(position, 1), sorted.length);
        return sorted[index - 1];
    }
}
