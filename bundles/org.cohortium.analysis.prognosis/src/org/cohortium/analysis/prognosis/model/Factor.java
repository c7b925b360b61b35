/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Objects;

/**
 * A variable as it enters a coefficient's column: alone, or multiplied with that of another variable in an interaction.
 *
 * @param variable the name of the variable
 * @param transform how it enters
 */
public record Factor(String variable, Transform transform) {

    public Factor {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(transform, "transform");
    }
}
