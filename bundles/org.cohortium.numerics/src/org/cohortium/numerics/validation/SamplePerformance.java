/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;

/** The measures of a linear predictor in a sample. */
final class SamplePerformance {

    private final Resample sample;

    SamplePerformance(Resample sample) {
        this.sample = sample;
    }

    /**
     * In the sample the model was fitted to, where the slope is 1 and the likelihoods are known.
     *
     * @param score the linear predictor by row
     */
    double[] own(double[] score, double nullLogLikelihood, double logLikelihood) {
        double[] m = new double[Measure.values().length];
        Arrays.fill(m, Double.NaN);
        discrimination(m, score);
        double ratio = 2 * (logLikelihood - nullLogLikelihood);
        double without = -2 * nullLogLikelihood;
        m[Measure.SLOPE.ordinal()] = 1;
        likelihood(m, ratio, without);
        m[Measure.U.ordinal()] = -2 / without;
        m[Measure.Q.ordinal()] = m[Measure.D.ordinal()] - m[Measure.U.ordinal()];
        m[Measure.G.ordinal()] = meanDifference(score);
        return m;
    }

    /** In any sample, the linear predictor being recalibrated to it by a Cox model of its own. */
    double[] of(double[] score) {
        double[] m = new double[Measure.values().length];
        Arrays.fill(m, Double.NaN);
        discrimination(m, score);
        double mean = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double each : score) {
            mean += each;
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        mean /= Math.max(1, score.length);
        if (!(high > low) || sample.events == 0) {
            return m;
        }
        double[] centred = new double[score.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = score[i] - mean;
        }
        ResampleLikelihood likelihood = new ResampleLikelihood(sample, new double[][] {centred});
        double without = -2 * likelihood.value(new double[1]);
        double frozen = likelihood.value(new double[] {1});
        ResampleFit fit = new ResampleFit(likelihood);
        if (!fit.run(new double[] {1}) && !fit.run(new double[1])) {
            return m;
        }
        m[Measure.SLOPE.ordinal()] = fit.beta[0];
        likelihood(m, without + 2 * fit.logLikelihood, without);
        m[Measure.U.ordinal()] = -2 * (frozen - fit.logLikelihood) / without;
        m[Measure.Q.ordinal()] = m[Measure.D.ordinal()] - m[Measure.U.ordinal()];
        m[Measure.G.ordinal()] = Math.abs(fit.beta[0]) * meanDifference(score);
        return m;
    }

    private void discrimination(double[] m, double[] score) {
        double c = ResampleConcordance.of(sample, score);
        m[Measure.C.ordinal()] = c;
        m[Measure.DXY.ordinal()] = 2 * (c - 0.5);
    }

    private void likelihood(double[] m, double ratio, double without) {
        int n = sample.total;
        m[Measure.D.ordinal()] = (ratio - 1) / without;
        m[Measure.R2.ordinal()] = -StrictMath.expm1(-ratio / n) / -StrictMath.expm1(-without / n);
    }

    /** The mean absolute difference of two rows of the sample. */
    private double meanDifference(double[] score) {
        double[] sorted = new double[sample.total];
        int at = 0;
        for (int i = 0; i < score.length; i++) {
            for (int k = 0; k < (int) sample.times[i]; k++) {
                sorted[at++] = score[i];
            }
        }
        Arrays.sort(sorted);
        double n = sorted.length;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2 * i + 1 - n) * sorted[i];
        }
        return 2 * sum / (n * (n - 1));
    }
}
