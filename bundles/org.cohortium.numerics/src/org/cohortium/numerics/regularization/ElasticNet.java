/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Fits a path of penalised models: minus the log-likelihood per unit of weight plus
 * lambda (alpha |b| + (1 - alpha) b^2 / 2), at each of a falling sequence of penalties (Friedman, Hastie and Tibshirani, J
 * Stat Softw 2010;33(1); Simon, Friedman, Hastie and Tibshirani, J Stat Softw 2011;39(5)). Penalties, standardisation and
 * the end of the path are those of glmnet.
 *
 * <p>Each model is found by Newton steps under the penalty, on the columns that the strong rule keeps (Tibshirani and
 * others, J R Stat Soc B 2012;74:245); the conditions for the optimum are then checked on all columns and those that violate
 * them are taken in. It ends within about 1e-9 of a standard deviation of the optimum, so that the digits do not depend on
 * the starting point.
 */
public final class ElasticNet {

    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-9;

    /** Second derivatives serve further steps as long as each is this much smaller than the one before. */
    private static final double SLOW = 0.2;
    private static final double SMALLEST_ALPHA = 1e-3;
    private static final double VIOLATION = 1e-9;

    /** What stands for an infinite penalty at the start of a path; ridge coefficients there are next to 0 but not 0. */
    private static final double INFINITE = 9.9e35;

    private final PenalizedModel model;
    private final ElasticNetOptions options;
    private final Progress progress;
    private final int rows;
    private final int size;
    private final double[] center;
    private final double[] spread;
    /** Standardised columns, and behind them ones for the constant. */
    private final double[][] columns;
    private final double[] factor;
    private final Loss loss;
    private final double[] beta;
    private double[] gradient;

    private ElasticNet(PenalizedModel model, ElasticNetOptions options, Progress progress) {
        this.model = model;
        this.options = options;
        this.progress = progress;
        rows = model.rows();
        size = model.size();
        center = new double[size];
        spread = new double[size];
        columns = new double[size + (model.hasIntercept() ? 1 : 0)][];
        standardize();
        factor = factors();
        loss = model.loss();
        beta = new double[columns.length];
    }

    /** Fits a path. */
    public static ElasticNetPath fit(PenalizedModel model, ElasticNetOptions options) {
        return fit(model, options, Progress.NONE);
    }

    /**
     * Fits a path.
     *
     * @throws EstimationException if no column varies, or a model does not converge
     */
    public static ElasticNetPath fit(PenalizedModel model, ElasticNetOptions options, Progress progress) {
        return new ElasticNet(model, options, progress).path();
    }

    /**
     * By how much the model at a penalty of a path misses the conditions for the optimum: the largest derivative that the
     * penalty does not balance, as a part of the penalty.
     */
    public static double violation(PenalizedModel model, ElasticNetOptions options, ElasticNetPath path, int step) {
        ElasticNet net = new ElasticNet(model, options, Progress.NONE);
        double lambda = path.lambda()[step];
        double[] all = new double[net.size + 1];
        all[0] = path.intercept()[step];
        System.arraycopy(path.coefficients()[step], 0, all, 1, net.size);
        double[] eta = ElasticNetPath.linearPredictor(all, model.columns(), net.rows);
        for (int i = 0; i < net.rows; i++) {
            eta[i] += model.offset(i);
        }
        net.loss.at(eta);
        double worst = 0;
        for (int j = 0; j < net.size; j++) {
            if (net.spread[j] > 0) {
                double b = path.coefficients()[step][j] * net.spread[j];
                double g = dot(net.columns[j], net.loss.score())
                        - lambda * (1 - options.alpha()) * net.factor[j] * model.ridgeScale() * b;
                double by = lambda * options.alpha() * net.factor[j];
                worst = Math.max(worst, b == 0 ? Math.abs(g) - by : Math.abs(g - by * Math.signum(b)));
            }
        }
        return Math.max(0, worst) / lambda;
    }

