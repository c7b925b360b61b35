/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.List;

/**
 * A column of a design matrix.
 *
 * @param name R's name of the column
 * @param term position of its term, -1 for the intercept
 * @param parts the variables whose product it is
 */
public record DesignColumn(String name, int term, List<Part> parts) {

    /** Copies the parts. */
    public DesignColumn {
        parts = List.copyOf(parts);
    }

    /**
     * A variable in a column.
     *
     * @param variable as R writes it
     * @param level the level the column indicates; null for numbers
     * @param reference the reference level of the variable; null for numbers
     */
    public record Part(String variable, String level, String reference) {
    }
}
