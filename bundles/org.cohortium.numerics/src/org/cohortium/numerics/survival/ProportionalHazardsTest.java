/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The score test of proportional hazards: that no coefficient changes with a transform of time (Grambsch and Therneau,
 * Biometrika 1994;81:515, in the exact form of survival 3.0 and later rather than its approximation).
 *
 * @param transform the transform of time
 * @param columns a test for each column; NaN for columns without an estimate
 * @param terms a test for each term, with as many degrees of freedom as it has columns with an estimate
 * @param global the test of all columns
 */
public record ProportionalHazardsTest(ProportionalHazardsTransform transform, List<CoxTest> columns, List<CoxTest> terms,
        CoxTest global) {

    /**
     * Tests a fitted model.
     *
     * @throws EstimationException with exact ties, or for the logarithm of a time of zero
     */
    static ProportionalHazardsTest of(CoxFit fit, ProportionalHazardsTransform transform) {
        if (fit.likelihood() == null) {
            throw new EstimationException("The test of proportional hazards is not defined for the exact treatment of ties.",
                    "Use Efron's treatment of ties.");
        }
        double[] g = transformed(fit, transform);
        int p = fit.covariates().size();
        double[] gradient = new double[p];
        SymmetricMatrix cross = fit.likelihood().information(g, gradient, null);
        double[] square = g.clone();
        for (int i = 0; i < square.length; i++) {
            square[i] *= g[i];
        }
        double[] reference = new double[p];
        SymmetricMatrix own = fit.likelihood().information(square, null, reference);
        // what is left of the information on a change with time once the coefficients are fitted too
        SymmetricMatrix covariance = fit.coefficients().standardizedModelCovariance();
        double[][] left = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] projected = covariance.times(row(cross, j));
            for (int i = j; i < p; i++) {
                double s = own.get(i, j);
                for (int k = 0; k < p; k++) {
                    s -= cross.get(i, k) * projected[k];
                }
                left[i][j] = s;
            }
        }
        SymmetricMatrix information = SymmetricMatrix.ofLower(left);
        List<CoxTest> columns = new ArrayList<>();
        List<CoxTest> terms = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            columns.add(test(fit, information, reference, gradient, j));
            all.add(j);
        }
        for (int t = 0; t < fit.covariates().termNames().size(); t++) {
            terms.add(test(fit, information, reference, gradient, fit.covariates().columnsOfTerm(t)));
        }
        return new ProportionalHazardsTest(transform, List.copyOf(columns), List.copyOf(terms), test(fit, information,
                reference, gradient, all.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static double[] row(SymmetricMatrix m, int row) {
        double[] r = new double[m.order()];
        for (int k = 0; k < r.length; k++) {
            r[k] = m.get(row, k);
        }
        return r;
    }

    /** The transform at each group of the risk sets, less its mean over events; 0 where there is no event. */
    private static double[] transformed(CoxFit fit, ProportionalHazardsTransform transform) {
        RiskSets sets = fit.sums().sets;
        double[] g = transform.apply(fit.data(), sets.time);
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            if (sets.deaths[i] > 0) {
                if (!Double.isFinite(g[i])) {
                    throw new EstimationException("An event at time zero has no logarithm of time.",
                            "Choose another transform of time for the test of proportional hazards.");
                }
                sum += sets.deaths[i] * g[i];
            }
        }
        double mean = sum / fit.events();
        for (int i = 0; i < g.length; i++) {
            g[i] = sets.deaths[i] > 0 ? g[i] - mean : 0;
        }
        return g;
    }

    private static CoxTest test(CoxFit fit, SymmetricMatrix information, double[] reference, double[] gradient,
            int... columns) {
        int[] used = java.util.Arrays.stream(columns).filter(fit.coefficients()::isEstimable).toArray();
        double[] u = new double[used.length];
        double[] size = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            u[i] = gradient[used[i]];
            size[i] = reference[used[i]];
        }
        Cholesky factor = Cholesky.of(information.select(used), size, Cholesky.DEFAULT_TOLERANCE);
        return factor.rank() == 0 ? CoxTest.chiSquared(Double.NaN, 0)
                : CoxTest.chiSquared(factor.inverseQuadraticForm(u), factor.rank());
    }
}
