/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import java.util.List;
import org.cohortium.numerics.EstimationException;

/**
 * A parametric survival model to be fitted.
 *
 * @param data the response
 * @param distribution of the time
 * @param names of the covariate columns
 * @param columns {@code [column][row]}, finite, without a column of ones; not copied
 * @param offset added to the linear predictor, by row, or null
 * @param intercept whether the linear predictor has a constant
 */
public record ParametricModel(ParametricData data, TimeDistribution distribution, List<String> names, double[][] columns,
        double[] offset, boolean intercept) {

    /** Name of the constant. */
    public static final String INTERCEPT = "(Intercept)";

    /**
     * Checks the parts against each other.
     *
     * @throws EstimationException if a value is not finite, no row has the event, or the distribution has no room for a time
     */
    public ParametricModel {
        names = List.copyOf(names);
        if (names.size() != columns.length) {
            throw new IllegalArgumentException("there are " + names.size() + " names for " + columns.length + " columns");
        }
        data.check(distribution);
        for (int j = 0; j < columns.length; j++) {
            checkFinite(names.get(j), columns[j], data.size());
        }
        if (offset != null) {
            checkFinite("the offset", offset, data.size());
        }
    }

    /** A model with a constant and no offset. */
    public static ParametricModel of(ParametricData data, TimeDistribution distribution, List<String> names,
            double[]... columns) {
        return new ParametricModel(data, distribution, names, columns, null, true);
    }

    /** The same model with another distribution. */
    public ParametricModel with(TimeDistribution other) {
        return new ParametricModel(data, other, names, columns, offset, intercept);
    }

    /** The model of the constant alone. */
    ParametricModel ofConstant() {
        return new ParametricModel(data, distribution, List.of(), new double[0][], offset, true);
    }

    /** Number of coefficients, the constant and redundant ones included. */
    public int terms() {
        return columns.length + (intercept ? 1 : 0);
    }

    /** Name of a coefficient, the constant first. */
    public String term(int coefficient) {
        return !intercept ? names.get(coefficient) : coefficient == 0 ? INTERCEPT : names.get(coefficient - 1);
    }

    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }

    private static void checkFinite(String name, double[] values, int n) {
        if (values.length != n) {
            throw new IllegalArgumentException(name + " has " + values.length + " values for " + n + " rows");
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i])) {
                throw new EstimationException("Row " + (i + 1) + " of the rows used has no finite value of " + name + ".",
                        "Leave the row out or correct the value.");
            }
        }
    }
}
