/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The coefficients of a fitted Cox model with their covariance: log hazard ratios per unit of the covariate.
 *
 * <p>A redundant column has NaN throughout. A column without a finite estimate has an infinite estimate of the right sign
 * and NaN for everything that would need one.
 */
public final class CoxCoefficients {

    private final List<String> names;
    private final double[] spread;
    private final double[] standardized;
    private final double[] estimate;
    private final SymmetricMatrix model;
    private final SymmetricMatrix robust;

    /**
     * @param names by column
     * @param spread units of the covariates in a unit of the standardized column
     * @param standardized coefficients of the standardized columns; NaN or infinite where there is none
     * @param model the model-based covariance of the standardized coefficients
     * @param robust the sandwich covariance of them, or null
     */
    CoxCoefficients(List<String> names, double[] spread, double[] standardized, SymmetricMatrix model,
            SymmetricMatrix robust) {
        this.names = names;
        this.spread = spread;
        this.standardized = standardized;
        this.model = model;
        this.robust = robust;
        this.estimate = new double[standardized.length];
        for (int j = 0; j < estimate.length; j++) {
            estimate[j] = standardized[j] / spread[j];
        }
    }

    /** Number of columns, redundant ones too. */
    public int size() {
        return estimate.length;
    }

    /** The names of the columns. */
    public List<String> names() {
        return names;
    }

    /** The log hazard ratio per unit of a column. */
    public double estimate(int column) {
        return estimate[column];
    }

    /** All log hazard ratios. */
    public double[] estimates() {
        return estimate.clone();
    }

    /** Whether a column has a finite estimate. */
    public boolean isEstimable(int column) {
        return Double.isFinite(standardized[column]);
    }

    /** Whether the standard errors that tests and limits use are the robust ones. */
    public boolean isRobust() {
        return robust != null;
    }

    /** The model-based standard error. */
    public double modelStandardError(int column) {
        return standardError(model, column);
    }

    /** The robust standard error; NaN when the model has none. */
    public double robustStandardError(int column) {
        return robust == null ? Double.NaN : standardError(robust, column);
    }

    /** The standard error that tests and limits use: the robust one where there is one. */
    public double standardError(int column) {
        return standardError(used(), column);
    }

    private double standardError(SymmetricMatrix covariance, int column) {
        return isEstimable(column) ? Math.sqrt(covariance.get(column, column)) / spread[column] : Double.NaN;
    }

    private SymmetricMatrix used() {
        return robust == null ? model : robust;
    }

    /** The estimate in units of its standard error. */
    public double z(int column) {
        return isEstimable(column) ? standardized[column] / Math.sqrt(used().get(column, column)) : Double.NaN;
    }

    /** The two-sided Wald test of a coefficient of 0. */
    public CoxTest test(int column) {
        double z = z(column);
        return CoxTest.chiSquared(z * z, 1);
    }

    /** The hazard ratio for one unit of a column: 0 or infinite where there is no finite estimate. */
    public double hazardRatio(int column) {
        return StrictMath.exp(estimate[column]);
    }

    /** The lower and upper Wald limits of the coefficient; NaN where there is no finite estimate. */
    public double[] limits(int column, double level) {
        double q = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double se = standardError(column);
        return isEstimable(column) ? new double[] {estimate[column] - q * se, estimate[column] + q * se}
                : new double[] {Double.NaN, Double.NaN};
    }

    /** The covariance that tests and limits use, per unit of the covariates; zeros for columns without an estimate. */
    public SymmetricMatrix covariance() {
        return scaled(used());
    }

    /** The model-based covariance, per unit of the covariates. */
    public SymmetricMatrix modelCovariance() {
        return scaled(model);
    }

    private SymmetricMatrix scaled(SymmetricMatrix m) {
        double[] factor = new double[spread.length];
        for (int j = 0; j < factor.length; j++) {
            factor[j] = 1 / spread[j];
        }
        return m.scaled(factor);
    }

    /** The Wald test that the coefficients of some columns are all 0; columns without an estimate are left out. */
    public CoxTest wald(int... columns) {
        int[] used = java.util.Arrays.stream(columns).filter(this::isEstimable).toArray();
        if (used.length == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        double[] b = new double[used.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = standardized[used[i]];
        }
        Cholesky factor = Cholesky.of(used().select(used));
        return CoxTest.chiSquared(factor.inverseQuadraticForm(b), factor.rank());
    }

    /** The standardized coefficients with 0 in place of what is not estimable. */
    double[] finiteStandardized() {
        double[] b = standardized.clone();
        for (int j = 0; j < b.length; j++) {
            b[j] = isEstimable(j) ? b[j] : 0;
        }
        return b;
    }

    /** The covariance of standardized coefficients in use. */
    SymmetricMatrix standardizedCovariance() {
        return used();
    }

    /** The model-based covariance of standardized coefficients. */
    SymmetricMatrix standardizedModelCovariance() {
        return model;
    }

    /** Units of the covariate in a unit of the standardized column. */
    double spread(int column) {
        return spread[column];
    }
}
