/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.ColumnScaling;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The weighted log partial likelihood of a subdistribution hazard model and its derivatives, linear in the rows. With
 * Efron's ties a failure time with d events takes d steps, with Breslow's one.
 *
 * <p>The second derivatives are X' diag(risk seen hazard) X less the outer products of the risk-set means at the steps.
 */
final class SubdistributionSums {

    final SubdistributionRows rows;

    /** {@code [column][position]}, less the mean and in units of the spread; spread by column. */
    final double[][] x;
    final double[] spread;
    final double[] centre;

    final int[] stepFrom;
    final double[] stepWeight;

    /** By step: the part of the risk of the dead that is taken out. */
    final double[] spared;
    final double[] denominator;

    /** By position. */
    final double[] eta;
    final double[] risk;

    /** By position: risk times the hazard seen, as of the last evaluation. */
    private final double[] weighted;

    /** By stratum, taken off the linear predictor. */
    final double[] shift;

    /** {@code [column][step]}. */
    final double[][] means;

    private final double[] offset;

    SubdistributionSums(SubdistributionRows rows, double[][] columns, double[] offsetByRow, boolean efron) {
        this.rows = rows;
        int n = rows.size;
        int m = rows.failures();
        stepFrom = new int[m + 1];
        for (int f = 0; f < m; f++) {
            stepFrom[f + 1] = stepFrom[f] + (efron ? rows.deaths(f) : 1);
        }
        int steps = stepFrom[m];
        stepWeight = new double[steps];
        spared = new double[steps];
        denominator = new double[steps];
        for (int f = 0; f < m; f++) {
            double w = 0;
            for (int k = rows.deadFrom[f]; k < rows.deadFrom[f + 1]; k++) {
                w += rows.weight[rows.dead[k]];
            }
            int count = stepFrom[f + 1] - stepFrom[f];
            for (int k = 0; k < count; k++) {
                stepWeight[stepFrom[f] + k] = w / count;
                spared[stepFrom[f] + k] = (double) k / count;
            }
        }
        eta = new double[n];
        risk = new double[n];
        weighted = new double[n];
        int[] position = new int[n];
        for (int i = 0; i < n; i++) {
            position[rows.row[i]] = i;
        }
        shift = new double[rows.strata()];
        x = new double[columns.length][];
        spread = new double[columns.length];
        centre = new double[columns.length];
        means = new double[columns.length][steps];
        Chunks.forEach(columns.length, j -> {
            ColumnScaling scaling = ColumnScaling.of(columns[j], null);
            spread[j] = scaling.spread() == 0 ? 1 : scaling.spread();
            centre[j] = scaling.centre();
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[position[i]] = scaling.standardize(columns[j][i]);
            }
            x[j] = v;
        });
        if (offsetByRow == null) {
            offset = null;
        } else {
            offset = new double[n];
            for (int i = 0; i < n; i++) {
                offset[i] = offsetByRow[rows.row[i]];
            }
        }
    }

    int columns() {
        return x.length;
    }

    int steps() {
        return stepWeight.length;
    }

    /** Value, first and second derivatives, and the diagonal of the second moments, at coefficients of standard columns. */
    record Evaluation(double value, double[] gradient, SymmetricMatrix information, double[] reference) {

        boolean isFinite() {
            boolean finite = Double.isFinite(value);
            for (double g : gradient) {
                finite &= Double.isFinite(g);
            }
            return finite;
        }
    }

    Evaluation evaluate(double[] beta) {
        int p = beta.length;
        predict(beta);
        double value = logLikelihood();
        Chunks.forEach(p, j -> mean(x[j], means[j]));
        SeenHazard seen = new SeenHazard(this, null);
        double[][] slopes = new double[Chunks.count(rows.size)][];
        double[][] second = Chunks.lowerSum(rows.size, p, (from, to, lower) -> {
            double[] observed = new double[to - from];
            for (int i = from; i < to; i++) {
                weighted[i] = risk[i] * seen.at(i);
                observed[i - from] = (rows.ownCause[i] ? rows.weight[i] : 0) - weighted[i];
            }
            slopes[from / Chunks.ROWS] = dots(from, observed);
            CrossProducts.add(x, from, to, weighted, lower);
        });
        double[][] outer = Chunks.lowerSum(steps(), p, (from, to, lower) -> CrossProducts.add(means, from, to, stepWeight, lower));
        double[] gradient = new double[p];
        double[] reference = new double[p];
        for (int j = 0; j < p; j++) {
            for (double[] slope : slopes) {
                gradient[j] += slope[j];
            }
            reference[j] = second[j][j];
            for (int k = 0; k <= j; k++) {
                second[j][k] -= outer[j][k];
            }
        }
        return new Evaluation(value, gradient, SymmetricMatrix.ofLower(second), reference);
    }

    /** The sums over a chunk of each column times a value by row, while the columns are in the cache. */
    private double[] dots(int from, double[] values) {
        double[] sums = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += x[j][from + i] * values[i];
            }
            sums[j] = sum;
        }
        return sums;
    }

    private void predict(double[] beta) {
        int n = rows.size;
        Chunks.forEach(Chunks.count(n), c -> {
            int to = Math.min(n, (c + 1) * Chunks.ROWS);
            for (int i = c * Chunks.ROWS; i < to; i++) {
                double sum = offset == null ? 0 : offset[i];
                for (int j = 0; j < beta.length; j++) {
                    sum += beta[j] * x[j][i];
                }
                eta[i] = sum;
            }
        });
        for (int s = 0; s < rows.strata(); s++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = rows.positionFrom[s]; i < rows.positionFrom[s + 1]; i++) {
                largest = Math.max(largest, eta[i]);
            }
            shift[s] = largest;
        }
        Chunks.forEach(Chunks.count(n), c -> {
            int to = Math.min(n, (c + 1) * Chunks.ROWS);
            for (int i = c * Chunks.ROWS; i < to; i++) {
                risk[i] = rows.weight[i] * StrictMath.exp(eta[i] - shift[rows.stratum[i]]);
            }
        });
        spread(null, denominator);
    }

    /** Sums over the risk set at each step of risks, or of risks times a column. */
    private void spread(double[] column, double[] out) {
        int m = rows.failures();
        double[] sum = new double[m];
        rows.riskSums(risk, column, sum);
        for (int f = 0; f < m; f++) {
            double lost = 0;
            if (stepFrom[f + 1] - stepFrom[f] > 1) {
                for (int k = rows.deadFrom[f]; k < rows.deadFrom[f + 1]; k++) {
                    int i = rows.dead[k];
                    lost += column == null ? risk[i] : risk[i] * column[i];
                }
            }
            for (int k = stepFrom[f]; k < stepFrom[f + 1]; k++) {
                out[k] = sum[f] - spared[k] * lost;
            }
        }
    }

    /** The weighted mean of a column in the risk set at each step. */
    void mean(double[] column, double[] out) {
        spread(column, out);
        for (int k = 0; k < out.length; k++) {
            out[k] /= denominator[k];
        }
    }

    private double logLikelihood() {
        double sum = 0;
        for (int i : rows.dead) {
            sum += rows.weight[i] * (eta[i] - shift[rows.stratum[i]]);
        }
        for (int k = 0; k < denominator.length; k++) {
            sum -= stepWeight[k] * StrictMath.log(denominator[k]);
        }
        return sum;
    }

    /** The hazard of a step for a unit of risk. */
    double hazard(int step) {
        return stepWeight[step] / denominator[step];
    }

    /** How far a change of the coefficients changes the linear predictors of rows within a stratum at most. */
    double range(double[] step) {
        double widest = 0;
        for (int s = 0; s < rows.strata(); s++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = rows.positionFrom[s]; i < rows.positionFrom[s + 1]; i++) {
                double change = 0;
                for (int j = 0; j < step.length; j++) {
                    change += step[j] * x[j][i];
                }
                if (rows.end[i] > rows.first[i] || rows.competing[i]) {
                    min = Math.min(min, change);
                    max = Math.max(max, change);
                }
            }
            widest = Math.max(widest, max - min);
        }
        return widest;
    }
}
