/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

/**
 * A single number.
 *
 * @param id stable id
 * @param label what it is
 * @param format how to print it
 * @param value the number; NaN where it does not exist
 */
public record Scalar(String id, String label, NumberFormat format, double value) {

    public Scalar {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(format, "format");
    }
}
