/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.Arrays;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A draw from the approximate posterior of a (multinomial) logistic regression: normal about the maximum of the likelihood
 * with the inverse information. Data are augmented by a few lightly weighted rows around the centre of the predictors, so
 * that the maximum exists where a predictor determines the outcome (White, Daniel and Royston, Comput Stat Data Anal
 * 2010;54:2267).
 */
final class LogitDraw {

    private static final int MOST_STEPS = 50;
    private static final double SHIFT = 0.5;

    private final double[][] columns;
    private final int[] outcome;
    private final int others;
    private final double[] weight;
    private double[] coefficient;
    private double[][] probability;

    private LogitDraw(double[][] columns, int[] outcome, int levels, double[] weight) {
        this.columns = columns;
        this.outcome = outcome;
        this.others = levels - 1;
        this.weight = weight;
        this.coefficient = new double[others * columns.length];
    }

    /**
     * Coefficients, {@code [level - 1][column]} in one array.
     *
     * @param estimate at the maximum
     * @param draw from the posterior
     */
    record Coefficients(double[] estimate, double[] draw) {
    }

    /**
     * Draws coefficients.
     *
     * @param columns {@code [column][row]}, the constant first, the others standardized
     * @param outcome levels from 0
     * @param progress asked at each step whether to go on
     * @param start where the search begins, such as the estimate of the round before; null for zeros
     */
    static Coefficients of(double[][] columns, int[] outcome, int levels, double[] start, RandomStream random,
            Progress progress) {
        LogitDraw augmented = augmented(columns, outcome, levels);
        if (start != null && start.length == augmented.coefficient.length) {
            augmented.coefficient = start.clone();
        }
        SymmetricMatrix covariance = augmented.maximize(progress);
        double[] draw = LinearDraw.normal(covariance, random);
        for (int j = 0; j < draw.length; j++) {
            draw[j] += augmented.coefficient[j];
        }
        return new Coefficients(augmented.coefficient, draw);
    }

    private static LogitDraw augmented(double[][] columns, int[] outcome, int levels) {
        int n = outcome.length;
        int p = columns.length - 1;
        int extra = 2 * p * levels;
        double[][] x = new double[columns.length][];
        int[] y = Arrays.copyOf(outcome, n + extra);
        double[] w = new double[n + extra];
        Arrays.fill(w, 0, n, 1);
        Arrays.fill(w, n, n + extra, extra == 0 ? 0 : (p + 1.0) / extra);
        for (int j = 0; j < columns.length; j++) {
            x[j] = Arrays.copyOf(columns[j], n + extra);
        }
        int row = n;
        for (int j = 1; j <= p; j++) {
            for (int level = 0; level < levels; level++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    x[0][row] = 1;
                    x[j][row] = sign * SHIFT;
                    y[row++] = level;
                }
            }
        }
        return new LogitDraw(x, y, levels, w);
    }

    /** Newton's method with step halving; gives the inverse information at the maximum. */
    private SymmetricMatrix maximize(Progress progress) {
        double deviance = deviance(coefficient);
        Cholesky factor = factor();
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.checkCancelled();
            double[] move = factor.solve(score());
            double part = 1;
            double[] next = moved(move, part);
            double d = deviance(next);
            while (!(d <= deviance * (1 + 1e-12)) && part > 1e-6) {
                part /= 2;
                next = moved(move, part);
                d = deviance(next);
            }
            boolean settled = Math.abs(deviance - d) <= 1e-10 * (Math.abs(d) + 0.1);
            coefficient = next;
            deviance = d;
            factor = factor();
            if (settled) {
                break;
            }
        }
        return factor.inverse();
    }

    private double[] moved(double[] move, double part) {
        double[] b = coefficient.clone();
        for (int j = 0; j < b.length; j++) {
            b[j] += part * move[j];
        }
        return b;
    }

    private double deviance(double[] b) {
        int n = outcome.length;
        probability = new double[others][n];
        double sum = 0;
        double[] p = new double[others + 1];
        for (int i = 0; i < n; i++) {
            probabilities(columns, i, b, others, p);
            for (int c = 0; c < others; c++) {
                probability[c][i] = p[c + 1];
            }
            sum -= 2 * weight[i] * StrictMath.log(Math.max(p[outcome[i]], Double.MIN_NORMAL));
        }
        return sum;
    }

    /** The probabilities of all levels of a row. */
    static void probabilities(double[][] columns, int row, double[] b, int others, double[] into) {
        int p = columns.length;
        double largest = 0;
        into[0] = 0;
        for (int c = 0; c < others; c++) {
            double eta = 0;
            for (int j = 0; j < p; j++) {
                eta += b[c * p + j] * columns[j][row];
            }
            into[c + 1] = eta;
            largest = Math.max(largest, eta);
        }
        double sum = 0;
        for (int c = 0; c <= others; c++) {
            into[c] = StrictMath.exp(into[c] - largest);
            sum += into[c];
        }
        for (int c = 0; c <= others; c++) {
            into[c] /= sum;
        }
    }

    private double[] score() {
        int p = columns.length;
        double[] u = new double[others * p];
        for (int i = 0; i < outcome.length; i++) {
            for (int c = 0; c < others; c++) {
                double e = weight[i] * ((outcome[i] == c + 1 ? 1 : 0) - probability[c][i]);
                for (int j = 0; j < p; j++) {
                    u[c * p + j] += e * columns[j][i];
                }
            }
        }
        return u;
    }

    private Cholesky factor() {
        int p = columns.length;
        int n = outcome.length;
        double[][] lower = new double[others * p][others * p];
        double[] w = new double[n];
        for (int c = 0; c < others; c++) {
            for (int d = 0; d <= c; d++) {
                for (int i = 0; i < n; i++) {
                    w[i] = weight[i] * probability[c][i] * ((c == d ? 1 : 0) - probability[d][i]);
                }
                double[][] block = new double[p][p];
                CrossProducts.add(columns, 0, n, w, block);
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        lower[c * p + j][d * p + k] = j >= k ? block[j][k] : block[k][j];
                    }
                }
            }
        }
        return Cholesky.of(SymmetricMatrix.ofLower(lower));
    }
}
