/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Cox's discrete partial likelihood: for each event time the risks of those who had the event against the sum over all sets
 * of as many persons at risk. That sum is the elementary symmetric function e_d of the risks.
 *
 * <p>Adding a person with risk r gives e_k' = e_k + r e_(k-1) (Gail, Lubin and Rubinstein 1981). What is carried along is
 * not e_k, which overflows, but the ratio q_k = e_k / e_(k-1), with q_k' = (q_k + r) / (1 + r / q_(k-1)), and the mean and
 * covariance of the covariate sum of a set drawn with these probabilities: a set of k holds the new person with
 * probability r / (r + q_k), so the moments mix those of two cases. All terms are positive, nothing cancels.
 */
final class CoxExactLikelihood implements CoxLikelihood {

    /** About half a minute of work for one evaluation. */
    private static final double MAX_UPDATES = 2e9;

    private final RiskSets sets;
    private final CoxColumns columns;
    private final RiskSetSums sums;
    private final Progress progress;

    CoxExactLikelihood(RiskSets sets, CoxColumns columns, Progress progress) {
        this.sets = sets;
        this.columns = columns;
        this.sums = new RiskSetSums(sets, false);
        this.progress = progress;
        int p = columns.size();
        double updates = 0;
        for (int s = 0; s < sets.strata(); s++) {
            int first = sets.groupFrom[sets.stratumFrom[s]];
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                if (sets.deaths[g] > 1) {
                    updates += (double) (sets.groupFrom[g + 1] - first) * sets.deaths[g] * (1 + p + p * (p + 1) / 2.0);
                }
            }
        }
        if (updates > MAX_UPDATES) {
            throw new EstimationException("The exact treatment of ties would take too long with so many events at the same"
                    + " times.", "Use Efron's treatment of ties, which is close to it.");
        }
    }

    @Override
    public Evaluation evaluate(double[] beta) {
        int p = beta.length;
        columns.linearPredictor(beta, sums.eta);
        sums.update();
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        double[] reference = new double[p];
        double value = 0;
        int[] atRisk = new int[sets.size];
        for (int s = 0; s < sets.strata(); s++) {
            int count = 0;
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                    atRisk[count++] = i;
                }
                int d = sets.deaths[g];
                if (d == 0) {
                    continue;
                }
                progress.checkCancelled();
                if (sets.leaving != null) {
                    count = keep(atRisk, count, g);
                }
                value += add(atRisk, count, g, d, gradient, information, reference);
            }
        }
        return new Evaluation(value, gradient, SymmetricMatrix.ofLower(information), reference);
    }

    /** Leaves out those who start at or after the group's time; times fall, so they never come back. */
    private int keep(int[] atRisk, int count, int group) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int entry = sets.entryGroup[atRisk[k]];
            if (entry < 0 || entry > group) {
                atRisk[kept++] = atRisk[k];
            }
        }
        return kept;
    }

    private double add(int[] atRisk, int count, int group, int d, double[] gradient, double[][] information,
            double[] reference) {
        int p = gradient.length;
        double[] ratio = new double[d + 1];
        double[][] mean = new double[d + 1][p];
        double[][][] covariance = new double[d + 1][p][p];
        double[] difference = new double[p];
        for (int m = 1; m <= count; m++) {
            int i = atRisk[m - 1];
            double r = sums.risk[i];
            for (int k = Math.min(d, m); k >= 1; k--) {
                double holds = r / (r + ratio[k]);
                for (int j = 0; j < p; j++) {
                    double with = mean[k - 1][j] + columns.standardized[j][i];
                    difference[j] = with - mean[k][j];
                    mean[k][j] += holds * difference[j];
                }
                for (int j = 0; j < p; j++) {
                    for (int l = 0; l <= j; l++) {
                        double old = covariance[k][j][l];
                        covariance[k][j][l] = old + holds * (covariance[k - 1][j][l] - old)
                                + holds * (1 - holds) * difference[j] * difference[l];
                    }
                }
                ratio[k] = k == 1 ? ratio[1] + r : (ratio[k] + r) / (1 + r / ratio[k - 1]);
            }
        }
        double value = 0;
        for (int k = 1; k <= d; k++) {
            value -= StrictMath.log(ratio[k]);
        }
        int s = java.util.Arrays.binarySearch(sets.stratumFrom, group);
        double shift = sums.shift[s >= 0 ? s : -s - 2];
        for (int i = sets.groupFrom[group]; i < sets.groupFrom[group] + d; i++) {
            value += sums.eta[i] - shift;
            for (int j = 0; j < p; j++) {
                gradient[j] += columns.standardized[j][i];
            }
        }
        for (int j = 0; j < p; j++) {
            gradient[j] -= mean[d][j];
            for (int l = 0; l <= j; l++) {
                information[j][l] += covariance[d][j][l];
            }
        }
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < p; j++) {
                double x = columns.standardized[j][atRisk[k]];
                reference[j] += d * x * x / count;
            }
        }
        return value;
    }

    @Override
    public double range(double[] step) {
        return CoxPartialLikelihood.range(sums, columns, step);
    }
}
