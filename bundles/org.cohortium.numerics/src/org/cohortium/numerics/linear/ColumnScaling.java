/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

/**
 * Where a column of covariate values lies and how wide it spreads, found without overflow for values of any finite size:
 * what an estimator subtracts and divides by before it starts, so that a covariate may come in any unit.
 *
 * @param centre the weighted mean
 * @param spread the weighted root mean square deviation from the mean; 0 exactly when all values are equal
 */
public record ColumnScaling(double centre, double spread) {

    /**
     * The scaling of a column.
     *
     * @param values finite values
     * @param weights positive weights, or null for 1
     */
    public static ColumnScaling of(double[] values, double[] weights) {
        return of(values, weights, 0, values.length);
    }

    /** The scaling of the rows from {@code from} up to, not including, {@code to} of a column. */
    public static ColumnScaling of(double[] values, double[] weights, int from, int to) {
        if (from >= to) {
            return new ColumnScaling(0, 0);
        }
        double min = values[from];
        double max = min;
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        if (min == max) {
            return new ColumnScaling(min, 0);
        }
        // the size first: squares of deviations of 1e200 would overflow, of 1e-200 vanish
        double size = Math.max(max / 2 - min / 2, Double.MIN_NORMAL);
        double origin = min / 2 + max / 2;
        double total = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double w = weights == null ? 1 : weights[i];
            total += w;
            sum += w * ((values[i] - origin) / size);
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double d = (values[i] - origin) / size - mean;
            squares += (weights == null ? 1 : weights[i]) * d * d;
        }
        return new ColumnScaling(origin + mean * size, Math.sqrt(squares / total) * size);
    }

    /** The value in units of the spread from the centre; 0 for a column without spread. */
    public double standardize(double value) {
        return spread == 0 ? 0 : (value - centre) / spread;
    }
}
