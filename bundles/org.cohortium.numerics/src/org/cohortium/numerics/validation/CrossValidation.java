/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

/** What cross-validation says of a model's performance: means over the folds that were left out. */
public final class CrossValidation {

    private final double[] apparent;
    private final int folds;
    private final RefitResult[] results;

    CrossValidation(double[] apparent, int folds, RefitResult[] results) {
        this.apparent = apparent;
        this.folds = folds;
        this.results = results;
    }

    /** Number of folds. */
    public int folds() {
        return folds;
    }

    /** Number of divisions into folds. */
    public int repeats() {
        return results.length / folds;
    }

    /** The measure of the model in the rows it was made from. */
    public double apparent(Measure measure) {
        return apparent[measure.ordinal()];
    }

    /** By repeat and fold: the measure in the fold of the model fitted without it; NaN where it does not exist. */
    public double[][] inFolds(Measure measure) {
        double[][] values = new double[repeats()][folds];
        for (int k = 0; k < results.length; k++) {
            values[k / folds][k % folds] = results[k].left()[measure.ordinal()];
        }
        return values;
    }

    /** Number of folds over all repeats in which the measure exists. */
    public int used(Measure measure) {
        int count = 0;
        for (RefitResult r : results) {
            count += Double.isNaN(r.left()[measure.ordinal()]) ? 0 : 1;
        }
        return count;
    }

    /** The mean over all folds of all repeats in which the measure exists. */
    public double mean(Measure measure) {
        double sum = 0;
        for (RefitResult r : results) {
            double v = r.left()[measure.ordinal()];
            sum += Double.isNaN(v) ? 0 : v;
        }
        return sum / used(measure);
    }

    /** The standard deviation of the measure between folds: how much it depends on who is in a fold. */
    public double standardDeviation(Measure measure) {
        double mean = mean(measure);
        double sum = 0;
        for (RefitResult r : results) {
            double d = r.left()[measure.ordinal()] - mean;
            sum += Double.isNaN(d) ? 0 : d * d;
        }
        return Math.sqrt(sum / (used(measure) - 1));
    }
}
