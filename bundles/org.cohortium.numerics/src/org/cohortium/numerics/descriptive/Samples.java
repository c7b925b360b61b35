/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/** Splits a column into the samples of its groups. */
public final class Samples {

    private Samples() {
    }

    /**
     * The values of each group, in row order. A NaN value and a negative code are left out.
     *
     * @param values one value for each row
     * @param group group codes from 0; negative for missing
     * @param groups the number of codes
     */
    public static double[][] split(double[] values, int[] group, int groups) {
        int[] counts = new int[groups];
        for (int i = 0; i < values.length; i++) {
            if (group[i] >= 0 && !Double.isNaN(values[i])) {
                counts[group[i]]++;
            }
        }
        double[][] samples = new double[groups][];
        for (int g = 0; g < groups; g++) {
            samples[g] = new double[counts[g]];
            counts[g] = 0;
        }
        for (int i = 0; i < values.length; i++) {
            if (group[i] >= 0 && !Double.isNaN(values[i])) {
                samples[group[i]][counts[group[i]]++] = values[i];
            }
        }
        return samples;
    }

    /** All values of all samples, sample after sample. */
    public static double[] join(double[]... samples) {
        int n = 0;
        for (double[] sample : samples) {
            n += sample.length;
        }
        double[] all = new double[n];
        int at = 0;
        for (double[] sample : samples) {
            System.arraycopy(sample, 0, all, at, sample.length);
            at += sample.length;
        }
        return all;
    }
}
