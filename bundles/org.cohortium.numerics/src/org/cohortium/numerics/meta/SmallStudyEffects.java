/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Correlation;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.descriptive.TestResult;

/** Tests of funnel plot asymmetry: whether small studies show other effects than large ones. */
public final class SmallStudyEffects {

    private SmallStudyEffects() {
    }

    /**
     * A regression test.
     *
     * @param statistic of the standard error's coefficient
     * @param df of Student's t; NaN for the normal distribution
     * @param pValue two-sided
     * @param limit the estimate at standard error zero
     */
    public record RegressionTest(double statistic, double df, double pValue, double limit) {
    }

    /** Egger's test (BMJ 1997;315:629): weighted regression of the estimates on their standard errors. */
    public static RegressionTest egger(Effects effects) {
        int k = effects.size();
        if (k < 3) {
            throw new EstimationException("Egger's test needs three studies or more.", "Give more studies.");
        }
        double[] w = new double[k];
        double[] v = effects.variance();
        for (int i = 0; i < k; i++) {
            w[i] = 1 / v[i];
        }
        WeightedFit fit = new WeightedFit(effects.estimate(), columns(effects), w);
        double variance = fit.residualSum() / (k - 2);
        double t = fit.coefficients()[1] / Math.sqrt(variance * fit.covariance()[1][1]);
        return new RegressionTest(t, k - 2, Tails.studentTwoSided(t, k - 2), fit.coefficients()[0]);
    }

    /** The same regression with a variance between studies (Sterne and Egger 2005). */
    public static RegressionTest mixed(Effects effects, MetaOptions options) {
        MetaFit fit = MetaAnalysis.regress(effects, columns(effects), options);
        return new RegressionTest(fit.statistics()[1], fit.degreesOfFreedom(), fit.pValues()[1],
            fit.coefficients()[0]);
    }

    static double[][] columns(Effects effects) {
        double[] ones = new double[effects.size()];
        Arrays.fill(ones, 1);
        return new double[][] {ones, effects.standardErrors()};
    }

    /**
     * Begg and Mazumdar's rank correlation (Biometrics 1994;50:1088) of standardized estimates and variances, exact where
     * there are no ties. The estimate of the result is Kendall's tau.
     */
    public static TestResult begg(Effects effects) {
        double[] v = effects.variance();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < v.length; i++) {
            sum += 1 / v[i];
            weighted += effects.estimate()[i] / v[i];
        }
        double mean = weighted / sum;
        double[] standardized = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            standardized[i] = (effects.estimate()[i] - mean) / Math.sqrt(v[i] - 1 / sum);
        }
        return v.length <= 200 && distinct(v) && distinct(standardized) ? Correlation.kendallExact(standardized, v)
            : Correlation.kendall(standardized, v);
    }

    private static boolean distinct(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
