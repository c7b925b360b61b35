/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The covariate balancing propensity score for the effect in everybody: the logistic score at which inverse probability
 * weights balance the covariates exactly, rather than the one that fits best (Imai and Ratkovic 2014, the exactly identified
 * case). Its equations are the derivative of a concave function, so Newton's method finds their one solution.
 */
public final class BalancingScore {

    private static final int MAX_STEPS = 200;

    private BalancingScore() {
    }

    /**
     * The probability of treatment by row.
     *
     * @param treated by row
     * @param columns {@code [column][row]}, finite; a constant is added
     * @throws EstimationException if no score balances the covariates
     */
    public static double[] probabilities(boolean[] treated, double[][] columns, Progress progress) {
        int n = treated.length;
        int p = columns.length + 1;
        double[][] x = new double[p][n];
        Arrays.fill(x[0], 1);
        for (int j = 1; j < p; j++) {
            double mean = Arrays.stream(columns[j - 1]).sum() / n;
            double spread = 0;
            for (int i = 0; i < n; i++) {
                x[j][i] = columns[j - 1][i] - mean;
                spread += x[j][i] * x[j][i] / n;
            }
            for (int i = 0; i < n; i++) {
                x[j][i] = spread > 0 ? x[j][i] / Math.sqrt(spread) : 0;
            }
        }
        double[] b = new double[p];
        double[] eta = new double[n];
        double value = value(treated, eta);
        for (int step = 0; step < MAX_STEPS; step++) {
            progress.checkCancelled();
            double[] gradient = new double[p];
            double[][] lower = new double[p][];
            for (int j = 0; j < p; j++) {
                lower[j] = new double[j + 1];
            }
            for (int i = 0; i < n; i++) {
                double e = StrictMath.exp(treated[i] ? -eta[i] : eta[i]);
                for (int j = 0; j < p; j++) {
                    gradient[j] += (treated[i] ? 1 + e : -1 - e) * x[j][i];
                    for (int k = 0; k <= j; k++) {
                        lower[j][k] += e * x[j][i] * x[k][i];
                    }
                }
            }
            double worst = Arrays.stream(gradient).map(Math::abs).max().orElse(0) / n;
            if (worst < 1e-11) {
                return Arrays.stream(eta).map(v -> 1 / (1 + StrictMath.exp(-v))).toArray();
            }
            double[] direction = Cholesky.of(SymmetricMatrix.ofLower(lower)).solve(gradient);
            double length = 1;
            boolean moved = false;
            while (length > 1e-9 && !moved) {
                double[] next = new double[n];
                for (int j = 0; j < p; j++) {
                    for (int i = 0; i < n; i++) {
                        next[i] += (b[j] + length * direction[j]) * x[j][i];
                    }
                }
                double better = value(treated, next);
                if (better > value) {
                    moved = true;
                    value = better;
                    eta = next;
                    for (int j = 0; j < p; j++) {
                        b[j] += length * direction[j];
                    }
                }
                length /= 2;
            }
            if (!moved) {
                if (worst < 1e-7) {
                    return Arrays.stream(eta).map(v -> 1 / (1 + StrictMath.exp(-v))).toArray();
                }
                break;
            }
        }
        throw new EstimationException("No score balances all covariates between the groups.",
                "The groups hardly overlap: take covariates out, or use overlap weights.");
    }

    private static double value(boolean[] treated, double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum += treated[i] ? eta[i] - StrictMath.exp(-eta[i]) : -eta[i] - StrictMath.exp(eta[i]);
        }
        return sum;
    }
}
