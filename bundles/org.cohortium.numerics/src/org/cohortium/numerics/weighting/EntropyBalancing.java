/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Entropy balancing: the weights of a group that are as even as can be, in the sense of entropy, while the weighted means of
 * the covariates, and of their squares and cubes if wanted, are exactly those of a target (Hainmueller 2012, equations 6 to
 * 8). Found by Newton's method with step halving on the convex dual.
 */
public final class EntropyBalancing {

    private static final int MAX_STEPS = 500;
    private static final double TOLERANCE = 1e-10;

    private final double[][] gap;
    private final int[] rows;
    private final double[] base;
    private double[] multiplier;
    private double[] weights;

    private EntropyBalancing(double[][] gap, int[] rows, double[] base) {
        this.gap = gap;
        this.rows = rows;
        this.base = base;
    }

    /** Powers of each covariate from 1 to a number; of an indicator only the first. */
    public static double[][] moments(double[][] columns, int highest) {
        int n = columns.length == 0 ? 0 : columns[0].length;
        List<double[]> all = new ArrayList<>();
        for (double[] x : columns) {
            double[] centred = centred(x);
            boolean indicator = Arrays.stream(x).distinct().limit(3).count() < 3;
            for (int power = 1; power <= (indicator ? 1 : highest); power++) {
                double[] column = new double[n];
                for (int i = 0; i < n; i++) {
                    column[i] = power == 1 ? x[i] : power == 2 ? centred[i] * centred[i]
                            : centred[i] * centred[i] * centred[i];
                }
                all.add(column);
            }
        }
        return all.toArray(double[][]::new);
    }

    private static double[] centred(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double sd = Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, x.length - 1));
        return Arrays.stream(x).map(v -> sd > 0 ? (v - mean) / sd : 0).toArray();
    }

    /**
     * Balances every group but the focal one to the focal group, or all groups to everybody.
     *
     * @param group by row, from 0
     * @param groups number of groups
     * @param columns what is balanced, {@code [column][row]}, see {@link #moments}
     * @param focal the group that keeps weight 1, or -1 for weights to the means of everybody
     * @return by row, in each group adding up to its number of units
     * @throws EstimationException if no weights reach the means
     */
    public static double[] balance(int[] group, int groups, double[][] columns, int focal, Progress progress) {
        int n = group.length;
        double[] target = new double[columns.length];
        int counted = 0;
        for (int i = 0; i < n; i++) {
            counted += focal < 0 || group[i] == focal ? 1 : 0;
        }
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < n; i++) {
                target[j] += focal < 0 || group[i] == focal ? columns[j][i] / counted : 0;
            }
        }
        double[] w = new double[n];
        for (int g = 0; g < groups; g++) {
            int[] rows = rowsOf(group, g);
            if (g == focal) {
                for (int row : rows) {
                    w[row] = 1;
                }
                continue;
            }
            double[] own = weights(columns, rows, target, progress);
            for (int k = 0; k < rows.length; k++) {
                w[rows[k]] = own[k] * rows.length;
            }
        }
        return w;
    }

    private static int[] rowsOf(int[] group, int which) {
        return IntStream.range(0, group.length).filter(i -> group[i] == which).toArray();
    }

    /**
     * Weights of some rows whose weighted column means are a target.
     *
     * @return by position in rows, adding up to 1
     * @throws EstimationException if no weights reach the target
     */
    public static double[] weights(double[][] columns, int[] rows, double[] target, Progress progress) {
        int p = columns.length;
        double[][] gap = new double[p][rows.length];
        for (int j = 0; j < p; j++) {
            double spread = 0;
            for (int k = 0; k < rows.length; k++) {
                gap[j][k] = columns[j][rows[k]] - target[j];
                spread = Math.max(spread, Math.abs(gap[j][k]));
            }
            for (int k = 0; k < rows.length; k++) {
                gap[j][k] = spread > 0 ? gap[j][k] / spread : 0;
            }
        }
        double[] base = new double[rows.length];
        Arrays.fill(base, 1.0 / rows.length);
        EntropyBalancing solver = new EntropyBalancing(gap, rows, base);
        solver.solve(progress);
        return solver.weights;
    }

    private void solve(Progress progress) {
        int p = gap.length;
        multiplier = new double[p];
        double value = evaluate(multiplier);
        for (int step = 0; step < MAX_STEPS; step++) {
            progress.checkCancelled();
            double[] mean = new double[p];
            double worst = 0;
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < rows.length; k++) {
                    mean[j] += weights[k] * gap[j][k];
                }
                worst = Math.max(worst, Math.abs(mean[j]));
            }
            if (worst <= TOLERANCE) {
                return;
            }
            double[] direction = Cholesky.of(SymmetricMatrix.ofLower(covariance(mean))).solve(mean);
            double length = 1;
            double[] next = new double[p];
            while (true) {
                for (int j = 0; j < p; j++) {
                    next[j] = multiplier[j] - length * direction[j];
                }
                double[] before = weights;
                double better = evaluate(next);
                if (better < value || length < 1e-10) {
                    boolean stuck = !(better < value);
                    value = better;
                    multiplier = next;
                    if (stuck) {
                        weights = before;
                        if (worst <= 1e-8) {
                            return;
                        }
                        throw unreachable();
                    }
                    break;
                }
                length /= 2;
            }
        }
        throw unreachable();
    }

    private EstimationException unreachable() {
        return new EstimationException("No weights of " + rows.length + " patients reach the target means of all covariates.",
                "A group hardly overlaps with the target: balance fewer covariates or moments, or use overlap weights.");
    }

    /** The dual at multipliers; leaves the weights that belong to them. */
    private double evaluate(double[] b) {
        double[] exponent = new double[rows.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < rows.length; k++) {
            double s = 0;
            for (int j = 0; j < b.length; j++) {
                s += b[j] * gap[j][k];
            }
            exponent[k] = s;
            largest = Math.max(largest, s);
        }
        double[] w = new double[rows.length];
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            w[k] = base[k] * StrictMath.exp(exponent[k] - largest);
            sum += w[k];
        }
        for (int k = 0; k < w.length; k++) {
            w[k] /= sum;
        }
        weights = w;
        return StrictMath.log(sum) + largest;
    }

    private double[][] covariance(double[] mean) {
        int p = gap.length;
        double[][] lower = new double[p][];
        for (int j = 0; j < p; j++) {
            lower[j] = new double[j + 1];
            for (int l = 0; l <= j; l++) {
                double s = 0;
                for (int k = 0; k < rows.length; k++) {
                    s += weights[k] * (gap[j][k] - mean[j]) * (gap[l][k] - mean[l]);
                }
                lower[j][l] = s;
            }
        }
        return lower;
    }
}
