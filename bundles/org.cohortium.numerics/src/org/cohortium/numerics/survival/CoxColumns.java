/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.ColumnScaling;

/**
 * The covariates in the order of the risk sets, less their mean in the stratum and in units of their spread over all rows.
 * Neither changes the partial likelihood's maximum; both keep its sums free of cancellation and overflow.
 */
final class CoxColumns {

    /** {@code [column][position]}. */
    final double[][] standardized;

    /** By column: what a standardized value is multiplied by to be in units of the covariate. */
    final double[] spread;

    /** Offset by position, or null. */
    final double[] offset;

    CoxColumns(RiskSets sets, CoxCovariates covariates) {
        int p = covariates.size();
        standardized = new double[p][];
        spread = new double[p];
        offset = covariates.offset() == null ? null : sets.gather(covariates.offset());
        int[] position = sets.positions();
        Chunks.forEach(p, j -> {
            double[] values = RiskSets.scatter(covariates.columns()[j], position);
            ColumnScaling whole = ColumnScaling.of(values, null);
            double unit = whole.spread();
            spread[j] = unit == 0 ? 1 : unit;
            for (int s = 0; s < sets.strata(); s++) {
                int from = sets.groupFrom[sets.stratumFrom[s]];
                int to = sets.groupFrom[sets.stratumFrom[s + 1]];
                double centre = (sets.strata() == 1 ? whole : ColumnScaling.of(values, null, from, to)).centre();
                for (int i = from; i < to; i++) {
                    double d = values[i] - centre;
                    values[i] = Double.isInfinite(d) ? values[i] / spread[j] - centre / spread[j] : d / spread[j];
                }
            }
            standardized[j] = values;
        });
    }

    int size() {
        return standardized.length;
    }

    /** Writes the linear predictor of the coefficients into the array, offset included. */
    void linearPredictor(double[] beta, double[] eta) {
        int n = eta.length;
        Chunks.forEach(Chunks.count(n), chunk -> {
            int from = chunk * Chunks.ROWS;
            int to = Math.min(n, from + Chunks.ROWS);
            for (int i = from; i < to; i++) {
                eta[i] = offset == null ? 0 : offset[i];
            }
            for (int j = 0; j < beta.length; j++) {
                double b = beta[j];
                double[] x = standardized[j];
                if (b != 0) {
                    for (int i = from; i < to; i++) {
                        eta[i] += b * x[i];
                    }
                }
            }
        });
    }
}
