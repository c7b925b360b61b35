/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The log partial likelihood with Efron's or Breslow's ties and its derivatives, in O(n p^2 / 2).
 *
 * <p>The second derivatives are sums over events of the covariance of the covariates in the risk set. Summed over events
 * first, the second moments are X' diag(w exp(eta) L) X, with L the cumulative hazard a row has seen; less the outer products
 * of the risk-set means at the steps. Both are plain cross products of columns. The gradient is the sum of the covariates
 * times weighted martingale residuals.
 */
final class CoxPartialLikelihood implements CoxLikelihood {

    final RiskSetSums sums;
    final CoxColumns columns;

    /** Weighted risk times the cumulative hazard a row has seen, by position, as of the last evaluation. */
    final double[] seenHazard;

    /** Risk-set means {@code [column][step]} as of the last evaluation. */
    final double[][] means;

    CoxPartialLikelihood(RiskSets sets, CoxColumns columns, boolean efron) {
        this.sums = new RiskSetSums(sets, efron);
        this.columns = columns;
        this.seenHazard = new double[sets.size];
        this.means = new double[columns.size()][sums.steps()];
    }

    @Override
    public Evaluation evaluate(double[] beta) {
        int p = beta.length;
        columns.linearPredictor(beta, sums.eta);
        sums.update();
        double[] gradient = new double[p];
        double[] reference = new double[p];
        SymmetricMatrix information = information(null, gradient, reference);
        return new Evaluation(sums.logLikelihood(), gradient, information, reference);
    }

    /**
     * The information at the present linear predictors, each event's part multiplied by a factor of its time.
     *
     * @param factor by group, or null for 1
     * @param gradient filled with the first derivatives (each event's part multiplied likewise), or null
     * @param reference filled with the diagonal of the second moments, or null
     */
    SymmetricMatrix information(double[] factor, double[] gradient, double[] reference) {
        int p = columns.size();
        sums.means(columns.standardized, means);
        double[] cumulative = factor == null ? sums.cumulative : cumulated(factor);
        double[] stepWeight = factor == null ? sums.stepWeight : factored(factor);
        double[][] rows = secondMoments(cumulative, factor, gradient);
        double[][] steps = Chunks.lowerSum(sums.steps(), p, (from, to, lower) -> CrossProducts.add(means, from, to, stepWeight,
                lower));
        double[][] difference = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                difference[i][j] = rows[i][j] - steps[i][j];
            }
            if (reference != null) {
                reference[i] = rows[i][i];
            }
        }
        return SymmetricMatrix.ofLower(difference);
    }

    private double[] cumulated(double[] factor) {
        RiskSets sets = sums.sets;
        double[] c = new double[sets.groups()];
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                sum += factor[g] * sums.hazard[g];
                c[g] = sum;
            }
        }
        return c;
    }

    private double[] factored(double[] factor) {
        double[] w = sums.stepWeight.clone();
        for (int g = 0; g < factor.length; g++) {
            for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                w[k] *= factor[g];
            }
        }
        return w;
    }

    /** The second moments of all rows, and with them, chunk by chunk while their columns are in the cache, the gradient. */
    private double[][] secondMoments(double[] cumulative, double[] factor, double[] gradient) {
        int p = columns.size();
        int n = sums.sets.size;
        double[][] slopes = gradient == null ? null : new double[Chunks.count(n)][];
        double[][] moments = Chunks.lowerSum(n, p, (from, to, lower) -> {
            double[] observed = gradient == null ? null : new double[to - from];
            see(from, to, cumulative, factor, observed);
            if (gradient != null) {
                double[] slope = new double[p];
                for (int j = 0; j < p; j++) {
                    slope[j] = dot(columns.standardized[j], from, observed);
                }
                slopes[from / Chunks.ROWS] = slope;
            }
            CrossProducts.add(columns.standardized, from, to, seenHazard, lower);
        });
        for (int j = 0; gradient != null && j < p; j++) {
            double sum = 0;
            for (double[] slope : slopes) {
                sum += slope[j];
            }
            gradient[j] = sum;
        }
        return moments;
    }

    /** Fills the seen hazard of some positions, and the weights of the gradient if wanted. */
    private void see(int from, int to, double[] cumulative, double[] factor, double[] observed) {
        RiskSets sets = sums.sets;
        int i = from;
        for (int g = sums.groupAt(from); i < to; g++) {
            double f = factor == null ? 1 : factor[g];
            int dead = sets.groupFrom[g] + sets.deaths[g];
            int end = Math.min(to, sets.groupFrom[g + 1]);
            for (; i < end; i++) {
                double h = cumulative[g];
                if (sets.entryGroup != null && sets.entryGroup[i] >= 0) {
                    h -= cumulative[sets.entryGroup[i]];
                }
                if (i < dead) {
                    h -= f * sums.hazardSpared[g];
                }
                seenHazard[i] = sums.weightedRisk[i] * h;
                if (observed != null) {
                    observed[i - from] = (i < dead ? f * sets.weight(i) : 0) - seenHazard[i];
                }
            }
        }
    }

    private static double dot(double[] a, int from, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int n = b.length - 3;
        int i = 0;
        for (; i < n; i += 4) {
            s0 += a[from + i] * b[i];
            s1 += a[from + i + 1] * b[i + 1];
            s2 += a[from + i + 2] * b[i + 2];
            s3 += a[from + i + 3] * b[i + 3];
        }
        double sum = s0 + s1 + (s2 + s3);
        for (; i < b.length; i++) {
            sum += a[from + i] * b[i];
        }
        return sum;
    }

    @Override
    public double range(double[] step) {
        return range(sums, columns, step);
    }

    static double range(RiskSetSums sums, CoxColumns columns, double[] step) {
        RiskSets sets = sums.sets;
        double[] change = new double[sets.size];
        columns.linearPredictor(step, change);
        double widest = 0;
        for (int s = 0; s < sets.strata(); s++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                    if (sums.seen(i, g) > 0) {
                        double c = columns.offset == null ? change[i] : change[i] - columns.offset[i];
                        min = Math.min(min, c);
                        max = Math.max(max, c);
                    }
                }
            }
            widest = Math.max(widest, max - min);
        }
        return widest;
    }
}
