/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.List;

/**
 * A column that has no coefficient of its own, and why.
 *
 * @param column its position
 * @param name its name
 * @param parts the columns it is a combination of (a constant aside), in the units of the covariates; empty when the column
 *        does not vary among those at risk
 */
public record CoxAlias(int column, String name, List<Part> parts) {

    /** One column of a combination. */
    public record Part(String name, double multiplier) {
    }

    /** Copies the list. */
    public CoxAlias {
        parts = List.copyOf(parts);
    }

    /** Whether the column is the same for all that are at risk together. */
    public boolean isConstant() {
        return parts.isEmpty();
    }
}
