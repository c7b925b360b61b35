/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxTest;

/** Log subdistribution hazard ratios with their covariance; a redundant column has NaN throughout. */
public final class SubdistributionCoefficients {

    private final List<String> names;
    private final double[] estimate;
    private final SymmetricMatrix covariance;
    private final SymmetricMatrix model;
    private final double[] factor;

    /**
     * @param estimate in the units of the columns
     * @param covariance of the standard columns, by the variance chosen
     * @param model of the standard columns, by the inverse information
     * @param factor what an estimate is multiplied by to come from the standard columns to the units of the columns; squares of
     *        it may be too large or too small for a number
     */
    SubdistributionCoefficients(List<String> names, double[] estimate, SymmetricMatrix covariance, SymmetricMatrix model,
            double[] factor) {
        this.names = names;
        this.estimate = estimate;
        this.covariance = covariance;
        this.model = model;
        this.factor = factor;
    }

    /** The names of the columns. */
    public List<String> names() {
        return names;
    }

    /** Number of columns. */
    public int size() {
        return estimate.length;
    }

    /** The log hazard ratio per unit of a column; NaN for a redundant one. */
    public double estimate(int column) {
        return estimate[column];
    }

    /** All of them. */
    public double[] estimates() {
        return estimate.clone();
    }

    /** The hazard ratio. */
    public double hazardRatio(int column) {
        return StrictMath.exp(estimate[column]);
    }

    /** The standard error by the variance chosen. */
    public double standardError(int column) {
        return Double.isNaN(estimate[column]) ? Double.NaN : Math.sqrt(covariance.get(column, column)) * factor[column];
    }

    /** The standard error by the inverse information. */
    public double modelStandardError(int column) {
        return Double.isNaN(estimate[column]) ? Double.NaN : Math.sqrt(model.get(column, column)) * factor[column];
    }

    /** The estimate over its standard error. */
    public double z(int column) {
        return estimate[column] / standardError(column);
    }

    /** The two-sided Wald test of a coefficient of 0. */
    public CoxTest test(int column) {
        double z = z(column);
        return CoxTest.chiSquared(z * z, 1);
    }

    /** Wald limits of the coefficient. */
    public double[] limits(int column, double level) {
        double half = ProbabilityLimits.quantile(level) * standardError(column);
        return new double[] {estimate[column] - half, estimate[column] + half};
    }

    /** The covariance chosen; zeros for redundant columns. */
    public SymmetricMatrix covariance() {
        return covariance.scaled(factor);
    }

    /** The inverse information. */
    public SymmetricMatrix modelCovariance() {
        return model.scaled(factor);
    }

    /** The Wald test that some coefficients are all 0. */
    public CoxTest wald(int... columns) {
        int[] used = Arrays.stream(columns).filter(j -> !Double.isNaN(estimate[j])).toArray();
        if (used.length == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        double[] standard = Arrays.stream(used).mapToDouble(j -> estimate[j] / factor[j]).toArray();
        Cholesky root = Cholesky.of(covariance.select(used));
        return CoxTest.chiSquared(root.inverseQuadraticForm(standard), root.rank());
    }
}
