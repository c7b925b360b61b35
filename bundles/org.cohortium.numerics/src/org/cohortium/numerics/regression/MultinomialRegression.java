/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Baseline-category logit regression of an outcome with more than two unordered values: for each value but the first, the
 * logarithm of its probability over that of the first is linear in the covariates (Agresti 2013, section 8.1). Maximum
 * likelihood by Newton's method with step halving.
 */
public final class MultinomialRegression {

    private static final int MAX_ITERATIONS = 100;

    private final int[] outcome;
    private final int others;
    private final StandardizedDesign design;
    private final int columns;
    private double[] coefficients;
    private double[][] probability;

    private MultinomialRegression(int[] outcome, int categories, StandardizedDesign design) {
        this.outcome = outcome;
        this.others = categories - 1;
        this.design = design;
        this.columns = design.columns.length;
    }

    /**
     * A fitted model.
     *
     * @param coefficients {@code [category - 1][term]}, the constant first; NaN for aliased terms
     * @param standardErrors likewise
     * @param fitted probabilities, {@code [row][category]}
     * @param deviance minus twice the log-likelihood
     * @param parameters number of coefficients that were estimated
     * @param converged whether the deviance settled; if not, the outcome is (nearly) determined by the covariates
     */
    public record Fit(double[][] coefficients, double[][] standardErrors, double[][] fitted, double deviance,
            int parameters, boolean converged) {

        /** Akaike's information criterion. */
        public double aic() {
            return deviance + 2.0 * parameters;
        }
    }

    /**
     * Fits a model with a constant.
     *
     * @param outcome by row, from 0, the reference, to {@code categories - 1}
     * @param names of the covariate columns
     * @param values {@code [column][row]}, finite
     * @throws EstimationException if a category does not occur or the information vanishes
     */
    public static Fit fit(int[] outcome, int categories, List<String> names, double[][] values, Progress progress) {
        int[] seen = new int[categories];
        for (int y : outcome) {
            seen[y]++;
        }
        for (int c = 0; c < categories; c++) {
            if (seen[c] == 0) {
                throw new EstimationException("Value " + (c + 1) + " of the outcome does not occur in the rows used.",
                        "Leave the value out of the outcome.");
            }
        }
        return new MultinomialRegression(outcome, categories,
                new StandardizedDesign(outcome.length, names, values, null, true)).fit(progress);
    }

    private Fit fit(Progress progress) {
        coefficients = new double[others * columns];
        double deviance = deviance(coefficients);
        boolean converged = false;
        for (int i = 0; i < MAX_ITERATIONS && !converged; i++) {
            progress.checkCancelled();
            double before = deviance;
            double[] step = factor().solve(score());
            double part = 1;
            double[] next = moved(step, part);
            deviance = deviance(next);
            while (!(deviance <= before * (1 + 1e-12)) && part > 1e-8) {
                part /= 2;
                next = moved(step, part);
                deviance = deviance(next);
            }
            coefficients = next;
            converged = Math.abs(deviance - before) <= 1e-14 * (Math.abs(deviance) + 0.1);
        }
        return result(deviance, converged);
    }

    private double[] moved(double[] step, double part) {
        double[] b = coefficients.clone();
        for (int j = 0; j < b.length; j++) {
            b[j] += part * step[j];
        }
        return b;
    }

    /** The deviance at coefficients; leaves the probabilities there, {@code [category][row]}. */
    private double deviance(double[] b) {
        int n = outcome.length;
        double[][] p = new double[others + 1][];
        p[0] = new double[n];
        for (int c = 0; c < others; c++) {
            p[c + 1] = design.combine(Arrays.copyOfRange(b, c * columns, (c + 1) * columns));
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int c = 1; c <= others; c++) {
                largest = Math.max(largest, p[c][i]);
            }
            double total = 0;
            double own = p[outcome[i]][i];
            for (int c = 0; c <= others; c++) {
                p[c][i] = StrictMath.exp(p[c][i] - largest);
                total += p[c][i];
            }
            for (int c = 0; c <= others; c++) {
                p[c][i] /= total;
            }
            sum += own - largest - StrictMath.log(total);
        }
        probability = p;
        return -2 * sum;
    }

    private double[] score() {
        double[] s = new double[others * columns];
        double[] residual = new double[outcome.length];
        for (int c = 0; c < others; c++) {
            for (int i = 0; i < residual.length; i++) {
                residual[i] = (outcome[i] == c + 1 ? 1 : 0) - probability[c + 1][i];
            }
            System.arraycopy(design.times(residual), 0, s, c * columns, columns);
        }
        return s;
    }

    private Cholesky factor() {
        int n = outcome.length;
        int p = columns;
        double[][] information = new double[others * p][others * p];
        double[] w = new double[n];
        for (int a = 0; a < others; a++) {
            for (int b = 0; b <= a; b++) {
                for (int i = 0; i < n; i++) {
                    w[i] = probability[a + 1][i] * ((a == b ? 1 : 0) - probability[b + 1][i]);
                }
                double[][] block = new double[p][p];
                CrossProducts.add(design.columns, 0, n, w, block);
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        information[a * p + j][b * p + k] = k <= j ? block[j][k] : block[k][j];
                    }
                }
            }
        }
        SymmetricMatrix matrix = SymmetricMatrix.ofLower(information);
        Cholesky c = Cholesky.of(matrix, matrix.diagonal(), 1e-18);
        if (c.rank() < others * p) {
            throw new EstimationException("The information vanished: the covariates determine the outcome (separation).",
                    "Leave out covariates or join values of the outcome.");
        }
        return c;
    }

    private Fit result(double deviance, boolean converged) {
        SymmetricMatrix covariance = factor().inverse();
        double[][] b = new double[others][];
        double[][] se = new double[others][];
        for (int c = 0; c < others; c++) {
            b[c] = design.original(Arrays.copyOfRange(coefficients, c * columns, (c + 1) * columns));
            int[] own = new int[columns];
            for (int j = 0; j < columns; j++) {
                own[j] = c * columns + j;
            }
            se[c] = design.standardErrors(covariance.select(own));
        }
        double[][] fitted = new double[outcome.length][others + 1];
        for (int i = 0; i < fitted.length; i++) {
            for (int c = 0; c <= others; c++) {
                fitted[i][c] = probability[c][i];
            }
        }
        return new Fit(b, se, fitted, deviance, others * columns, converged);
    }
}
