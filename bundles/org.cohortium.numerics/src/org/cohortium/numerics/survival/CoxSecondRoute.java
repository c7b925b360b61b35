/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/** Standard errors of a fitted model from central differences of its gradient, with nothing of its second derivatives. */
final class CoxSecondRoute {

    /** In standard errors: the error of a central difference is of the order of its square. */
    private static final double STEP = 1e-4;

    private CoxSecondRoute() {
    }

    static double[] standardErrors(CoxFit fit) {
        int p = fit.covariates().size();
        RiskSets sets = fit.sums().sets;
        CoxLikelihood likelihood = fit.likelihood() == null
                ? new CoxExactLikelihood(sets, fit.columns(), Progress.NONE)
                : new CoxPartialLikelihood(sets, fit.columns(), fit.sums().efron);
        double[][] information = new double[p][p];
        double[] usable = new double[p];
        for (int j = 0; j < p; j++) {
            if (!fit.coefficients().isEstimable(j)) {
                continue;
            }
            double step = STEP * fit.coefficients().modelStandardError(j) * fit.columns().spread[j];
            double[] up = at(likelihood, fit.lastStandardized(), j, step);
            double[] down = at(likelihood, fit.lastStandardized(), j, -step);
            for (int i = 0; i < p; i++) {
                information[Math.max(i, j)][Math.min(i, j)] = (down[i] - up[i]) / (2 * step);
            }
            usable[j] = information[j][j];
        }
        SymmetricMatrix covariance = Cholesky.of(SymmetricMatrix.ofLower(information), usable, 1e-10).inverse();
        double[] se = new double[p];
        Arrays.fill(se, Double.NaN);
        for (int j = 0; j < p; j++) {
            if (fit.coefficients().isEstimable(j)) {
                se[j] = Math.sqrt(covariance.get(j, j)) / fit.columns().spread[j];
            }
        }
        return se;
    }

    private static double[] at(CoxLikelihood likelihood, double[] beta, int column, double step) {
        beta[column] += step;
        return likelihood.evaluate(beta).gradient();
    }
}
