/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The log partial likelihood of a resample with Efron's ties and its derivatives, as if every repetition were a row of its
 * own: an event that is drawn three times is a tie of three. Single-threaded, since resamples run side by side.
 */
final class ResampleLikelihood {

    private final Resample sample;
    private final double[][] columns;
    private final int[] stepFrom;
    private final double[] stepWeight;
    private final double[] inverse;
    private final double[] hazard;
    private final double[] spared;
    private final double[] cumulative;
    private final double[] eta;
    private final double[] risk;
    private final double[] residual;
    private final double[][] means;
    private final double[] shift;

    /** The derivatives at the last point evaluated. */
    final double[] gradient;
    final double[] reference;
    SymmetricMatrix information;

    /** @param columns {@code [column][row of the resample]}, of about unit size */
    ResampleLikelihood(Resample sample, double[][] columns) {
        this.sample = sample;
        this.columns = columns;
        int groups = sample.groups();
        stepFrom = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            stepFrom[g + 1] = stepFrom[g] + sample.deaths[g];
        }
        int steps = stepFrom[groups];
        stepWeight = new double[steps];
        inverse = new double[steps];
        for (int g = 0; g < groups; g++) {
            for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                stepWeight[k] = sample.deathWeight[g] / sample.deaths[g];
            }
        }
        hazard = new double[groups];
        spared = new double[groups];
        cumulative = new double[groups];
        eta = new double[sample.size];
        risk = new double[sample.size];
        residual = new double[sample.size];
        means = new double[columns.length][steps];
        shift = new double[sample.strata()];
        gradient = new double[columns.length];
        reference = new double[columns.length];
    }

    /** The log-likelihood at the coefficients, with the derivatives left in the fields; NaN where it cannot be computed. */
    double evaluate(double[] beta) {
        double value = value(beta);
        derivatives();
        return value;
    }

    /** The log-likelihood alone. */
    double value(double[] beta) {
        linearPredictor(beta);
        double value = 0;
        for (int s = 0; s < sample.strata(); s++) {
            int first = sample.stratumFrom[s];
            int last = sample.stratumFrom[s + 1];
            int to = sample.groupFrom[last];
            double max = Double.NEGATIVE_INFINITY;
            for (int i = sample.groupFrom[first]; i < to; i++) {
                max = Math.max(max, eta[i]);
            }
            shift[s] = max;
            for (int i = sample.groupFrom[first]; i < to; i++) {
                risk[i] = sample.weight[i] * StrictMath.exp(eta[i] - max);
            }
            double sum = 0;
            for (int g = first; g < last; g++) {
                int dead = sample.groupFrom[g] + sample.dead[g];
                double own = 0;
                for (int i = sample.groupFrom[g]; i < dead; i++) {
                    own += risk[i];
                    value += sample.weight[i] * (eta[i] - max);
                }
                sum += own;
                for (int i = dead; i < sample.groupFrom[g + 1]; i++) {
                    sum += risk[i];
                }
                value -= steps(g, sum, own);
            }
            double total = 0;
            for (int g = last - 1; g >= first; g--) {
                total += hazard[g];
                cumulative[g] = total;
            }
        }
        return value;
    }

    private double steps(int g, double sum, double own) {
        double logs = 0;
        double rise = 0;
        double less = 0;
        int steps = sample.deaths[g];
        for (int l = 0; l < steps; l++) {
            int k = stepFrom[g] + l;
            double left = (double) l / steps;
            double at = sum - left * own;
            double v = 1 / at;
            inverse[k] = v;
            logs += stepWeight[k] * StrictMath.log(at);
            rise += stepWeight[k] * v;
            less += left * stepWeight[k] * v;
        }
        hazard[g] = rise;
        spared[g] = less;
        return logs;
    }

    private void linearPredictor(double[] beta) {
        java.util.Arrays.fill(eta, 0);
        for (int j = 0; j < columns.length; j++) {
            double b = beta[j];
            double[] x = columns[j];
            if (b != 0) {
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += b * x[i];
                }
            }
        }
    }

    private void derivatives() {
        int p = columns.length;
        for (int j = 0; j < p; j++) {
            stepMeans(columns[j], means[j]);
        }
        for (int g = 0; g < sample.groups(); g++) {
            int dead = sample.groupFrom[g] + sample.dead[g];
            for (int i = sample.groupFrom[g]; i < sample.groupFrom[g + 1]; i++) {
                double seen = i < dead ? cumulative[g] - spared[g] : cumulative[g];
                risk[i] *= seen;
                residual[i] = (i < dead ? sample.weight[i] : 0) - risk[i];
            }
        }
        double[][] rows = new double[p][p];
        double[][] steps = new double[p][p];
        CrossProducts.add(columns, 0, sample.size, risk, rows);
        CrossProducts.add(means, 0, stepWeight.length, stepWeight, steps);
        for (int i = 0; i < p; i++) {
            reference[i] = rows[i][i];
            for (int j = 0; j <= i; j++) {
                rows[i][j] -= steps[i][j];
            }
            double sum = 0;
            double[] x = columns[i];
            for (int k = 0; k < x.length; k++) {
                sum += x[k] * residual[k];
            }
            gradient[i] = sum;
        }
        information = SymmetricMatrix.ofLower(rows);
    }

    private void stepMeans(double[] x, double[] mean) {
        for (int s = 0; s < sample.strata(); s++) {
            double sum = 0;
            for (int g = sample.stratumFrom[s]; g < sample.stratumFrom[s + 1]; g++) {
                int dead = sample.groupFrom[g] + sample.dead[g];
                double own = 0;
                for (int i = sample.groupFrom[g]; i < dead; i++) {
                    own += risk[i] * x[i];
                }
                sum += own;
                for (int i = dead; i < sample.groupFrom[g + 1]; i++) {
                    sum += risk[i] * x[i];
                }
                int steps = sample.deaths[g];
                for (int l = 0; l < steps; l++) {
                    int k = stepFrom[g] + l;
                    mean[k] = (sum - (double) l / steps * own) * inverse[k];
                }
            }
        }
    }

    /**
     * The cumulative hazard at a time of a row whose linear predictor is 0, by stratum of the resample, at the point last
     * evaluated by {@link #value}.
     */
    double[] cumulativeHazard(double horizon) {
        double[] h = new double[sample.strata()];
        for (int s = 0; s < h.length; s++) {
            for (int g = sample.stratumFrom[s + 1] - 1; g >= sample.stratumFrom[s] && sample.time(g) <= horizon; g--) {
                h[s] = cumulative[g];
            }
            h[s] *= StrictMath.exp(-shift[s]);
        }
        return h;
    }
}