    private void standardize() {
        double[] w = new double[rows];
        Arrays.setAll(w, model::weight);
        double[] weight = PenalizedModel.normalized(w, rows);
        for (int j = 0; j < size; j++) {
            double[] x = model.columns()[j];
            double largest = 0;
            double mean = 0;
            for (int i = 0; i < rows; i++) {
                mean += weight[i] * x[i];
                largest = Math.max(largest, Math.abs(x[i]));
            }
            double variance = 0;
            for (int i = 0; i < rows; i++) {
                variance += weight[i] * (x[i] - mean) * (x[i] - mean);
            }
            boolean constant = Math.sqrt(variance) <= 1e-12 * largest;
            center[j] = mean;
            spread[j] = constant ? 0 : options.standardize() ? Math.sqrt(variance) : 1;
            columns[j] = new double[rows];
            for (int i = 0; i < rows && !constant; i++) {
                columns[j][i] = (x[i] - mean) / spread[j];
            }
        }
        if (model.hasIntercept()) {
            columns[size] = new double[rows];
            Arrays.fill(columns[size], 1);
        }
    }

    private double[] factors() {
        double[] given = options.penaltyFactors();
        if (given != null && given.length != size) {
            throw new IllegalArgumentException("there are " + given.length + " factors for " + size + " columns");
        }
        double[] all = new double[columns.length];
        double sum = 0;
        boolean varies = false;
        for (int j = 0; j < size; j++) {
            // a column that does not vary counts as one with factor 1, as glmnet counts it
            all[j] = given == null || spread[j] == 0 ? 1 : given[j];
            sum += all[j];
            varies |= spread[j] > 0;
        }
        if (!varies) {
            throw new EstimationException("None of the candidate covariates varies.", "Check the rows that are kept.");
        }
        for (int j = 0; j < size && sum > 0; j++) {
            all[j] *= size / sum;
        }
        return all;
    }

    private ElasticNetPath path() {
        double nullDeviance = model.nullDeviance();
        // at an infinite penalty only the constant and what is not penalised are in
        boolean[] free = new boolean[columns.length];
        for (int j = 0; j < columns.length; j++) {
            free[j] = factor[j] == 0;
        }
        newton(positions(free), 0);
        double[] lambdas = options.lambdas() == null ? sequence() : options.lambdas();
        int count = lambdas.length;
        double[] explained = new double[count];
        double[][] coefficients = new double[count][];
        double[] intercept = new double[count];
        int k = 0;
        while (k < count) {
            progress.checkCancelled();
            progress.report((double) k / count, "");
            if (k > 0 || options.lambdas() != null) {
                solve(lambdas[k], k == 0 ? lambdas[0] : lambdas[k - 1]);
            }
            if (k == 0 && options.lambdas() == null && options.alpha() == 0) {
                for (int j = 0; j < size; j++) {
                    beta[j] = factor[j] > 0 && spread[j] > 0 ? gradient[j] / (INFINITE * factor[j]) : beta[j];
                }
            }
            coefficients[k] = new double[size];
            intercept[k] = model.hasIntercept() ? beta[size] : 0;
            for (int j = 0; j < size; j++) {
                coefficients[k][j] = beta[j] == 0 ? 0 : beta[j] / spread[j];
                intercept[k] -= model.hasIntercept() ? coefficients[k][j] * center[j] : 0;
            }
            explained[k] = 1 - loss.deviance() / nullDeviance;
            k++;
            if (options.lambdas() == null && model.settled(explained, k)) {
                break;
            }
        }
        return new ElasticNetPath(model.names(), Arrays.copyOf(lambdas, k), Arrays.copyOf(intercept, k),
                Arrays.copyOf(coefficients, k), Arrays.copyOf(explained, k), nullDeviance, k == count);
    }

    private double[] sequence() {
        double largest = 0;
        for (int j = 0; j < size; j++) {
            if (factor[j] > 0 && spread[j] > 0) {
                largest = Math.max(largest, Math.abs(gradient[j]) / factor[j]);
            }
        }
        largest /= Math.max(options.alpha(), SMALLEST_ALPHA);
        if (!(largest > 0)) {
            throw new EstimationException("No candidate covariate is related to the outcome at all.",
                    "Check the candidates and the rows that are kept.");
        }
        double part = Double.isNaN(options.smallest()) ? rows < size ? 0.01 : 1e-4 : options.smallest();
        double[] lambdas = new double[options.steps()];
        for (int k = 0; k < lambdas.length; k++) {
            lambdas[k] = k == 0 ? largest
                    : largest * StrictMath.exp(StrictMath.log(part) * k / (lambdas.length - 1));
        }
        return lambdas;
    }

