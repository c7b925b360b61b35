/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Arrays;
import java.util.Objects;

/**
 * Rows that an analysis could not use, for one reason. A row has one reason, the first that applied.
 *
 * @param reason why, naming the variable, such as "missing: AFP"
 * @param rowNumbers the rows, by their numbers in the data source, made ascending
 */
public record Dropped(String reason, int[] rowNumbers) {

    public Dropped {
        Objects.requireNonNull(reason, "reason");
        rowNumbers = rowNumbers.clone();
        Arrays.sort(rowNumbers);
    }

    /** How many. */
    public int rows() {
        return rowNumbers.length;
    }
}
