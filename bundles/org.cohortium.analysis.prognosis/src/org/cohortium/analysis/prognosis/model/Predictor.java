/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.List;
import java.util.Objects;

/**
 * A variable of a prognostic model, as it was in the patients the model was made from.
 *
 * @param name its identifier in the study, by which another study's variable is found
 * @param label what readers see
 * @param unit unit of its numbers; may be empty
 * @param levels the levels of a category, the reference level first; empty for a number
 * @param min the smallest number; NaN for a category
 * @param max the largest number; NaN for a category
 * @param mean the mean; NaN for a category
 */
public record Predictor(String name, String label, String unit, List<String> levels, double min, double max,
        double mean) {

    public Predictor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        levels = List.copyOf(levels);
        if (levels.isEmpty() && !(min <= max) || levels.size() == 1) {
            throw new IllegalArgumentException("\"" + name + "\" has neither a range nor two levels.");
        }
    }

    /** Whether it is a category. */
    public boolean isCategory() {
        return !levels.isEmpty();
    }

    /** The label with the unit. */
    public String heading() {
        return unit.isEmpty() || label.contains("(" + unit + ")") ? label : label + " (" + unit + ")";
    }
}
