/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis.weibull;

import java.util.Arrays;
import java.util.TreeMap;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.ColumnScaling;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Maximum likelihood for right-censored Weibull regression by Newton's method with step halving (Kalbfleisch and Prentice
 * 2002, section 3.6). Covariates are centred and scaled inside, so that their units do not matter.
 */
public final class WeibullRegression {

    private static final int MAX_STEPS = 100;
    private static final double TOLERANCE = 1e-12;

    private final double[] logTime;
    private final SurvivalData data;
    private final double[][] columns;
    private final int p;

    private WeibullRegression(SurvivalData data, double[][] columns) {
        this.data = data;
        this.columns = columns;
        this.p = columns.length;
        logTime = new double[data.size()];
        for (int i = 0; i < logTime.length; i++) {
            logTime[i] = StrictMath.log(data.stop(i));
        }
    }

    /**
     * Fits a model.
     *
     * @param data right-censored times, positive, with optional case weights and clusters
     * @param covariates {@code [column][row]}, finite, without a column of ones
     * @throws EstimationException if there is no event, a time is 0, or a covariate is redundant
     */
    public static WeibullFit fit(SurvivalData data, double[][] covariates, Progress progress) {
        check(data);
        int n = data.size();
        double[][] z = new double[covariates.length + 1][n];
        ColumnScaling[] scaling = new ColumnScaling[covariates.length];
        Arrays.fill(z[0], 1);
        for (int j = 0; j < covariates.length; j++) {
            scaling[j] = ColumnScaling.of(covariates[j], null);
            if (scaling[j].spread() == 0) {
                throw new EstimationException("Covariate column " + (j + 1) + " does not vary in the rows used.",
                    "Leave it out.");
            }
            for (int i = 0; i < n; i++) {
                z[j + 1][i] = scaling[j].standardize(covariates[j][i]);
            }
        }
        WeibullRegression none = new WeibullRegression(data, new double[][] {z[0]});
        double[] start = none.maximize(none.exponential(), progress);
        double nullLogLikelihood = none.logLikelihood(start);
        WeibullRegression all = new WeibullRegression(data, z);
        double[] begin = new double[z.length + 1];
        begin[0] = start[0];
        begin[z.length] = start[1];
        double[] theta = all.maximize(begin, progress);
        return all.result(theta, scaling, nullLogLikelihood);
    }

    private static void check(SurvivalData data) {
        if (data.eventCount() == 0) {
            throw new EstimationException("None of the " + data.size() + " rows has the event.",
                "Check which values of the event variable mean that it happened.");
        }
        for (int i = 0; i < data.size(); i++) {
            if (data.stop(i) == 0) {
                throw new EstimationException("Row " + data.rowNumber(i) + " has a follow-up time of 0, whose logarithm does not "
                    + "exist.", "Leave the row out, or give it half of the smallest unit of time.");
            }
        }
    }

    /** The exponential model without covariates: log(total time / events) and log(scale) 0. */
    private double[] exponential() {
        double time = 0;
        double events = 0;
        for (int i = 0; i < logTime.length; i++) {
            time += data.weight(i) * data.stop(i);
            events += data.event(i) ? data.weight(i) : 0;
        }
        return new double[] {StrictMath.log(time / events), 0};
    }

    private double standardized(int row, double[] theta) {
        double eta = 0;
        for (int j = 0; j < p; j++) {
            eta += theta[j] * columns[j][row];
        }
        return (logTime[row] - eta) * StrictMath.exp(-theta[p]);
    }

    private double logLikelihood(double[] theta) {
        double sum = 0;
        for (int i = 0; i < logTime.length; i++) {
            double z = standardized(i, theta);
            double row = -StrictMath.exp(z);
            if (data.event(i)) {
                row += z - theta[p] - logTime[i];
            }
            sum += data.weight(i) * row;
        }
        return sum;
    }

