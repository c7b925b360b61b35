/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.List;
import org.cohortium.numerics.EstimationException;

/**
 * A linear model to be shrunk: its constant is not (Friedman, Hastie and Tibshirani, J Stat Softw 2010;33(1)). As in
 * glmnet the response is thought of in units of its standard deviation, so that the squared part of a mixed penalty counts
 * per unit of it.
 */
public final class PenalizedLinear extends PenalizedModel {

    private static final double LARGEST_EXPLAINED = 0.999;
    private static final double SMALLEST_GAIN = 1e-5;
    private static final int FEWEST = 5;

    private final double[] response;
    private final double[] weights;
    private final double[] offset;

    /**
     * @param response by row, finite
     * @param weights positive, by row, or null for 1
     * @param offset by row, or null for 0
     * @throws EstimationException if the response does not vary or a value is missing
     */
    public PenalizedLinear(double[] response, List<String> names, double[][] columns, double[] weights, double[] offset) {
        super(names, columns, response.length);
        this.response = response;
        this.weights = weights;
        this.offset = offset;
        checkWeights(weights, response.length);
        checkOffset(offset, response.length);
        for (int i = 0; i < response.length; i++) {
            if (!Double.isFinite(response[i])) {
                throw new EstimationException("The outcome is missing or infinite in row " + (i + 1) + ".",
                        "Leave such rows out or correct the values.");
            }
        }
        if (!(nullDeviance() > 0)) {
            throw new EstimationException("The outcome has the same value in all rows, so that there is nothing to explain.",
                    "Check the outcome and the rows that are kept.");
        }
    }

    @Override
    public int rows() {
        return response.length;
    }

    /** The response of a row. */
    public double response(int row) {
        return response[row];
    }

    @Override
    public PenalizedLinear select(int[] rows) {
        return new PenalizedLinear(select(response, rows), names(), selectColumns(rows), select(weights, rows),
                select(offset, rows));
    }

    @Override
    public double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    @Override
    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }

    @Override
    boolean hasIntercept() {
        return true;
    }

    @Override
    Loss loss() {
        return new Gaussian(normalized(weights, response.length), response);
    }

    @Override
    double nullDeviance() {
        double[] w = normalized(weights, response.length);
        double mean = 0;
        for (int i = 0; i < w.length; i++) {
            mean += w[i] * (response[i] - offset(i));
        }
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            double d = response[i] - offset(i) - mean;
            sum += w[i] * d * d;
        }
        return sum;
    }

    @Override
    double ridgeScale() {
        return 1 / Math.sqrt(nullDeviance());
    }

    @Override
    boolean settled(double[] explained, int count) {
        double last = explained[count - 1];
        return count >= FEWEST && (last > LARGEST_EXPLAINED || last - explained[count - 2] < SMALLEST_GAIN * last);
    }

    private static final class Gaussian extends Loss {

        private final double[] weight;
        private final double[] response;
        private final double[] score;
        private double deviance;

        Gaussian(double[] weight, double[] response) {
            this.weight = weight;
            this.response = response;
            score = new double[response.length];
        }

        @Override
        void at(double[] eta) {
            double sum = 0;
            for (int i = 0; i < eta.length; i++) {
                double d = response[i] - eta[i];
                score[i] = weight[i] * d;
                sum += score[i] * d;
            }
            deviance = sum;
        }

        @Override
        double logLikelihood() {
            return -deviance / 2;
        }

        @Override
        double deviance() {
            return deviance;
        }

        @Override
        double[] score() {
            return score;
        }

        @Override
        double[][] information(double[][] columns) {
            return full(crossProducts(columns, weight));
        }
    }
}
