/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import org.cohortium.numerics.descriptive.Quantiles;

/** What a bootstrap says of a model's performance. Resamples in which a measure does not exist are left out of its means. */
public final class BootstrapValidation {

    private final double[] apparent;
    private final double[] noInformation;
    private final RefitResult[] results;

    BootstrapValidation(double[] apparent, double[] noInformation, RefitResult[] results) {
        this.apparent = apparent;
        this.noInformation = noInformation;
        this.results = results;
    }

    /** Number of resamples. */
    public int resamples() {
        return results.length;
    }

    /** Number of resamples in which the model could not be fitted: no events, or no values at all. */
    public int failed() {
        int count = 0;
        for (RefitResult r : results) {
            count += Double.isNaN(r.training()[Measure.C.ordinal()]) ? 1 : 0;
        }
        return count;
    }

    /** Number of resamples in which a coefficient had no finite estimate. */
    public int unbounded() {
        int count = 0;
        for (RefitResult r : results) {
            count += r.unbounded() ? 1 : 0;
        }
        return count;
    }

    /** Number of resamples in which a column had a single value, as that of a level that was not drawn: it has no effect there. */
    public int constant() {
        int count = 0;
        for (RefitResult r : results) {
            count += r.constant() ? 1 : 0;
        }
        return count;
    }

    /** The measure of the model in the rows it was made from. */
    public double apparent(Measure measure) {
        return apparent[measure.ordinal()];
    }

    /** By resample: the measure of the refitted model in its resample. */
    public double[] training(Measure measure) {
        double[] values = new double[results.length];
        for (int b = 0; b < values.length; b++) {
            values[b] = results[b].training()[measure.ordinal()];
        }
        return values;
    }

    /** By resample: the measure of the refitted model in all original rows. */
    public double[] test(Measure measure) {
        double[] values = new double[results.length];
        for (int b = 0; b < values.length; b++) {
            values[b] = results[b].test()[measure.ordinal()];
        }
        return values;
    }

    /** By resample: the measure of the refitted model in the rows that were not drawn. */
    public double[] outOfBag(Measure measure) {
        double[] values = new double[results.length];
        for (int b = 0; b < values.length; b++) {
            values[b] = results[b].left()[measure.ordinal()];
        }
        return values;
    }

    /** Number of resamples in which the measure exists in both the resample and the original rows. */
    public int used(Measure measure) {
        int count = 0;
        double[] training = training(measure);
        double[] test = test(measure);
        for (int b = 0; b < training.length; b++) {
            count += Double.isNaN(training[b] - test[b]) ? 0 : 1;
        }
        return count;
    }

    /** The mean of training over the resamples used. */
    public double meanTraining(Measure measure) {
        return pairedMean(training(measure), test(measure), 1, 0);
    }

    /** The mean of test over the resamples used. */
    public double meanTest(Measure measure) {
        return pairedMean(training(measure), test(measure), 0, 1);
    }

    /** The mean of training less test: by how much the apparent value flatters the model. */
    public double optimism(Measure measure) {
        return pairedMean(training(measure), test(measure), 1, -1);
    }

    private static double pairedMean(double[] training, double[] test, double a, double b) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < training.length; i++) {
            double d = a * training[i] + b * test[i];
            if (!Double.isNaN(training[i] + test[i])) {
                sum += d;
                count++;
            }
        }
        return sum / count;
    }

    /** The apparent value less the optimism. */
    public double corrected(Measure measure) {
        return apparent(measure) - optimism(measure);
    }

    /** The mean out-of-bag value. */
    public double meanOutOfBag(Measure measure) {
        double sum = 0;
        int count = 0;
        for (double v : outOfBag(measure)) {
            if (!Double.isNaN(v)) {
                sum += v;
                count++;
            }
        }
        return sum / count;
    }

    /** The .632 estimate: 0.368 apparent + 0.632 out-of-bag (Efron 1983). */
    public double estimate632(Measure measure) {
        return 0.368 * apparent(measure) + 0.632 * meanOutOfBag(measure);
    }

    /**
     * The .632+ estimate (Efron and Tibshirani 1997), which leans on the out-of-bag value the more a model is overfitted;
     * for the concordance and the Brier score, NaN for other measures.
     */
    public double estimate632Plus(Measure measure) {
        double app = apparent(measure);
        double none = noInformation[measure.ordinal()];
        // an out-of-bag value worse than no information counts as no information
        double out = meanOutOfBag(measure);
        boolean lowerIsBetter = app < none;
        out = lowerIsBetter ? Math.min(out, none) : Math.max(out, none);
        double overfit = (out - app) / (none - app);
        double rate = Double.isNaN(overfit) ? Double.NaN : Math.min(1, Math.max(0, overfit));
        double w = 0.632 / (1 - 0.368 * rate);
        return (1 - w) * app + w * out;
    }

    /** The coefficients of each resample in units of the covariates, 0 where a column was redundant. */
    public double[][] coefficients() {
        double[][] all = new double[results.length][];
        for (int b = 0; b < all.length; b++) {
            all[b] = results[b].coefficients().clone();
        }
        return all;
    }

    /** The percentile interval of a coefficient (quantiles of type 7). */
    public double[] coefficientInterval(int column, double level) {
        double[] values = new double[results.length];
        int count = 0;
        for (RefitResult r : results) {
            if (!Double.isNaN(r.coefficients()[column])) {
                values[count++] = r.coefficients()[column];
            }
        }
        values = java.util.Arrays.copyOf(values, count);
        java.util.Arrays.sort(values);
        return new double[] {quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2)};
    }

    private static double quantile(double[] sorted, double p) {
        return sorted.length == 0 ? Double.NaN : Quantiles.of(sorted, p);
    }
}