    private void solve(double lambda, double previous) {
        double alpha = options.alpha();
        boolean[] in = new boolean[columns.length];
        for (int j = 0; j < columns.length; j++) {
            in[j] = beta[j] != 0 || factor[j] == 0 || alpha == 0 && factor[j] > 0
                    || Math.abs(gradient[j]) >= alpha * factor[j] * (2 * lambda - previous);
            in[j] &= j == size || spread[j] > 0;
        }
        while (true) {
            newton(positions(in), lambda);
            boolean complete = true;
            for (int j = 0; j < size; j++) {
                if (!in[j] && spread[j] > 0 && Math.abs(gradient[j]) > lambda * alpha * factor[j] * (1 + VIOLATION)) {
                    in[j] = true;
                    complete = false;
                }
            }
            if (complete) {
                return;
            }
        }
    }

    private static int[] positions(boolean[] in) {
        int[] found = new int[in.length];
        int count = 0;
        for (int j = 0; j < in.length; j++) {
            if (in[j]) {
                found[count++] = j;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Newton steps on some columns, to the optimum; leaves the gradient of all columns. */
    private void newton(int[] working, double lambda) {
        int count = working.length;
        double[][] some = new double[count][];
        double[] absolute = new double[count];
        double[] squared = new double[count];
        for (int a = 0; a < count; a++) {
            int j = working[a];
            some[a] = columns[j];
            absolute[a] = lambda * options.alpha() * factor[j];
            squared[a] = lambda * (1 - options.alpha()) * factor[j] * model.ridgeScale();
        }
        double[] eta = linearPredictor(some, working);
        loss.at(eta);
        double value = objective(working, absolute, squared);
        double[][] h = null;
        double before = Double.POSITIVE_INFINITY;
        double largest = Double.POSITIVE_INFINITY;
        for (int step = 0; count > 0; step++) {
            if (step == MOST_STEPS) {
                throw new EstimationException("The penalised model did not converge at the penalty " + lambda + ".",
                        "Look for covariates that are nearly the same, or for outlying values.");
            }
            progress.checkCancelled();
            if (h == null || largest > SLOW * before) {
                h = loss.information(some);
            }
            before = largest;
            double[] g = new double[count];
            Loss.forEach(count, rows, a -> g[a] = dot(some[a], loss.score()));
            double[] from = new double[count];
            for (int a = 0; a < count; a++) {
                from[a] = beta[working[a]];
            }
            PenalizedStep next = new PenalizedStep(g, h, from, absolute, squared);
            next.solve();
            double[] change = new double[count];
            largest = 0;
            for (int a = 0; a < count; a++) {
                change[a] = next.to[a] - from[a];
                largest = Math.max(largest, Math.abs(change[a]) * Math.sqrt(Math.max(0, h[a][a]) + squared[a]));
            }
            value = move(working, some, next.to, change, eta, value, absolute, squared);
            if (largest < SETTLED) {
                break;
            }
        }
        double[] all = new double[columns.length];
        Loss.forEach(columns.length, rows, j -> all[j] = dot(columns[j], loss.score()));
        gradient = all;
    }

    /** Takes the step, or the part of it that does not make the objective worse. */
    private double move(int[] working, double[][] some, double[] target, double[] change, double[] eta, double value,
            double[] absolute, double[] squared) {
        double[] before = eta.clone();
        double part = 1;
        while (true) {
            for (int a = 0; a < working.length; a++) {
                beta[working[a]] = part == 1 ? target[a] : target[a] - (1 - part) * change[a];
            }
            System.arraycopy(before, 0, eta, 0, rows);
            for (int a = 0; a < working.length; a++) {
                double d = part * change[a];
                if (d != 0) {
                    for (int i = 0; i < rows; i++) {
                        eta[i] += d * some[a][i];
                    }
                }
            }
            loss.at(eta);
            double now = objective(working, absolute, squared);
            if (now <= value + 1e-12 * (1 + Math.abs(value)) || part < 1e-6) {
                return now;
            }
            part /= 2;
        }
    }

    private double[] linearPredictor(double[][] some, int[] working) {
        double[] eta = new double[rows];
        Arrays.setAll(eta, model::offset);
        for (int a = 0; a < working.length; a++) {
            double b = beta[working[a]];
            if (b != 0) {
                for (int i = 0; i < rows; i++) {
                    eta[i] += b * some[a][i];
                }
            }
        }
        return eta;
    }

    private double objective(int[] working, double[] absolute, double[] squared) {
        double penalty = 0;
        for (int a = 0; a < working.length; a++) {
            double b = beta[working[a]];
            penalty += absolute[a] * Math.abs(b) + squared[a] / 2 * b * b;
        }
        return penalty - loss.logLikelihood();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
