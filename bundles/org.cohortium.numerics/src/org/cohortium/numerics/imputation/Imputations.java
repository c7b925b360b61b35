/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.List;

/** Completed data sets with the course of the chains that made them. */
public final class Imputations {

    private final List<ImputationVariable> variables;
    private final double[][][] completed;
    private final double[][][] mean;
    private final double[][][] spread;

    Imputations(List<ImputationVariable> variables, double[][][] completed, double[][][] mean, double[][][] spread) {
        this.variables = List.copyOf(variables);
        this.completed = completed;
        this.mean = mean;
        this.spread = spread;
    }

    /** Number of completed data sets. */
    public int size() {
        return completed.length;
    }

    /** The variables as they were. */
    public List<ImputationVariable> variables() {
        return variables;
    }

    /** The values of a variable in a completed data set, by row. */
    public double[] values(int imputation, int variable) {
        return completed[imputation][variable].clone();
    }

    /** The imputed values of a variable in a completed data set, by missing row. */
    public double[] imputed(int imputation, int variable) {
        int[] rows = variables.get(variable).missingRows();
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = completed[imputation][variable][rows[i]];
        }
        return values;
    }

    /** The mean of the imputed values of a variable by iteration. */
    public double[] meanTrace(int imputation, int variable) {
        return mean[imputation][variable].clone();
    }

    /** Their standard deviation by iteration; NaN where one value is missing. */
    public double[] spreadTrace(int imputation, int variable) {
        return spread[imputation][variable].clone();
    }

    /**
     * How much the chains of a variable's mean differ beyond their own movement, over the second half of the iterations: the
     * potential scale reduction of Gelman and Rubin (Stat Sci 1992;7:457). About 1 once the chains mix; NaN with fewer than
     * two chains or four iterations, or without movement.
     */
    public double scaleReduction(int variable) {
        int m = mean.length;
        int all = mean[0][variable].length;
        int from = all / 2;
        int n = all - from;
        if (m < 2 || all < 4) {
            return Double.NaN;
        }
        double[] centre = new double[m];
        double grand = 0;
        double within = 0;
        for (int c = 0; c < m; c++) {
            for (int i = from; i < all; i++) {
                centre[c] += mean[c][variable][i] / n;
            }
            grand += centre[c] / m;
            for (int i = from; i < all; i++) {
                double d = mean[c][variable][i] - centre[c];
                within += d * d / (n - 1) / m;
            }
        }
        double between = 0;
        for (double c : centre) {
            between += (c - grand) * (c - grand) / (m - 1);
        }
        return within > 0 ? Math.sqrt(((n - 1.0) / n * within + between) / within) : Double.NaN;
    }
}
