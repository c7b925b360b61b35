/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The log partial likelihood of covariates and, if wanted, of one effect for each group of rows (a centre, a patient), with
 * its derivatives at any coefficients, for those who add something to it: penalties, frailties.
 *
 * <p>Of the second derivatives between groups only the diagonal is made, which keeps a pass over the rows at O(n p^2 / 2)
 * for thousands of groups.
 */
public final class CoxDerivatives {

    private final SurvivalData data;
    private final CoxCovariates covariates;
    private final CoxColumns columns;
    private final CoxPartialLikelihood likelihood;
    private final CoxGroupSums groupSums;
    private final int[] group;

    /**
     * @param data the response; its clusters matter to the scores only
     * @param covariates the columns with coefficients
     * @param ties Efron or Breslow
     * @param group by row, from 0, each number below the largest at least once; -1 for rows in no group; null for no group
     *        effects
     * @throws EstimationException if there is nothing to fit
     */
    public CoxDerivatives(SurvivalData data, CoxCovariates covariates, CoxTies ties, int[] group) {
        if (ties == CoxTies.EXACT) {
            throw new EstimationException("Penalties and frailties are not defined for the exact treatment of ties.",
                    "Use Efron's or Breslow's treatment of ties.");
        }
        CoxRegression.check(data, covariates, CoxOptions.DEFAULT.withTies(ties));
        this.data = data;
        this.covariates = covariates;
        RiskSets sets = new RiskSets(data);
        this.columns = new CoxColumns(sets, covariates);
        this.likelihood = new CoxPartialLikelihood(sets, columns, ties == CoxTies.EFRON);
        this.group = group == null ? null : gather(sets, group);
        this.groupSums = group == null ? null : new CoxGroupSums(likelihood, this.group);
    }

    private static int[] gather(RiskSets sets, int[] byRow) {
        int[] r = new int[sets.size];
        for (int i = 0; i < r.length; i++) {
            r[i] = byRow[sets.row[i]];
        }
        return r;
    }

    /** The response. */
    public SurvivalData data() {
        return data;
    }

    /** The columns. */
    public CoxCovariates covariates() {
        return covariates;
    }

    /** Number of groups; 0 without. */
    public int groups() {
        return groupSums == null ? 0 : groupSums.groups();
    }

    /**
     * Weighted score residuals at the point last evaluated, summed over the clusters of the response or else by row,
     * {@code [column][cluster]}, per unit of the covariates: what a sandwich variance is made of.
     */
    public double[][] scoresByCluster() {
        double[][] scores = CoxScores.byCluster(likelihood.sums, columns, data);
        for (int j = 0; j < scores.length; j++) {
            for (int k = 0; k < scores[j].length; k++) {
                scores[j][k] *= columns.spread[j];
            }
        }
        return scores;
    }

    /**
     * The value and derivatives per unit of the covariates.
     *
     * @param beta coefficients by column
     * @param effect by group; null for none
     */
    public Point at(double[] beta, double[] effect) {
        int p = beta.length;
        double[] standardized = new double[p];
        for (int j = 0; j < p; j++) {
            standardized[j] = beta[j] * columns.spread[j];
        }
        RiskSetSums sums = likelihood.sums;
        columns.linearPredictor(standardized, sums.eta);
        if (effect != null) {
            Chunks.forEach(Chunks.count(sums.eta.length), chunk -> {
                int to = Math.min(sums.eta.length, (chunk + 1) * Chunks.ROWS);
                for (int i = chunk * Chunks.ROWS; i < to; i++) {
                    sums.eta[i] += group[i] < 0 ? 0 : effect[group[i]];
                }
            });
        }
        sums.update();
        double[] gradient = new double[p];
        double[] reference = new double[p];
        SymmetricMatrix information = likelihood.information(null, gradient, reference).scaled(columns.spread);
        for (int j = 0; j < p; j++) {
            gradient[j] *= columns.spread[j];
            reference[j] *= columns.spread[j] * columns.spread[j];
        }
        Point point = new Point(sums.logLikelihood(), gradient, information, reference, null, null, null, null);
        return effect == null ? point : groupSums.add(point, columns.spread);
    }

    /**
     * A log-likelihood and its derivatives.
     *
     * @param logLikelihood the log partial likelihood
     * @param gradient its first derivatives by column
     * @param information its negative second derivatives
     * @param reference the size of the terms whose difference each diagonal of the information is
     * @param groupGradient first derivatives by group; null without groups
     * @param groupInformation the diagonal of the negative second derivatives by group
     * @param groupReference the size of the terms whose difference that is
     * @param cross negative second derivatives {@code [column][group]}
     */
    public record Point(double logLikelihood, double[] gradient, SymmetricMatrix information, double[] reference,
            double[] groupGradient, double[] groupInformation, double[] groupReference, double[][] cross) {

        /** Whether value and first derivatives are finite. */
        public boolean isFinite() {
            boolean finite = Double.isFinite(logLikelihood);
            for (double g : gradient) {
                finite &= Double.isFinite(g);
            }
            for (int j = 0; groupGradient != null && j < groupGradient.length; j++) {
                finite &= Double.isFinite(groupGradient[j]);
            }
            return finite;
        }
    }
}
