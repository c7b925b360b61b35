/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTest;

/** A fitted proportional subdistribution hazards model. Curves and residuals are computed when asked for. */
public final class FineGrayFit {

    private final CompetingData data;
    private final int cause;
    private final CoxCovariates covariates;
    private final FineGrayOptions options;
    private final SubdistributionSums sums;
    private final FineGrayNewton newton;
    private final SubdistributionScores scores;
    private final SymmetricMatrix standardCovariance;
    private final SubdistributionCoefficients coefficients;

    /** {@code [column][unit]}, of the standard columns; null with the model-based variance. */
    private final double[][] unitScores;

    FineGrayFit(CompetingData data, int cause, CoxCovariates covariates, FineGrayOptions options, SubdistributionSums sums,
            FineGrayNewton newton) {
        this.data = data;
        this.cause = cause;
        this.covariates = covariates;
        this.options = options;
        this.sums = sums;
        this.newton = newton;
        this.scores = new SubdistributionScores(sums, data);
        int p = covariates.size();
        standardCovariance = newton.endFactor.inverse();
        unitScores = options.variance() == FineGrayOptions.Variance.MODEL ? null : unitScores(null);
        SymmetricMatrix used = unitScores == null ? standardCovariance : standardCovariance.sandwich(unitScores);
        double[] factor = new double[p];
        double[] estimate = new double[p];
        for (int j = 0; j < p; j++) {
            factor[j] = 1 / sums.spread[j];
            estimate[j] = newton.startFactor.isAliased(j) ? Double.NaN : newton.beta[j] * factor[j];
        }
        coefficients = new SubdistributionCoefficients(covariates.names(), estimate, used, standardCovariance, factor);
    }

    /** Sums by unit of score residuals, each step's part multiplied by a factor; null for 1. */
    double[][] unitScores(double[] factor) {
        double[][] result = new double[covariates.size()][];
        boolean censoring = options.variance() == FineGrayOptions.Variance.FULL;
        if (censoring) {
            scores.prepareCensoring();
        }
        Chunks.forEach(result.length, j -> {
            double[] mean = sums.means[j];
            if (factor != null) {
                mean = mean.clone();
                for (int k = 0; k < mean.length; k++) {
                    mean[k] *= factor[k];
                }
            }
            result[j] = scores.byUnit(scores.contributions(factor, mean, sums.x[j], censoring));
        });
        return result;
    }

    /** Number of rows. */
    public int n() {
        return data.size();
    }

    /** Number of rows ended by the cause. */
    public int events() {
        return sums.rows.dead.length;
    }

    /** Number of rows ended by another cause. */
    public int competingEvents() {
        int count = 0;
        for (boolean c : sums.rows.competing) {
            count += c ? 1 : 0;
        }
        return count;
    }

    /** Number of independent units of the sandwich variance: clusters, or rows. */
    public int units() {
        return scores.units();
    }

    /** The rows fitted. */
    public CompetingData data() {
        return data;
    }

    /** The number of the cause. */
    public int cause() {
        return cause;
    }

    /** The columns fitted. */
    public CoxCovariates covariates() {
        return covariates;
    }

    /** How it was fitted; the full variance is replaced by the robust one where entry is delayed. */
    public FineGrayOptions options() {
        return options;
    }

    /** The coefficients. */
    public SubdistributionCoefficients coefficients() {
        return coefficients;
    }

    /** Number of coefficients estimated. */
    public int rank() {
        return newton.startFactor.rank();
    }

    /** The weighted log partial likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return newton.start.value();
    }

    /** The weighted log partial likelihood at the estimates. */
    public double logLikelihood() {
        return newton.end.value();
    }

    /** The Wald test that all coefficients are 0. */
    public CoxTest waldTest() {
        int[] all = new int[coefficients.size()];
        Arrays.setAll(all, j -> j);
        return coefficients.wald(all);
    }

    /** The Wald test of a term. */
    public CoxTest waldTest(int term) {
        return coefficients.wald(covariates.columnsOfTerm(term));
    }

    /** Number of Newton steps. */
    public int iterations() {
        return newton.iterations;
    }

    /** The length of the gradient at the estimates in the metric of the covariance: 0 at the maximum. */
    public double distanceFromMaximum() {
        return Math.sqrt(newton.endFactor.inverseQuadraticForm(newton.end.gradient()));
    }

    /** The number of rows of the equivalent Cox model of weighted rows. */
    public long weightedRows() {
        return sums.rows.weightedRows();
    }

    /** Sums of the residuals of Schoenfeld's kind over the events at each time: x less the weighted mean of those at risk. */
    public SubdistributionResiduals residuals() {
        int m = sums.rows.failures();
        double[][] r = new double[covariates.size()][m];
        for (int j = 0; j < r.length; j++) {
            for (int f = 0; f < m; f++) {
                for (int k = sums.rows.deadFrom[f]; k < sums.rows.deadFrom[f + 1]; k++) {
                    r[j][f] += sums.rows.weight[sums.rows.dead[k]] * sums.x[j][sums.rows.dead[k]];
                }
                for (int k = sums.stepFrom[f]; k < sums.stepFrom[f + 1]; k++) {
                    r[j][f] -= sums.stepWeight[k] * sums.means[j][k];
                }
                r[j][f] *= sums.spread[j];
            }
        }
        int[] stratum = new int[m];
        for (int f = 0; f < m; f++) {
            stratum[f] = sums.rows.stratumCode[sums.rows.failureStratum[f]];
        }
        return new SubdistributionResiduals(sums.rows.failureTime.clone(), stratum, r);
    }

    /** The test that the subdistribution hazard ratios do not change over time. */
    public SubdistributionTest proportionality(SubdistributionTest.Transform transform) {
        return SubdistributionTest.of(this, transform);
    }

    /** The cumulative incidence predicted for given covariates. */
    public SubdistributionCurve curve(double[] values, int stratum) {
        return SubdistributionCurve.of(this, values, stratum);
    }

    /** The same for the first stratum. */
    public SubdistributionCurve curve(double[] values) {
        return curve(values, sums.rows.stratumCode[0]);
    }

    SubdistributionSums sums() {
        return sums;
    }

    SubdistributionScores scores() {
        return scores;
    }

    double[] beta() {
        return newton.beta;
    }

    /** The inverse information of the standard columns. */
    SymmetricMatrix standardCovariance() {
        return standardCovariance;
    }

    /** Null with the model-based variance. */
    double[][] unitScores() {
        return unitScores;
    }
}
