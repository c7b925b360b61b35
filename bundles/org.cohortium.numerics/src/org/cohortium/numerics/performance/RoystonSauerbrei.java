/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.descriptive.WeightedSummary;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Separation and explained variation of a prognostic index (Royston and Sauerbrei, Stat Med 2004;23:723). The index is
 * replaced by normal scores of its ranks (Blom's, averaged over ties) divided by sqrt(8 / pi); D is the coefficient of a
 * Cox model on them: the log hazard ratio between the two halves of the patients. Measures of explained variation as in
 * Royston (Stata J 2006;6:83). With case weights, scaled to a mean of 1, a rank is the weight below a row and half of its own,
 * which is Blom's rank for equal weights; the Cox model is weighted, and its error robust with weights or clusters.
 *
 * @param d separation
 * @param stdErrD its standard error
 * @param rSquaredD explained variation on the log hazard scale from D, D^2 pi / 8 over that plus pi^2 / 6
 * @param rSquaredIndex explained variation of the index itself, its variance over that plus pi^2 / 6 (Kent and O'Quigley's
 *        approximation)
 */
public record RoystonSauerbrei(double d, double stdErrD, double rSquaredD, double rSquaredIndex) {

    private static final double ERROR_VARIANCE = StrictMath.PI * StrictMath.PI / 6;
    private static final double KAPPA_SQUARED = 8 / StrictMath.PI;

    /** The measures of an index; higher means an earlier event. */
    public static RoystonSauerbrei of(SurvivalData data, double[] index) {
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of("normal score", normalScores(index, SampleDesign.of(data))));
        double b = fit.coefficients().estimate(0);
        double v = data.isWeighted() ? WeightedSummary.of(index, data.weights()).variance() : variance(index);
        return new RoystonSauerbrei(b * Math.sqrt(KAPPA_SQUARED),
            fit.coefficients().standardError(0) * Math.sqrt(KAPPA_SQUARED), b * b / (ERROR_VARIANCE + b * b),
            v / (ERROR_VARIANCE + v));
    }

    static double[] normalScores(double[] index, SampleDesign design) {
        double scale = index.length / design.total();
        int n = index.length;
        int[] order = SortOrder.ascending(index);
        double[] score = new double[n];
        double below = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double sum = 0;
            double together = 0;
            while (to < n && index[order[to]] == index[order[from]]) {
                double w = scale * design.weight(order[to]);
                sum += w * DistributionQuantiles.normal((below + w / 2 + 0.125) / (n + 0.25));
                below += w;
                together += w;
                to++;
            }
            for (int k = from; k < to; k++) {
                score[order[k]] = sum / together;
            }
            from = to;
        }
        return score;
    }

    private static double variance(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v;
        }
        mean /= x.length;
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (x.length - 1);
    }

    /**
     * The share of the log-likelihood explained, Nagelkerke's (Biometrika 1991;78:691) with the number of rows:
     * (1 - exp(-LR / n)) / (1 - exp(2 l0 / n)).
     */
    public static double nagelkerke(CoxFit fit) {
        double lr = 2 * (fit.logLikelihood() - fit.nullLogLikelihood());
        return (1 - StrictMath.exp(-lr / fit.n())) / (1 - StrictMath.exp(2 * fit.nullLogLikelihood() / fit.n()));
    }
}
