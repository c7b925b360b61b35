/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;

/**
 * A variable of an imputation model.
 *
 * @param name for messages
 * @param method how its missing values are drawn
 * @param values by row, NaN where missing; for a variable with levels, their positions from 0
 * @param levels number of levels; 0 for a numeric variable. A variable with levels enters the models of the others as
 *        indicators
 */
public record ImputationVariable(String name, ImputationMethod method, double[] values, int levels) {

    /** Checks that method and levels go together and that there is something to draw from. */
    public ImputationVariable {
        boolean categories = method == ImputationMethod.LOGISTIC || method == ImputationMethod.MULTINOMIAL;
        if (categories && levels < 2 || method == ImputationMethod.NORMAL && levels > 0
            || method == ImputationMethod.LOGISTIC && levels > 2) {
            throw new IllegalArgumentException("The method " + method + " does not fit " + levels + " levels.");
        }
        boolean any = false;
        for (double v : values) {
            any |= !Double.isNaN(v);
            if (Double.isInfinite(v)) {
                throw new EstimationException("\"" + name + "\" has an infinite value.",
                    "Correct the value, or make it missing.");
            }
        }
        if (!any) {
            throw new EstimationException("\"" + name + "\" has no value at all to impute from.",
                "Leave the variable out.");
        }
        values = values.clone();
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** A numeric variable, by predictive mean matching. */
    public static ImputationVariable numeric(String name, double... values) {
        return new ImputationVariable(name, ImputationMethod.PREDICTIVE_MEAN_MATCHING, values, 0);
    }

    /** A variable with levels, by logistic or multinomial regression. */
    public static ImputationVariable category(String name, int levels, double... values) {
        return new ImputationVariable(name,
            levels == 2 ? ImputationMethod.LOGISTIC : ImputationMethod.MULTINOMIAL, values, levels);
    }

    /** The rows without a value. */
    public int[] missingRows() {
        int[] rows = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** The rows with a value. */
    public int[] observedRows() {
        int[] rows = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
