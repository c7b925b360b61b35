/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * What a fitted parametric model says of a patient with given covariates: quantiles of the survival time, survival, hazard,
 * each with a standard error by the delta method over all parameters.
 */
public final class ParametricPrediction {

    /**
     * A predicted number.
     *
     * @param estimate the number
     * @param standardError by the delta method
     * @param lower lower confidence limit, from the scale on which limits stay within bounds
     * @param upper upper confidence limit
     */
    public record Value(double estimate, double standardError, double lower, double upper) {
    }

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final ParametricFit fit;
    private final double[] x;
    private final double eta;
    private final double ancillary;
    private final int ancillaryPosition;
    private final RowLikelihood likelihood;
    private final double z;

    /**
     * @param covariates values of the model's columns, without the constant
     * @param offset added to the linear predictor
     * @param stratum of the scale or shape
     * @param level of the confidence limits
     */
    public ParametricPrediction(ParametricFit fit, double[] covariates, double offset, int stratum, double level) {
        this.fit = fit;
        ParametricModel model = fit.model();
        int k = fit.coefficients();
        int first = model.intercept() ? 1 : 0;
        x = new double[k + fit.ancillaries()];
        double sum = offset;
        for (int j = 0; j < k; j++) {
            double b = fit.finiteParameter(j);
            x[j] = Double.isNaN(b) ? 0 : j < first ? 1 : covariates[j - first];
            sum += Double.isNaN(b) ? 0 : b * x[j];
        }
        eta = sum;
        ancillary = fit.ancillary(stratum);
        ancillaryPosition = fit.ancillaries() == 0 ? -1 : k + stratum;
        likelihood = new RowLikelihood(model.distribution(), 1);
        z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** The linear predictor. */
    public double linearPredictor() {
        return eta;
    }

    /**
     * The time by which a part of such patients has had the event; infinite where that part never does (a Gompertz model
     * with falling hazard).
     *
     * @param probability between 0 and 1
     */
    public Value quantile(double probability) {
        TimeDistribution distribution = fit.model().distribution();
        double time;
        double y = 0;
        if (distribution.isLocationScale()) {
            y = eta + StrictMath.exp(ancillary) * distribution.kernel().quantile(probability);
            time = distribution.isLogTime() ? StrictMath.exp(y) : y;
        } else {
            double hazard = -StrictMath.log1p(-probability) / StrictMath.exp(eta);
            double argument = ancillary * hazard;
            time = ancillary == 0 ? hazard
                    : argument <= -1 ? Double.POSITIVE_INFINITY : StrictMath.log1p(argument) / ancillary;
        }
        if (Double.isInfinite(time)) {
            return new Value(time, Double.NaN, Double.NaN, time);
        }
        if (distribution.isLocationScale()) {
            double scaled = StrictMath.exp(ancillary) * distribution.kernel().quantile(probability);
            double se = Math.sqrt(variance(1, scaled));
            return distribution.isLogTime()
                    ? new Value(time, time * se, StrictMath.exp(y - z * se), StrictMath.exp(y + z * se))
                    : new Value(time, se, time - z * se, time + z * se);
        }
        // S(t) stays as it is: dt = (d log S) / hazard
        double[] s = new double[RowLikelihood.SIZE];
        likelihood.logSurvival(time, eta, ancillary, s);
        double hazard = StrictMath.exp(eta + ancillary * time);
        double se = Math.sqrt(variance(s[1] / hazard, s[2] / hazard));
        double log = se / time;
        return new Value(time, se, time * StrictMath.exp(-z * log), time * StrictMath.exp(z * log));
    }

    /** The probability of being without the event at a time; limits from log(-log S). */
    public Value survival(double time) {
        double[] s = logSurvival(time);
        double survival = StrictMath.exp(s[0]);
        double se = Math.sqrt(variance(s[1], s[2]));
        double cumulative = -s[0];
        if (!(cumulative > 0)) {
            return new Value(survival, survival * se, survival, survival);
        }
        double spread = z * se / cumulative;
        return new Value(survival, survival * se, StrictMath.exp(-cumulative * StrictMath.exp(spread)),
                StrictMath.exp(-cumulative * StrictMath.exp(-spread)));
    }

    /** The hazard at a time; limits from its logarithm. */
    public Value hazard(double time) {
        double[] f = new double[RowLikelihood.SIZE];
        likelihood.logDensity(time, eta, ancillary, f);
        double[] s = logSurvival(time);
        double hazard = StrictMath.exp(f[0] - s[0]);
        double se = Math.sqrt(variance(f[1] - s[1], f[2] - s[2]));
        return new Value(hazard, hazard * se, hazard * StrictMath.exp(-z * se), hazard * StrictMath.exp(z * se));
    }

    private double[] logSurvival(double time) {
        double[] s = new double[RowLikelihood.SIZE];
        if (time > 0 || !fit.model().distribution().needsPositiveTimes()) {
            likelihood.logSurvival(time, eta, ancillary, s);
        }
        return s;
    }

    private double variance(double byPredictor, double byAncillary) {
        SymmetricMatrix covariance = fit.covariance();
        double[] g = new double[x.length];
        for (int j = 0; j < fit.coefficients(); j++) {
            g[j] = byPredictor * x[j];
        }
        if (ancillaryPosition >= 0) {
            g[ancillaryPosition] = byAncillary;
        }
        return covariance.quadraticForm(g);
    }
}
