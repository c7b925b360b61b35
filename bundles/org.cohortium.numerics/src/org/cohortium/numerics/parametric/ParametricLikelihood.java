/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.regression.StandardizedDesign;

/**
 * The log-likelihood of a parametric model and its derivatives by the coefficients of the standardised columns, followed by
 * one ancillary parameter for each stratum where it is estimated. Cost: O(n p^2) an evaluation.
 */
final class ParametricLikelihood {

    final ParametricModel model;
    final StandardizedDesign design;

    /** Time in which the Gompertz shape is counted. */
    final double unit;

    /** Number of ancillary parameters. */
    final int ancillaries;

    private final int rows;
    private final double[][] byRow;
    private final double[] eta;

    ParametricLikelihood(ParametricModel model, StandardizedDesign design, double unit) {
        this.model = model;
        this.design = design;
        this.unit = unit;
        rows = model.data().size();
        ancillaries = model.distribution().hasAncillary() ? model.data().strata() : 0;
        byRow = new double[RowLikelihood.SIZE][rows];
        eta = new double[rows];
    }

    /** Number of parameters. */
    int size() {
        return design.columns().length + ancillaries;
    }

    /**
     * A log-likelihood, its gradient and the observed information.
     *
     * @param value may be infinite or NaN where parameters went out of bounds
     */
    record Evaluation(double value, double[] gradient, SymmetricMatrix information) {

        boolean isFinite() {
            if (!Double.isFinite(value)) {
                return false;
            }
            for (int j = 0; j < gradient.length; j++) {
                if (!Double.isFinite(gradient[j]) || !Double.isFinite(information.get(j, j))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The ancillary parameter of a stratum: log scale, or shape times unit of time. */
    double ancillary(double[] parameters, int stratum) {
        return ancillaries == 0 ? StrictMath.log(model.distribution().fixedScale())
                : parameters[design.columns().length + stratum];
    }

    /** Linear predictors, offset included. */
    double[] predictors(double[] parameters) {
        double[] r = design.combine(Arrays.copyOf(parameters, design.columns().length));
        for (int i = 0; i < rows; i++) {
            r[i] += model.offset(i);
        }
        return r;
    }

    Evaluation evaluate(double[] parameters) {
        int p = design.columns().length;
        System.arraycopy(predictors(parameters), 0, eta, 0, rows);
        double[] values = new double[Chunks.count(rows)];
        Chunks.forEach(values.length, chunk -> values[chunk] = rows(parameters, chunk));
        double value = 0;
        for (double v : values) {
            value += v;
        }
        double[] gradient = Arrays.copyOf(design.times(byRow[1]), p + ancillaries);
        double[][] lower = new double[p + ancillaries][p + ancillaries];
        double[] minus = new double[rows];
        for (int i = 0; i < rows; i++) {
            minus[i] = -byRow[3][i];
        }
        SymmetricMatrix own = StandardizedDesign.gram(design.columns(), minus, rows);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i][j] = own.get(i, j);
            }
        }
        for (int s = 0; s < ancillaries; s++) {
            double[] cross = new double[rows];
            double g = 0;
            double h = 0;
            for (int i = 0; i < rows; i++) {
                if (model.data().stratum(i) == s) {
                    cross[i] = -byRow[4][i];
                    g += byRow[2][i];
                    h -= byRow[5][i];
                }
            }
            gradient[p + s] = g;
            System.arraycopy(design.times(cross), 0, lower[p + s], 0, p);
            lower[p + s][p + s] = h;
        }
        return new Evaluation(value, gradient, SymmetricMatrix.ofLower(lower));
    }

    /** Fills the derivatives of the rows of a chunk and returns the sum of their log-likelihoods, all weighted. */
    private double rows(double[] parameters, int chunk) {
        RowLikelihood likelihood = new RowLikelihood(model.distribution(), unit);
        double[] out = new double[RowLikelihood.SIZE];
        double sum = 0;
        int to = Math.min(rows, (chunk + 1) * Chunks.ROWS);
        for (int i = chunk * Chunks.ROWS; i < to; i++) {
            likelihood.row(model.data(), i, eta[i], ancillary(parameters, model.data().stratum(i)), out);
            double w = model.data().weight(i);
            sum += w * out[0];
            for (int k = 0; k < out.length; k++) {
                byRow[k][i] = w * out[k];
            }
        }
        return sum;
    }

    /** Weighted scores at some parameters, {@code [parameter][row]}. */
    double[][] scores(double[] parameters) {
        evaluate(parameters);
        double[][] x = design.columns();
        double[][] r = new double[size()][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < x.length; j++) {
                r[j][i] = byRow[1][i] * x[j][i];
            }
            if (ancillaries > 0) {
                r[x.length + model.data().stratum(i)][i] = byRow[2][i];
            }
        }
        return r;
    }
}
