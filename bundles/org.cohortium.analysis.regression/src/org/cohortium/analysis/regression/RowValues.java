/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;

/** Refuses values that no model can use, naming the first row of the data source that has one. */
final class RowValues {

    private RowValues() {
    }

    /** Refuses infinite values of a variable. */
    static void finite(double[] values, String name, DataTable data) {
        int row = first(values, v -> !Double.isFinite(v), data);
        if (row >= 0) {
            throw new EstimationException("Row " + row + " has no finite value of " + name + ".",
                    "Leave the row out or correct the value.");
        }
    }

    /** Refuses infinite values of any column of a model. */
    static void finite(DesignMatrix design, DataTable data) {
        for (int j = 0; j < design.names().size(); j++) {
            finite(design.values()[j], design.names().get(j), data);
        }
    }

    /** The weights, all above zero and finite. */
    static double[] positive(double[] weights, DataTable data) {
        int row = first(weights, v -> !(v > 0 && v < Double.POSITIVE_INFINITY), data);
        if (row >= 0) {
            throw new EstimationException("The weight of row " + row + " is not positive and finite.",
                    "Leave out rows of weight zero and correct the others.");
        }
        return weights;
    }

    private static int first(double[] values, DoublePredicate bad, DataTable data) {
        return IntStream.range(0, values.length).filter(i -> bad.test(values[i])).map(i -> data.rowNumbers()[i]).min().orElse(-1);
    }
}
