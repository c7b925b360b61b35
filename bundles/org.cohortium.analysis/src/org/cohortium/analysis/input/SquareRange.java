/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.Collection;

import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;

/** Refuses variables in a unit in which their variance is too large or too small for a number, before it shows as infinity or 0. */
public final class SquareRange {

    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

    private SquareRange() {
    }

    /**
     * Goes through the numeric variables of these names; others and unknown names are passed over.
     *
     * @throws EstimationException if the largest absolute value of one is above 1e100, or below 1e-100 without being 0
     */
    public static void require(DataTable data, Collection<String> names) {
        for (String name : names) {
            if (data.find(name).orElse(null) instanceof NumberColumn numbers) {
                require(numbers);
            }
        }
    }

    private static void require(NumberColumn column) {
        double largest = 0;
        for (double v : column.values()) {
            if (Double.isFinite(v)) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        if (largest > LARGEST || largest > 0 && largest < SMALLEST) {
            throw new EstimationException("The values of \"" + column.label() + "\" are too "
                + (largest > LARGEST ? "large" : "small") + " for their variance to be computed.",
                "Give the variable in another unit.");
        }
    }
}
