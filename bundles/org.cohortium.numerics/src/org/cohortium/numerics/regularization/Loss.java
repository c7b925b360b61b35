/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.CrossProducts;

/** A log-likelihood of linear predictors, per unit of total weight, with its first and second derivatives. */
abstract class Loss {

    /** Additions below which threads cost more than they save. */
    private static final long PARALLEL = 1_000_000;

    /** Moves to these linear predictors, by row. */
    abstract void at(double[] eta);

    /** The log-likelihood there, divided by the sum of the weights. */
    abstract double logLikelihood();

    /** Twice the distance to the log-likelihood of the saturated model, divided by the sum of the weights. */
    abstract double deviance();

    /** The derivatives by the linear predictors of the rows. Not a copy. */
    abstract double[] score();

    /**
     * Minus the second derivatives by the coefficients of these columns.
     *
     * @param columns {@code [column][row]}
     * @return both triangles
     */
    abstract double[][] information(double[][] columns);

    /** X' diag(weights) X, summed over fixed chunks of rows; the lower triangle. */
    static double[][] crossProducts(double[][] columns, double[] weights) {
        int p = columns.length;
        int n = weights.length;
        double[][] sum = new double[p][p];
        int batch = Math.max(2, 4_000_000 / Math.max(1, p * p));
        int count = Chunks.count(n);
        for (int first = 0; first < count; first += batch) {
            int start = first;
            double[][][] parts = new double[Math.min(batch, count - first)][p][p];
            forEach(parts.length, (long) Chunks.ROWS * p * p / 2, k -> {
                int from = (start + k) * Chunks.ROWS;
                CrossProducts.add(columns, from, Math.min(n, from + Chunks.ROWS), weights, parts[k]);
            });
            for (double[][] part : parts) {
                Chunks.addLower(sum, part);
            }
        }
        return sum;
    }

    /** Runs a task for each number, on all threads where there is enough to do. */
    static void forEach(int count, long workOfEach, java.util.function.IntConsumer task) {
        if (count * workOfEach < PARALLEL) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        } else {
            Chunks.forEach(count, task);
        }
    }

    static double[][] full(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
        return lower;
    }

    static double[] zeros(double[] offset, int rows) {
        return offset == null ? new double[rows] : Arrays.copyOf(offset, rows);
    }
}
