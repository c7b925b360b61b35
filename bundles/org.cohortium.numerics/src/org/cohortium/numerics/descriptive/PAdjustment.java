/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;

/**
 * Adjustment of p-values for the number of tests made, as R's {@code p.adjust}: NaN entries stay NaN and do not count.
 */
public enum PAdjustment {

    /** No adjustment. */
    NONE("none"),
    /** Times the number of tests. */
    BONFERRONI("bonferroni"),
    /** Step-down Bonferroni (Holm, Scand J Stat 1979;6:65): controls the family-wise error without assumptions. */
    HOLM("holm"),
    /** Step-up (Hochberg, Biometrika 1988;75:800): family-wise error of independent tests. */
    HOCHBERG("hochberg"),
    /** Closed Simes tests (Hommel, Biometrika 1988;75:383). */
    HOMMEL("hommel"),
    /** False discovery rate of independent tests (Benjamini and Hochberg, JRSS B 1995;57:289). */
    BENJAMINI_HOCHBERG("BH"),
    /** False discovery rate under any dependence (Benjamini and Yekutieli, Ann Stat 2001;29:1165). */
    BENJAMINI_YEKUTIELI("BY");

    private final String label;

    PAdjustment(String label) {
        this.label = label;
    }

    /** R's name of the method. */
    public String label() {
        return label;
    }

    /**
     * The method of a label.
     *
     * @throws IllegalArgumentException if there is none of that label
     */
    public static PAdjustment of(String label) {
        for (PAdjustment method : values()) {
            if (method.label.equals(label)) {
                return method;
            }
        }
        throw new IllegalArgumentException("There is no adjustment \"" + label + "\".");
    }

    /** The adjusted p-values, in the order given. */
    public double[] adjust(double[] p) {
        int[] order = SortOrder.ascending(p);
        int m = 0;
        for (double value : p) {
            m += Double.isNaN(value) ? 0 : 1;
        }
        double[] sorted = new double[m];
        for (int i = 0; i < m; i++) {
            sorted[i] = p[order[i]];
        }
        double[] adjusted = adjustSorted(sorted);
        double[] result = new double[p.length];
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < m; i++) {
            result[order[i]] = Math.min(1, adjusted[i]);
        }
        return result;
    }

    private double[] adjustSorted(double[] p) {
        int m = p.length;
        double[] q = new double[m];
        double harmonic = 0;
        for (int i = 1; i <= m; i++) {
            harmonic += 1.0 / i;
        }
        for (int i = 0; i < m; i++) {
            q[i] = switch (this) {
                case NONE -> p[i];
                case BONFERRONI -> m * p[i];
                case HOLM, HOCHBERG -> (m - i) * p[i];
                case BENJAMINI_HOCHBERG -> (double) m / (i + 1) * p[i];
                case BENJAMINI_YEKUTIELI -> harmonic * m / (i + 1) * p[i];
                case HOMMEL -> 0;
            };
        }
        return switch (this) {
            case HOLM -> runningMax(q);
            case HOCHBERG, BENJAMINI_HOCHBERG, BENJAMINI_YEKUTIELI -> runningMin(q);
            case HOMMEL -> hommel(p);
            default -> q;
        };
    }

    private static double[] runningMax(double[] q) {
        for (int i = 1; i < q.length; i++) {
            q[i] = Math.max(q[i], q[i - 1]);
        }
        return q;
    }

    private static double[] runningMin(double[] q) {
        for (int i = q.length - 2; i >= 0; i--) {
            q[i] = Math.min(q[i], q[i + 1]);
        }
        return q;
    }

    private static double[] hommel(double[] p) {
        int n = p.length;
        double[] pa = new double[n];
        double[] q = new double[n];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, n * p[i] / (i + 1));
        }
        Arrays.fill(pa, smallest);
        Arrays.fill(q, smallest);
        for (int m = n - 1; m >= 2; m--) {
            double q1 = Double.POSITIVE_INFINITY;
            for (int k = 2; k <= m; k++) {
                q1 = Math.min(q1, m * p[n - m + k - 1] / k);
            }
            for (int i = 0; i < n; i++) {
                q[i] = i <= n - m ? Math.min(m * p[i], q1) : q[n - m];
                pa[i] = Math.max(pa[i], q[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            pa[i] = Math.max(pa[i], p[i]);
        }
        return pa;
    }
}
