/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Arrays;

import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/** A pooled estimate, or the coefficients of a meta-regression. Arrays are by coefficient or by study; all are copies. */
public final class MetaFit {

    private final Effects effects;
    private final double[][] columns;
    private final MetaOptions options;
    private final double[] coefficient;
    private final double[][] covariance;
    private final double df;
    private final double scale;
    private final double tau2;
    private final double tau2Error;
    private final Heterogeneity heterogeneity;
    private final double[] weight;
    private final double[] leverage;

    MetaFit(Effects effects, double[][] columns, MetaOptions options, double[] coefficient, double[][] covariance,
            double df, double scale, double tau2, double tau2Error, Heterogeneity heterogeneity, double[] weight,
            double[] leverage) {
        this.effects = effects;
        this.columns = columns;
        this.options = options;
        this.coefficient = coefficient;
        this.covariance = covariance;
        this.df = df;
        this.scale = scale;
        this.tau2 = tau2;
        this.tau2Error = tau2Error;
        this.heterogeneity = heterogeneity;
        this.weight = weight;
        this.leverage = leverage;
    }

    /** The studies pooled. */
    public Effects effects() {
        return effects;
    }

    /** How they were pooled. */
    public MetaOptions options() {
        return options;
    }

    /** Number of studies. */
    public int studies() {
        return effects.size();
    }

    /** Number of coefficients. */
    public int coefficientCount() {
        return coefficient.length;
    }

    /** The coefficients; the first is the pooled estimate where there is no moderator. */
    public double[] coefficients() {
        return coefficient.clone();
    }

    /** The pooled estimate, or the intercept. */
    public double estimate() {
        return coefficient[0];
    }

    /** Its standard error. */
    public double standardError() {
        return standardErrors()[0];
    }

    /** Standard errors of the coefficients. */
    public double[] standardErrors() {
        double[] se = new double[coefficient.length];
        for (int j = 0; j < se.length; j++) {
            se[j] = Math.sqrt(covariance[j][j]);
        }
        return se;
    }

    /** The covariance of the coefficients. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** Degrees of freedom of Student's t; NaN where the normal distribution is used. */
    public double degreesOfFreedom() {
        return df;
    }

    /** Each coefficient over its standard error. */
    public double[] statistics() {
        double[] z = standardErrors();
        for (int j = 0; j < z.length; j++) {
            z[j] = coefficient[j] / z[j];
        }
        return z;
    }

    /** Two-sided p-values of the coefficients. */
    public double[] pValues() {
        double[] p = statistics();
        for (int j = 0; j < p.length; j++) {
            p[j] = Double.isNaN(df) ? Tails.normalTwoSided(p[j]) : Tails.studentTwoSided(p[j], df);
        }
        return p;
    }

    /** Lower and upper confidence limits of each coefficient, {@code [coefficient][2]}. */
    public double[][] confidenceIntervals() {
        double critical = MetaAnalysis.critical(options.level(), df);
        double[] se = standardErrors();
        double[][] ci = new double[se.length][];
        for (int j = 0; j < se.length; j++) {
            ci[j] = new double[] {coefficient[j] - critical * se[j], coefficient[j] + critical * se[j]};
        }
        return ci;
    }

    /** The variance between studies; 0 for a common effect. */
    public double tauSquared() {
        return tau2;
    }

    /** Its standard error; NaN where there is none. */
    public double tauSquaredStandardError() {
        return tau2Error;
    }

    /** Q, I2 and H2. */
    public Heterogeneity heterogeneity() {
        return heterogeneity;
    }

    /** The share of each study in the pooled estimate, in percent. */
    public double[] weightsPercent() {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        double[] percent = new double[weight.length];
        for (int i = 0; i < percent.length; i++) {
            percent[i] = 100 * weight[i] / sum;
        }
        return percent;
    }

    /** The leverage of each study. */
    public double[] leverages() {
        return leverage.clone();
    }

    /** The scale of the variance: 1, or the mean square of Hartung and Knapp. */
    double scale() {
        return scale;
    }

    double[][] columns() {
        return columns;
    }

    /**
     * The interval in which the effect of a new study is expected: the pooled estimate with its own variance and that between
     * studies.
     *
     * @param level of the interval
     * @param df of Student's t: k - 2 after Higgins, Thompson and Spiegelhalter (J R Stat Soc A 2009;172:137), or NaN for
     *        the normal distribution
     */
    public double[] predictionInterval(double level, double df) {
        double half = MetaAnalysis.critical(level, df) * Math.sqrt(covariance[0][0] + tau2);
        return new double[] {coefficient[0] - half, coefficient[0] + half};
    }

    /** The test of all coefficients but the first: chi-squared, or F where the standard errors are adjusted. */
    public OmnibusTest moderatorTest() {
        int m = coefficient.length - 1;
        int[] positions = new int[m];
        double[] b = new double[m];
        for (int j = 0; j < m; j++) {
            positions[j] = j + 1;
            b[j] = coefficient[j + 1];
        }
        double q = Cholesky.of(SymmetricMatrix.ofLower(covariance).select(positions)).inverseQuadraticForm(b);
        return Double.isNaN(df) ? new OmnibusTest(q, m, Double.NaN, Tails.chiSquared(q, m))
            : new OmnibusTest(q / m, m, df, Tails.fisher(q / m, m, df));
    }

    /**
     * A test that several coefficients are all zero.
     *
     * @param statistic chi-squared or F
     * @param df number of coefficients
     * @param residualDf of an F test; NaN for chi-squared
     * @param pValue of the statistic
     */
    public record OmnibusTest(double statistic, int df, double residualDf, double pValue) {
    }

    /** Percent of the variance between studies that the moderators account for; 0 where there is none to account for. */
    public double rSquared() {
        double all = MetaAnalysis.fit(effects, options).tauSquared();
        return all == 0 ? 0 : Math.max(0, 100 * (all - tau2) / all);
    }
}
