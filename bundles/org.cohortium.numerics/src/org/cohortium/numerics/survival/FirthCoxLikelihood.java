/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.firth.PenalizedLikelihood;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The log partial likelihood with Firth's penalty and its first derivatives.
 *
 * <p>The derivative of log|I| / 2 by b_j is half the sum over event steps of the risk-set mean of
 * (x - m)' V (x - m) (x_j - m_j), with V the inverse information and m the risk-set mean. Multiplied out, with h = x'Vx and
 * a = Vm, it needs for each row only h, the cumulative hazard it has seen, and the same cumulated with a_k as weight of the
 * step; for each step only m and the mean of h. So the third moments cost no more than the second, O(n p^2).
 */
final class FirthCoxLikelihood implements PenalizedLikelihood {

    private final CoxPartialLikelihood partial;
    private final double constant;

    /**
     * @param constant what the units of the columns add to half the log determinant
     */
    FirthCoxLikelihood(CoxPartialLikelihood partial, double constant) {
        this.partial = partial;
        this.constant = constant;
    }

    @Override
    public int size() {
        return partial.columns.size();
    }

    @Override
    public Evaluation evaluate(double[] beta) {
        CoxLikelihood.Evaluation e = partial.evaluate(beta);
        if (!e.isFinite()) {
            return Evaluation.NOWHERE;
        }
        Cholesky factor = Cholesky.of(e.information(), e.reference(), 1e-15);
        if (factor.rank() < beta.length) {
            return Evaluation.NOWHERE;
        }
        double value = e.value() + 0.5 * factor.logDeterminant() + constant;
        double[] gradient = e.gradient().clone();
        addPenaltyGradient(factor.inverse(), gradient);
        for (double g : gradient) {
            if (!Double.isFinite(g)) {
                return Evaluation.NOWHERE;
            }
        }
        return new Evaluation(value, e.value(), gradient, e.information());
    }

    private void addPenaltyGradient(SymmetricMatrix inverse, double[] gradient) {
        int p = gradient.length;
        RiskSetSums sums = partial.sums;
        double[][] x = partial.columns.standardized;
        int n = sums.sets.size;
        double[] h = new double[n];
        rowForms(x, inverse, h);
        int steps = sums.steps();
        double[] meanForm = new double[steps];
        sums.means(h, meanForm);
        double[][] a = stepDirections(inverse, steps);
        // by row: h H - 2 sum_k x_k A_k, with H the hazard seen and A_k the same with a_k as factor of the step
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = h[i] * partial.seenHazard[i];
        }
        double[] seen = new double[n];
        for (int k = 0; k < p; k++) {
            seenWith(a[k], seen);
            for (int i = 0; i < n; i++) {
                own[i] -= 2 * x[k][i] * seen[i];
            }
        }
        double[] ofStep = new double[steps];
        for (int s = 0; s < steps; s++) {
            double am = 0;
            for (int k = 0; k < p; k++) {
                am += a[k][s] * partial.means[k][s];
            }
            ofStep[s] = sums.stepWeight[s] * (meanForm[s] - 2 * am);
        }
        Chunks.forEach(p, j -> {
            double t = 0;
            for (int i = 0; i < n; i++) {
                t += x[j][i] * own[i];
            }
            double m = 0;
            for (int s = 0; s < steps; s++) {
                m += partial.means[j][s] * ofStep[s];
            }
            gradient[j] += 0.5 * (t - m);
        });
    }

    /** x'Vx by row. */
    private static void rowForms(double[][] x, SymmetricMatrix inverse, double[] h) {
        int p = x.length;
        Chunks.forEach(Chunks.count(h.length), chunk -> {
            int from = chunk * Chunks.ROWS;
            int to = Math.min(h.length, from + Chunks.ROWS);
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    double v = (k == j ? 1 : 2) * inverse.get(j, k);
                    for (int i = from; i < to; i++) {
                        h[i] += v * x[j][i] * x[k][i];
                    }
                }
            }
        });
    }

    /** V m by step, {@code [column][step]}. */
    private double[][] stepDirections(SymmetricMatrix inverse, int steps) {
        int p = inverse.order();
        double[][] a = new double[p][steps];
        Chunks.forEach(p, k -> {
            for (int l = 0; l < p; l++) {
                double v = inverse.get(k, l);
                for (int s = 0; s < steps; s++) {
                    a[k][s] += v * partial.means[l][s];
                }
            }
        });
        return a;
    }

    /** Weighted risk times the hazard each row has seen, each step's hazard multiplied by a factor. */
    private void seenWith(double[] factor, double[] seen) {
        RiskSetSums sums = partial.sums;
        RiskSets sets = sums.sets;
        int groups = sets.groups();
        double[] cumulative = new double[groups];
        double[] spared = new double[groups];
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                    double hazard = sums.stepWeight[k] * sums.inverseSum[k] * factor[k];
                    sum += hazard;
                    spared[g] += sums.left(g, k) * hazard;
                }
                cumulative[g] = sum;
            }
        }
        for (int g = 0; g < groups; g++) {
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                double hazard = cumulative[g] - (i < dead ? spared[g] : 0);
                if (sets.entryGroup != null && sets.entryGroup[i] >= 0) {
                    hazard -= cumulative[sets.entryGroup[i]];
                }
                seen[i] = sums.weightedRisk[i] * hazard;
            }
        }
    }
}
