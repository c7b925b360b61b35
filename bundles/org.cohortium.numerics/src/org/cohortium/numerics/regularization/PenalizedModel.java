/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.List;
import org.cohortium.numerics.EstimationException;

/**
 * A regression whose coefficients are to be shrunk: the covariates and, in the subclasses, the response. Immutable; arrays
 * handed in are not copied and must not be changed while the model is in use.
 */
public abstract sealed class PenalizedModel permits PenalizedCox, PenalizedLogistic, PenalizedLinear {

    private final List<String> names;
    private final double[][] columns;

    /**
     * @param names by column, for messages
     * @param columns {@code [column][row]}, finite
     * @param rows the number of rows of the response
     */
    PenalizedModel(List<String> names, double[][] columns, int rows) {
        this.names = List.copyOf(names);
        this.columns = columns;
        if (names.size() != columns.length) {
            throw new IllegalArgumentException("there are " + names.size() + " names for " + columns.length + " columns");
        }
        if (columns.length == 0) {
            throw new EstimationException("There are no covariates to choose from.", "Name the candidate covariates.");
        }
        if (rows == 0) {
            throw new EstimationException("There are no complete rows to fit a penalised model to.",
                    "Check the eligibility criteria and the missing values of the candidate covariates.");
        }
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != rows) {
                throw new IllegalArgumentException("a column has " + columns[j].length + " rows, the response " + rows);
            }
            for (int i = 0; i < rows; i++) {
                if (!Double.isFinite(columns[j][i])) {
                    throw new EstimationException("The value of " + this.names.get(j) + " is missing or infinite in row "
                            + (i + 1) + ".", "Leave such rows out or correct the values.");
                }
            }
        }
    }

    /** The names of the columns. */
    public final List<String> names() {
        return names;
    }

    /** The covariates, {@code [column][row]}. Not a copy: do not modify. */
    public final double[][] columns() {
        return columns;
    }

    /** Number of columns. */
    public final int size() {
        return columns.length;
    }

    /** Number of rows. */
    public abstract int rows();

    /** The same model on some of the rows, in the order given. */
    public abstract PenalizedModel select(int[] rows);

    /** The case weight of a row. */
    public abstract double weight(int row);

    /** The value that an offset adds to the linear predictor of a row. */
    abstract double offset(int row);

    /** Whether the model has a constant, which is never shrunk. */
    abstract boolean hasIntercept();

    /** The likelihood, with state of its own. */
    abstract Loss loss();

    /** The deviance of the model without any covariate; an offset stays. */
    abstract double nullDeviance();

    /** What the squared part of the penalty is multiplied by; 1 but for linear models. */
    double ridgeScale() {
        return 1;
    }

    /** Whether a path may stop after the last of these parts of the deviance explained, as glmnet stops. */
    abstract boolean settled(double[] explained, int count);

    /** The columns on some of the rows. */
    final double[][] selectColumns(int[] rows) {
        double[][] some = new double[columns.length][rows.length];
        for (int j = 0; j < some.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                some[j][i] = columns[j][rows[i]];
            }
        }
        return some;
    }

    static double[] select(double[] values, int[] rows) {
        if (values == null) {
            return null;
        }
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = values[rows[i]];
        }
        return some;
    }

    /** Weights that sum to 1. */
    static double[] normalized(double[] weights, int rows) {
        double[] w = new double[rows];
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights == null ? 1 : weights[i];
        }
        for (int i = 0; i < rows; i++) {
            w[i] = (weights == null ? 1 : weights[i]) / sum;
        }
        return w;
    }

    static void checkWeights(double[] weights, int rows) {
        if (weights == null) {
            return;
        }
        if (weights.length != rows) {
            throw new IllegalArgumentException("there are " + weights.length + " weights for " + rows + " rows");
        }
        for (int i = 0; i < rows; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new EstimationException("The weight in row " + (i + 1) + " is not a positive number.",
                        "Leave rows without a positive weight out.");
            }
        }
    }

    static void checkOffset(double[] offset, int rows) {
        if (offset == null) {
            return;
        }
        if (offset.length != rows) {
            throw new IllegalArgumentException("the offset has " + offset.length + " rows, the response " + rows);
        }
        for (int i = 0; i < rows; i++) {
            if (!Double.isFinite(offset[i])) {
                throw new EstimationException("The offset is missing or infinite in row " + (i + 1) + ".",
                        "Leave such rows out or correct the values.");
            }
        }
    }
}
