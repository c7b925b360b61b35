/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The cumulative hazard that a Cox model predicts for given covariates (Breslow 1972; with Efron's ties by Efron's steps),
 * with the variance of Tsiatis (Ann Stat 1981;9:93): that of the baseline and that of the coefficients.
 */
public final class CoxBaseline {

    private final CoxFit fit;
    private final RiskSetSums sums;
    private final RiskSets sets;

    /** Cumulative sum of weight / (sum of risks)^2, by group. */
    private final double[] variance;

    /** Cumulative sum of hazard times risk-set mean, {@code [column][group]}. */
    private final double[][] meanHazard;

    CoxBaseline(CoxFit fit) {
        if (fit.likelihood() == null) {
            throw new EstimationException("A baseline hazard is not defined for the exact treatment of ties.",
                    "Use Efron's treatment of ties.");
        }
        this.fit = fit;
        this.sums = fit.sums();
        this.sets = sums.sets;
        double[] square = new double[sums.steps()];
        for (int k = 0; k < square.length; k++) {
            square[k] = sums.stepWeight[k] * sums.inverseSum[k] * sums.inverseSum[k];
        }
        variance = cumulate(square);
        int p = fit.covariates().size();
        meanHazard = new double[p][];
        Chunks.forEach(p, j -> {
            double[] mean = new double[sums.steps()];
            sums.means(fit.columns().standardized[j], mean);
            for (int k = 0; k < mean.length; k++) {
                mean[k] *= sums.stepWeight[k] * sums.inverseSum[k];
            }
            meanHazard[j] = cumulate(mean);
        });
    }

    private double[] cumulate(double[] byStep) {
        double[] c = new double[sets.groups()];
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                    sum += byStep[k];
                }
                c[g] = sum;
            }
        }
        return c;
    }

    /** The codes of the strata that have rows, ascending; {0} without strata. */
    public int[] strata() {
        return sets.stratumCode.clone();
    }

    /** The prediction for a person of the first stratum. */
    public CoxCurve curve(double[] covariates) {
        return curve(covariates, sets.stratumCode[0], 0);
    }

    /**
     * The prediction for a person.
     *
     * @param covariates a value for each column of the model
     * @param stratum the code of the person's stratum
     * @param offset the person's offset
     * @return the curve at each distinct end of follow-up of the stratum
     */
    public CoxCurve curve(double[] covariates, int stratum, double offset) {
        int p = fit.covariates().size();
        if (covariates.length != p) {
            throw new IllegalArgumentException(covariates.length + " values for " + p + " columns");
        }
        int s = Arrays.binarySearch(sets.stratumCode, stratum);
        if (s < 0) {
            throw new IllegalArgumentException("there is no stratum " + stratum);
        }
        int reference = sets.groupFrom[sets.stratumFrom[s]];
        int row = sets.row[reference];
        double[] x = new double[p];
        double eta = sums.eta[reference];
        if (fit.covariates().offset() != null) {
            eta += offset - fit.covariates().offset()[row];
        }
        for (int j = 0; j < p; j++) {
            double difference = covariates[j] - fit.covariates().columns()[j][row];
            eta += fit.finiteEstimate(j) * difference;
            x[j] = fit.columns().standardized[j][reference] + difference / fit.columns().spread[j];
        }
        double risk = StrictMath.exp(eta - sums.shift[s]);
        SymmetricMatrix covariance = fit.coefficients().standardizedCovariance();
        int from = sets.stratumFrom[s];
        int count = sets.stratumFrom[s + 1] - from;
        double[] time = new double[count];
        int[] events = new int[count];
        double[] hazard = new double[count];
        double[] se = new double[count];
        double[] d = new double[p];
        for (int k = 0; k < count; k++) {
            int g = from + count - 1 - k;
            time[k] = sets.time[g];
            events[k] = sets.deaths[g];
            hazard[k] = sums.cumulative[g] * risk;
            for (int j = 0; j < p; j++) {
                d[j] = x[j] * sums.cumulative[g] - meanHazard[j][g];
            }
            se[k] = risk * Math.sqrt(variance[g] + Math.max(0, covariance.quadraticForm(d)));
        }
        return new CoxCurve(stratum, time, events, hazard, se);
    }
}
