/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cohortium.numerics.EstimationException;

/**
 * A binary regression to be fitted: for each row whether the event happened and the covariate values, with optional case
 * weights and an offset. Immutable; arrays handed in are not copied and must not be changed while the model is in use.
 *
 * @param event by row
 * @param names names of the covariate columns, for messages
 * @param columns {@code [column][row]}, finite; without a column of ones
 * @param weights positive case weights by row, or null for 1
 * @param offset added to the linear predictor, by row, or null for 0
 * @param link what joins the linear predictor and the probability
 * @param intercept whether the model has a constant of its own
 */
public record LogisticModel(boolean[] event, List<String> names, double[][] columns, double[] weights, double[] offset,
        BinaryLink link, boolean intercept) {

    /** Name of the constant among the terms. */
    public static final String INTERCEPT = "(Intercept)";

    /**
     * Checks the parts against each other.
     *
     * @throws IllegalArgumentException if lengths differ
     * @throws EstimationException if a value is not finite, a weight not positive, or the outcome does not vary
     */
    public LogisticModel {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(link, "link");
        names = List.copyOf(names);
        int n = event.length;
        if (names.size() != columns.length) {
            throw new IllegalArgumentException("there are " + names.size() + " names for " + columns.length + " columns");
        }
        checkLength(weights, n, "weights");
        checkLength(offset, n, "offset");
        for (double[] column : columns) {
            checkLength(Objects.requireNonNull(column, "column"), n, "column");
        }
        if (n == 0) {
            throw new EstimationException("No complete rows are left to fit the model to.",
                    "Look at the missing values of the outcome and the covariates.");
        }
        checkFinite(names, columns, offset);
        checkWeights(weights);
        int events = count(event);
        if (events == 0 || events == n) {
            throw new EstimationException(
                    events == 0 ? "None of the " + n + " rows has the outcome, so that there is nothing to explain."
                            : "All " + n + " rows have the outcome, so that there is nothing to explain.",
                    "Check which value of the outcome column means that it happened, and the rows that are kept.");
        }
    }

    /** An unweighted logit model with a constant. */
    public static LogisticModel logit(boolean[] event, List<String> names, double[]... columns) {
        return new LogisticModel(event, names, columns, null, null, BinaryLink.LOGIT, true);
    }

    /** The same model with case weights. */
    public LogisticModel withWeights(double[] newWeights) {
        return new LogisticModel(event, names, columns, newWeights, offset, link, intercept);
    }

    /** The same model with an offset. */
    public LogisticModel withOffset(double[] newOffset) {
        return new LogisticModel(event, names, columns, weights, newOffset, link, intercept);
    }

    /** The same model with another link. */
    public LogisticModel withLink(BinaryLink newLink) {
        return new LogisticModel(event, names, columns, weights, offset, newLink, intercept);
    }

    /** The model without some of its covariate columns, counted from 0. */
    public LogisticModel without(int... dropped) {
        boolean[] gone = new boolean[columns.length];
        for (int j : dropped) {
            gone[j] = true;
        }
        double[][] kept = new double[columns.length][];
        String[] keptNames = new String[columns.length];
        int k = 0;
        for (int j = 0; j < columns.length; j++) {
            if (!gone[j]) {
                keptNames[k] = names.get(j);
                kept[k++] = columns[j];
            }
        }
        return new LogisticModel(event, List.of(Arrays.copyOf(keptNames, k)), Arrays.copyOf(kept, k), weights, offset,
                link, intercept);
    }

    /** Number of rows. */
    public int rows() {
        return event.length;
    }

    /** Number of rows with the event. */
    public int events() {
        return count(event);
    }

    /** Number of coefficients, the constant and aliased ones included. */
    public int terms() {
        return columns.length + (intercept ? 1 : 0);
    }

    /** Name of a coefficient; the constant is the first. */
    public String term(int coefficient) {
        if (intercept) {
            return coefficient == 0 ? INTERCEPT : names.get(coefficient - 1);
        }
        return names.get(coefficient);
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }

    private static int count(boolean[] event) {
        int k = 0;
        for (boolean e : event) {
            k += e ? 1 : 0;
        }
        return k;
    }

    private static void checkLength(double[] values, int n, String what) {
        if (values != null && values.length != n) {
            throw new IllegalArgumentException(what + " has " + values.length + " values for " + n + " rows");
        }
    }

    private static void checkFinite(List<String> names, double[][] columns, double[] offset) {
        for (int j = 0; j < columns.length; j++) {
            checkFinite(names.get(j), columns[j]);
        }
        if (offset != null) {
            checkFinite("the offset", offset);
        }
    }

    private static void checkFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new EstimationException(
                        "Row " + (i + 1) + " of the rows used has no finite value of " + name + ".",
                        "Leave the row out or correct the value.");
            }
        }
    }

    private static void checkWeights(double[] weights) {
        if (weights == null) {
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new EstimationException(
                        "The weight of row " + (i + 1) + " of the rows used is not positive and finite.",
                        "Leave out rows of weight zero and correct the others.");
            }
        }
    }
}
