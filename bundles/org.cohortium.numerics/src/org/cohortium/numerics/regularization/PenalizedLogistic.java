/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;

/**
 * A logistic model to be shrunk: its constant is not (Friedman, Hastie and Tibshirani, J Stat Softw 2010;33(1)).
 */
public final class PenalizedLogistic extends PenalizedModel {

    private static final double LARGEST_EXPLAINED = 0.999;
    private static final double SMALLEST_GAIN = 1e-5;
    private static final int FEWEST = 5;

    private final boolean[] event;
    private final double[] weights;
    private final double[] offset;

    /**
     * @param event by row
     * @param weights positive, by row, or null for 1
     * @param offset by row, or null for 0
     * @throws EstimationException if the outcome does not vary or a covariate is missing
     */
    public PenalizedLogistic(boolean[] event, List<String> names, double[][] columns, double[] weights, double[] offset) {
        super(names, columns, event.length);
        this.event = event;
        this.weights = weights;
        this.offset = offset;
        checkWeights(weights, event.length);
        checkOffset(offset, event.length);
        int events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        if (events == 0 || events == event.length) {
            throw new EstimationException((events == 0 ? "None" : "All") + " of the " + event.length
                    + " rows have the outcome, so that there is nothing to explain.",
                    "Check which value of the outcome means that it happened, and the rows that are kept.");
        }
    }

    @Override
    public int rows() {
        return event.length;
    }

    /** Whether a row has the outcome. */
    public boolean event(int row) {
        return event[row];
    }

    @Override
    public PenalizedLogistic select(int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = event[rows[i]];
        }
        return new PenalizedLogistic(some, names(), selectColumns(rows), select(weights, rows), select(offset, rows));
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
        return new Binomial(normalized(weights, event.length), event);
    }

    @Override
    double nullDeviance() {
        Loss loss = loss();
        double constant = 0;
        double[] eta = new double[event.length];
        for (int step = 0; step < 100; step++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] = constant + offset(i);
            }
            loss.at(eta);
            double[] ones = new double[eta.length];
            Arrays.fill(ones, 1);
            double change = Arrays.stream(loss.score()).sum() / loss.information(new double[][] {ones})[0][0];
            constant += Math.max(-2, Math.min(2, change));
            if (Math.abs(change) < 1e-13) {
                break;
            }
        }
        return loss.deviance();
    }

    @Override
    boolean settled(double[] explained, int count) {
        double last = explained[count - 1];
        return count >= FEWEST && (last > LARGEST_EXPLAINED || last - explained[count - 2] < SMALLEST_GAIN);
    }

    private static final class Binomial extends Loss {

        private final double[] weight;
        private final boolean[] event;
        private final double[] score;
        private final double[] curvature;
        private double logLikelihood;

        Binomial(double[] weight, boolean[] event) {
            this.weight = weight;
            this.event = event;
            score = new double[event.length];
            curvature = new double[event.length];
        }

        @Override
        void at(double[] eta) {
            double sum = 0;
            for (int i = 0; i < eta.length; i++) {
                double e = StrictMath.exp(-Math.abs(eta[i]));
                double small = e / (1 + e);
                double p = eta[i] < 0 ? small : 1 / (1 + e);
                // log(1 + exp(x)) of the outcome's side
                double x = event[i] ? -eta[i] : eta[i];
                sum -= weight[i] * (Math.max(x, 0) + StrictMath.log1p(e));
                score[i] = weight[i] * (event[i] ? eta[i] < 0 ? 1 / (1 + e) : small : -p);
                curvature[i] = weight[i] * e / ((1 + e) * (1 + e));
            }
            logLikelihood = sum;
        }

        @Override
        double logLikelihood() {
            return logLikelihood;
        }

        @Override
        double deviance() {
            return -2 * logLikelihood;
        }

        @Override
        double[] score() {
            return score;
        }

        @Override
        double[][] information(double[][] columns) {
            return full(crossProducts(columns, curvature));
        }
    }
}
