/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.ColumnScaling;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The columns of a model centred and scaled, with the redundant ones set aside, and the way back to the units of the
 * covariates. Without a constant the columns are scaled but not centred.
 */
public final class StandardizedDesign {

    /** Columns that are estimated, the constant first, {@code [column][row]}. */
    final double[][] columns;

    /** For each of them its position among the model's coefficients. */
    final int[] coefficient;

    final List<AliasedTerm> aliased;
    private final double[] centre;
    private final double[] spread;
    private final int terms;
    private final boolean intercept;
    private final int rows;

    private final List<String> names;

    StandardizedDesign(LogisticModel model) {
        this(model.rows(), model.names(), model.columns(), model.weights(), model.intercept());
    }

    /**
     * @param names of the covariate columns
     * @param values {@code [column][row]}, without a column of ones
     * @param weights by row, or null for 1
     */
    public StandardizedDesign(int rows, List<String> names, double[][] values, double[] weights, boolean intercept) {
        this.rows = rows;
        this.names = names;
        this.intercept = intercept;
        terms = values.length + (intercept ? 1 : 0);
        int first = intercept ? 1 : 0;
        double[][] z = new double[terms][];
        double[] c = new double[terms];
        double[] s = new double[terms];
        List<AliasedTerm> redundant = new ArrayList<>();
        int[] candidate = new int[terms];
        int k = 0;
        if (intercept) {
            z[0] = new double[rows];
            Arrays.fill(z[0], 1);
            s[0] = 1;
            candidate[k++] = 0;
        }
        for (int j = first; j < terms; j++) {
            double[] x = values[j - first];
            ColumnScaling scaling = ColumnScaling.of(x, weights);
            c[j] = intercept ? scaling.centre() : 0;
            s[j] = intercept ? scaling.spread() : StrictMath.hypot(scaling.centre(), scaling.spread());
            if (s[j] == 0) {
                redundant.add(new AliasedTerm(j, name(j), List.of()));
                continue;
            }
            z[j] = standardized(x, c[j], s[j]);
            candidate[k++] = j;
        }
        int[] kept = independent(weights, z, Arrays.copyOf(candidate, k), redundant);
        columns = new double[kept.length][];
        centre = new double[kept.length];
        spread = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            columns[i] = z[kept[i]];
            centre[i] = c[kept[i]];
            spread[i] = s[kept[i]];
        }
        coefficient = kept;
        redundant.sort((a, b) -> Integer.compare(a.coefficient(), b.coefficient()));
        aliased = List.copyOf(redundant);
    }

    /** The columns that are estimated, the constant first, {@code [column][row]}; not copies. */
    public double[][] columns() {
        return columns;
    }

    /** For each estimated column its position among the model's coefficients. */
    public int[] coefficients() {
        return coefficient.clone();
    }

    /** The coefficients that are not estimated. */
    public List<AliasedTerm> aliased() {
        return aliased;
    }

    /**
     * For each coefficient in the units of the covariates its multipliers of the standardised coefficients; null for an
     * aliased one.
     */
    public double[][] functionals() {
        double[][] r = new double[terms][];
        for (int j = 0; j < coefficient.length; j++) {
            r[coefficient[j]] = new double[coefficient.length];
            r[coefficient[j]][j] = 1 / spread[j];
        }
        if (intercept) {
            r[0] = interceptFactors();
        }
        return r;
    }

    /** The sum of the logarithms of the spreads by which the columns were divided. */
    public double logSpreads() {
        double sum = 0;
        for (double s : spread) {
            sum += StrictMath.log(s);
        }
        return sum;
    }

    private String name(int coefficient) {
        return intercept && coefficient == 0 ? LogisticModel.INTERCEPT : names.get(coefficient - (intercept ? 1 : 0));
    }

    private static double[] standardized(double[] x, double centre, double spread) {
        double[] z = new double[x.length];
        Chunks.forEach(Chunks.count(x.length), chunk -> {
            int to = Math.min(x.length, (chunk + 1) * Chunks.ROWS);
            for (int i = chunk * Chunks.ROWS; i < to; i++) {
                z[i] = (x[i] - centre) / spread;
            }
        });
        return z;
    }

    private int[] independent(double[] weights, double[][] z, int[] candidate, List<AliasedTerm> redundant) {
        double[][] chosen = new double[candidate.length][];
        for (int i = 0; i < candidate.length; i++) {
            chosen[i] = z[candidate[i]];
        }
        Cholesky factor = Cholesky.of(gram(chosen, weights, rows));
        int[] kept = new int[factor.rank()];
        int k = 0;
        for (int i = 0; i < candidate.length; i++) {
            if (!factor.isAliased(i)) {
                kept[k++] = candidate[i];
                continue;
            }
            double[] multiplier = factor.dependency(i);
            List<String> made = new ArrayList<>();
            for (int j = intercept ? 1 : 0; j < i; j++) {
                if (multiplier[j] != 0) {
                    made.add(name(candidate[j]));
                }
            }
            redundant.add(new AliasedTerm(candidate[i], name(candidate[i]), made));
        }
        return kept;
    }

    /** X' diag(w) X, summed chunk by chunk. */
    public static SymmetricMatrix gram(double[][] columns, double[] weights, int rows) {
        return SymmetricMatrix.ofLower(Chunks.lowerSum(rows, columns.length,
                (from, to, lower) -> CrossProducts.add(columns, from, to, weights, lower)));
    }

    /** X' r, summed chunk by chunk. */
    public double[] times(double[] rowValues) {
        int chunks = Chunks.count(rows);
        double[][] parts = new double[chunks][];
        Chunks.forEach(chunks, chunk -> {
            int to = Math.min(rows, (chunk + 1) * Chunks.ROWS);
            double[] g = new double[columns.length];
            for (int j = 0; j < columns.length; j++) {
                double[] x = columns[j];
                double s = 0;
                for (int i = chunk * Chunks.ROWS; i < to; i++) {
                    s += x[i] * rowValues[i];
                }
                g[j] = s;
            }
            parts[chunk] = g;
        });
        double[] sum = new double[columns.length];
        for (double[] part : parts) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += part[j];
            }
        }
        return sum;
    }

    /** X b for coefficients of the standardised columns. */
    public double[] combine(double[] b) {
        double[] eta = new double[rows];
        Chunks.forEach(Chunks.count(rows), chunk -> {
            int to = Math.min(rows, (chunk + 1) * Chunks.ROWS);
            for (int j = 0; j < b.length; j++) {
                double[] x = columns[j];
                double bj = b[j];
                for (int i = chunk * Chunks.ROWS; i < to; i++) {
                    eta[i] += bj * x[i];
                }
            }
        });
        return eta;
    }

    /** Coefficients in the units of the covariates, NaN for aliased ones. */
    public double[] original(double[] b) {
        double[] r = new double[terms];
        Arrays.fill(r, Double.NaN);
        double shift = 0;
        for (int j = 0; j < b.length; j++) {
            double v = b[j] / spread[j];
            r[coefficient[j]] = v;
            shift += v * centre[j];
        }
        if (intercept) {
            r[0] = b[0] - shift;
        }
        return r;
    }

    /** Coefficients of the standardised columns from those in the units of the covariates; aliased ones do not count. */
    public double[] standardizedCoefficients(double[] original) {
        double[] b = new double[coefficient.length];
        double shift = 0;
        for (int j = 0; j < b.length; j++) {
            double v = original[coefficient[j]];
            b[j] = v * spread[j];
            shift += v * centre[j];
        }
        if (intercept) {
            b[0] = original[0] + shift;
        }
        return b;
    }

    /** Standard errors in the units of the covariates, without squaring those units first; NaN for aliased ones. */
    public double[] standardErrors(SymmetricMatrix standardized) {
        double[] r = new double[terms];
        Arrays.fill(r, Double.NaN);
        for (int j = 0; j < coefficient.length; j++) {
            r[coefficient[j]] = Math.sqrt(standardized.get(j, j)) / spread[j];
        }
        if (intercept) {
            r[0] = Math.sqrt(standardized.quadraticForm(interceptFactors()));
        }
        return r;
    }

    /** What the constant is made of: one of the standardised constant, less centre over spread of the other columns. */
    private double[] interceptFactors() {
        double[] factors = new double[coefficient.length];
        factors[0] = 1;
        for (int j = 1; j < factors.length; j++) {
            factors[j] = -centre[j] / spread[j];
        }
        return factors;
    }

    /** A covariance of standardised coefficients in the units of the covariates, with zeros for aliased ones. */
    public SymmetricMatrix covariance(SymmetricMatrix standardized) {
        int k = coefficient.length;
        double[][] r = new double[terms][terms];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[coefficient[i]][coefficient[j]] = standardized.get(i, j) / spread[i] / spread[j];
            }
        }
        if (intercept) {
            double[] shift = interceptFactors();
            double[] row = standardized.times(shift);
            r[0][0] = standardized.quadraticForm(shift);
            for (int j = 1; j < k; j++) {
                double v = row[j] / spread[j];
                r[0][coefficient[j]] = v;
                r[coefficient[j]][0] = v;
            }
        }
        return SymmetricMatrix.ofLower(r);
    }

    /**
     * The Wald statistic of the hypothesis that some coefficients, the constant not among them, are all 0: the same in any
     * unit of the covariates.
     *
     * @param which positions among the model's coefficients; aliased ones do not count
     * @param b coefficients of the standardised columns
     * @param standardized their covariance
     */
    public Wald wald(int[] which, double[] b, SymmetricMatrix standardized) {
        int[] own = Arrays.stream(which).map(j -> Arrays.binarySearch(coefficient, j)).filter(i -> i >= 0).toArray();
        if (own.length == 0) {
            return new Wald(Double.NaN, 0);
        }
        Cholesky factor = Cholesky.of(standardized.select(own));
        return new Wald(factor.inverseQuadraticForm(Arrays.stream(own).mapToDouble(i -> b[i]).toArray()), factor.rank());
    }

    /**
     * A Wald statistic.
     *
     * @param statistic chi-squared; NaN where nothing is tested
     * @param rank its degrees of freedom
     */
    public record Wald(double statistic, int rank) {
    }
}
