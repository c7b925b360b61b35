/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.Tails;

/**
 * Pooling of study estimates by inverse variance, with common or random effects, and meta-regression. Costs O(k p^2) for k
 * studies and p coefficients; does not depend on the order of the studies.
 */
public final class MetaAnalysis {

    private MetaAnalysis() {
    }

    /** Pools the estimates. */
    public static MetaFit fit(Effects effects, MetaOptions options) {
        double[] ones = new double[effects.size()];
        Arrays.fill(ones, 1);
        return regress(effects, new double[][] {ones}, options);
    }

    /**
     * Regresses the estimates on study-level columns.
     *
     * @param columns {@code [column][study]}, the first of them ones
     * @throws EstimationException if columns depend on each other or there are too few studies
     */
    public static MetaFit regress(Effects effects, double[][] columns, MetaOptions options) {
        int k = effects.size();
        int p = columns.length;
        if (k < p) {
            throw new EstimationException("There are " + k + " studies for " + p + " coefficients.",
                "Use fewer moderators.");
        }
        boolean common = options.estimator() == TauEstimator.COMMON_EFFECT;
        boolean adjusted = options.adjustment() != MetaOptions.Adjustment.NONE && k > p;
        TauSquared tau = TauSquared.of(effects, columns, options.estimator(), options.search());
        double[] v = effects.variance();
        double[] w = new double[k];
        double[] w0 = new double[k];
        for (int i = 0; i < k; i++) {
            w[i] = 1 / (v[i] + tau.value());
            w0[i] = 1 / v[i];
        }
        WeightedFit fit = new WeightedFit(effects.estimate(), columns, w);
        double scale = 1;
        if (adjusted) {
            double rss = fit.residualSum();
            scale = rss <= 0x1p-52 ? 0 : rss / (k - p);
            if (options.adjustment() == MetaOptions.Adjustment.HARTUNG_KNAPP_AD_HOC) {
                scale = Math.max(1, scale);
            }
        }
        double df = adjusted ? k - p : Double.NaN;
        double[] b = fit.coefficients();
        double[][] covariance = fit.covariance();
        for (double[] row : covariance) {
            for (int j = 0; j < p; j++) {
                row[j] *= scale;
            }
        }
        Heterogeneity heterogeneity = heterogeneity(new WeightedFit(effects.estimate(), columns, w0), k - p, tau, common);
        double[] leverage = new double[k];
        for (int i = 0; i < k; i++) {
            leverage[i] = fit.leverage(i);
        }
        return new MetaFit(effects, columns, options, b, covariance, df, scale, tau.value(), tau.standardError(),
            heterogeneity, w, leverage);
    }

    private static Heterogeneity heterogeneity(WeightedFit fit, int df, TauSquared tau, boolean common) {
        if (df < 1) {
            return new Heterogeneity(0, 0, 1, 0, 1, 0);
        }
        double q = fit.residualSum();
        double typical = df / fit.trace(null);
        double i2 = common ? q > 0 ? Math.max(0, 100 * (q - df) / q) : 0 : 100 * tau.value() / (typical + tau.value());
        double h2 = common ? q / df : tau.value() / typical + 1;
        return new Heterogeneity(q, df, Tails.chiSquared(q, df), i2, h2, typical);
    }

    /** The factor of the standard error in an interval: of the normal distribution, or of Student's t for df that are given. */
    static double critical(double level, double df) {
        double p = 0.5 + level / 2;
        return Double.isNaN(df) ? DistributionQuantiles.normal(p) : DistributionQuantiles.student(p, df);
    }
}