    private double[] maximize(double[] start, Progress progress) {
        double[] theta = start.clone();
        double value = logLikelihood(theta);
        for (int step = 0; step < MAX_STEPS; step++) {
            progress.checkCancelled();
            double[][] scores = scores(theta);
            Cholesky factor = Cholesky.of(information(theta));
            if (factor.rank() < p + 1 || factor.isIndefinite()) {
                throw new EstimationException("The covariates determine each other or the outcome, so that there is no maximum.",
                    "Leave one of them out.");
            }
            double[] sum = new double[p + 1];
            for (int j = 0; j <= p; j++) {
                for (double s : scores[j]) {
                    sum[j] += s;
                }
            }
            double[] direction = factor.solve(sum);
            double part = 1;
            double[] next = moved(theta, direction, part);
            double reached = logLikelihood(next);
            while (!(reached >= value - 1e-12 * Math.abs(value)) && part > 1e-10) {
                part /= 2;
                next = moved(theta, direction, part);
                reached = logLikelihood(next);
            }
            boolean settled = Math.abs(reached - value) <= TOLERANCE * Math.abs(value) && factor.inverseQuadraticForm(sum) < 1e-18;
            theta = next;
            value = reached;
            if (settled) {
                return theta;
            }
        }
        return theta;
    }

    private static double[] moved(double[] theta, double[] direction, double part) {
        double[] next = theta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += part * direction[j];
        }
        return next;
    }

    /** Score contributions, {@code [parameter][row]}. */
    private double[][] scores(double[] theta) {
        double[][] s = new double[p + 1][logTime.length];
        double inverse = StrictMath.exp(-theta[p]);
        for (int i = 0; i < logTime.length; i++) {
            double z = standardized(i, theta);
            double excess = data.weight(i) * (StrictMath.exp(z) - (data.event(i) ? 1 : 0));
            for (int j = 0; j < p; j++) {
                s[j][i] = excess * inverse * columns[j][i];
            }
            s[p][i] = excess * z - (data.event(i) ? data.weight(i) : 0);
        }
        return s;
    }

    /** The observed information. */
    private SymmetricMatrix information(double[] theta) {
        int n = logTime.length;
        double inverse = StrictMath.exp(-theta[p]);
        double[] w = new double[n];
        double[] mixed = new double[n];
        double[][] lower = new double[p + 1][p + 1];
        for (int i = 0; i < n; i++) {
            double z = standardized(i, theta);
            double e = StrictMath.exp(z);
            double excess = e - (data.event(i) ? 1 : 0);
            w[i] = data.weight(i) * e * inverse * inverse;
            mixed[i] = data.weight(i) * (z * e + excess) * inverse;
            lower[p][p] += data.weight(i) * z * (excess + z * e);
        }
        CrossProducts.add(columns, 0, n, w, lower);
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                lower[p][j] += mixed[i] * columns[j][i];
            }
        }
        return SymmetricMatrix.ofLower(lower);
    }

    private WeibullFit result(double[] theta, ColumnScaling[] scaling, double nullLogLikelihood) {
        SymmetricMatrix inverse = Cholesky.of(information(theta)).inverse();
        boolean robust = data.isClustered();
        SymmetricMatrix covariance = robust ? inverse.sandwich(byCluster(scores(theta))) : inverse;
        // back from standardised covariates: b_j = theta_j / spread_j, constant = theta_0 - sum of b_j centre_j
        double[][] back = new double[p + 1][p + 1];
        back[0][0] = 1;
        back[p][p] = 1;
        double[] b = new double[p];
        b[0] = theta[0];
        for (int j = 1; j < p; j++) {
            back[j][j] = 1 / scaling[j - 1].spread();
            back[0][j] = -scaling[j - 1].centre() / scaling[j - 1].spread();
            b[j] = theta[j] * back[j][j];
            b[0] += theta[j] * back[0][j];
        }
        double[][] lower = new double[p + 1][p + 1];
        for (int i = 0; i <= p; i++) {
            double[] row = covariance.times(back[i]);
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k <= p; k++) {
                    lower[i][j] += row[k] * back[j][k];
                }
            }
        }
        return new WeibullFit(b, StrictMath.exp(theta[p]), SymmetricMatrix.ofLower(lower), robust, logLikelihood(theta),
            nullLogLikelihood);
    }

    private double[][] byCluster(double[][] scores) {
        TreeMap<Integer, Integer> position = new TreeMap<>();
        for (int i = 0; i < logTime.length; i++) {
            position.putIfAbsent(data.cluster(i), position.size());
        }
        double[][] sums = new double[p + 1][position.size()];
        for (int i = 0; i < logTime.length; i++) {
            int c = position.get(data.cluster(i));
            for (int j = 0; j <= p; j++) {
                sums[j][c] += scores[j][i];
            }
        }
        return sums;
    }
}
