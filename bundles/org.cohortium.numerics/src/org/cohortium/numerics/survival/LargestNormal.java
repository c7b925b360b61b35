/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.descriptive.Tails;

/**
 * The probability that the largest of several correlated standard normal variables, in absolute value, is beyond a bound.
 * The variables are written as linear forms of at most three independent ones; given the direction of these, the length at
 * which the bound is first met has a chi distribution, so that the probability is a mean of chi tails over directions. It is
 * taken on a fixed grid and good to about five digits at any size, also far out in the tail.
 */
final class LargestNormal {

    private static final double NOTHING = 1e-10;
    private static final int ANGLES = 1200;

    private LargestNormal() {
    }

    /**
     * The logarithm of the probability.
     *
     * @param correlation of the variables, of rank at most three
     * @param bound above zero
     */
    static double logUpperTail(double[][] correlation, double bound) {
        if (!(bound > 0)) {
            return 0;
        }
        double[][] forms = forms(correlation);
        int rank = forms[0].length;
        return switch (rank) {
            case 1 -> Tails.logChiSquared(bound * bound, 1);
            case 2 -> circle(forms, bound);
            case 3 -> sphere(forms, bound);
            default -> throw new IllegalArgumentException("the correlation has rank " + rank);
        };
    }

    /** The variables as linear forms: a Cholesky root with pivots, without its empty columns. */
    private static double[][] forms(double[][] correlation) {
        int k = correlation.length;
        double[][] rest = new double[k][];
        for (int a = 0; a < k; a++) {
            rest[a] = correlation[a].clone();
        }
        double[][] root = new double[k][k];
        int rank = 0;
        while (rank < k) {
            int pivot = 0;
            for (int a = 1; a < k; a++) {
                pivot = rest[a][a] > rest[pivot][pivot] ? a : pivot;
            }
            if (rest[pivot][pivot] < NOTHING) {
                break;
            }
            double size = StrictMath.sqrt(rest[pivot][pivot]);
            for (int a = 0; a < k; a++) {
                root[a][rank] = rest[a][pivot] / size;
            }
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    rest[a][b] -= root[a][rank] * root[b][rank];
                }
            }
            rank++;
        }
        double[][] forms = new double[k][rank];
        for (int a = 0; a < k; a++) {
            System.arraycopy(root[a], 0, forms[a], 0, rank);
        }
        return forms;
    }

    private static double circle(double[][] forms, double bound) {
        double nearest = Double.POSITIVE_INFINITY;
        double[] length = new double[ANGLES * ANGLES];
        for (int i = 0; i < length.length; i++) {
            double angle = StrictMath.PI * (i + 0.5) / length.length;
            length[i] = bound / reach(forms, StrictMath.cos(angle), StrictMath.sin(angle), 0);
            nearest = Math.min(nearest, length[i]);
        }
        double sum = 0;
        for (double t : length) {
            sum += StrictMath.exp((nearest * nearest - t * t) / 2);
        }
        return StrictMath.log(sum / length.length) - nearest * nearest / 2;
    }

    private static double sphere(double[][] forms, double bound) {
        int heights = ANGLES / 2;
        double[] length = new double[heights * ANGLES];
        double nearest = Double.POSITIVE_INFINITY;
        double[] cos = new double[ANGLES];
        double[] sin = new double[ANGLES];
        for (int j = 0; j < ANGLES; j++) {
            double angle = 2 * StrictMath.PI * (j + 0.5) / ANGLES;
            cos[j] = StrictMath.cos(angle);
            sin[j] = StrictMath.sin(angle);
        }
        for (int i = 0; i < heights; i++) {
            // opposite directions are alike, so half of the sphere is enough
            double angle = StrictMath.PI / 2 * (i + 0.5) / heights;
            double height = StrictMath.cos(angle);
            double width = StrictMath.sin(angle);
            for (int j = 0; j < ANGLES; j++) {
                double t = bound / reach(forms, width * cos[j], width * sin[j], height);
                length[i * ANGLES + j] = t;
                nearest = Math.min(nearest, t);
            }
        }
        double log = Tails.logChiSquared(nearest * nearest, 3);
        double sum = 0;
        double area = 0;
        for (int i = 0; i < heights; i++) {
            double width = StrictMath.sin(StrictMath.PI / 2 * (i + 0.5) / heights);
            area += width * ANGLES;
            for (int j = 0; j < ANGLES; j++) {
                double t = length[i * ANGLES + j];
                double ratio = (nearest * nearest - t * t) / 2 > -50 ? Tails.logChiSquared(t * t, 3) - log : -50;
                sum += ratio > -40 ? width * StrictMath.exp(ratio) : 0;
            }
        }
        return Math.min(0, StrictMath.log(sum / area) + log);
    }

    private static double reach(double[][] forms, double x, double y, double z) {
        double largest = 0;
        for (double[] form : forms) {
            double value = form[0] * x + form[1] * y + (form.length > 2 ? form[2] * z : 0);
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
