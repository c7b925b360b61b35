/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.List;

/**
 * How a saved result compares with the one computed again.
 *
 * @param slug results folder of the analysis
 * @param title its title
 * @param verdict the verdict
 * @param message the verdict in words
 * @param parts the parts compared, with the differences; empty when there was nothing to compare
 */
public record SpecComparison(String slug, String title, Verdict verdict, String message, List<Part> parts) {

    /** How a saved result compares. */
    public enum Verdict {
        /** Every byte is the same. */
        IDENTICAL,
        /** Something differs. */
        DIFFERENT,
        /** There is no saved result, or it cannot be read. */
        MISSING,
        /** The analysis is not installed, so nothing could be computed. */
        NOT_INSTALLED,
        /** It gave a result when it was saved, but none now. */
        FAILED
    }

    /**
     * A part of a result.
     *
     * @param name name of the part, for example the id of a table
     * @param cells how many cells or values were compared
     * @param differing how many differ
     * @param largestRelativeDifference largest |new - saved| / |saved| over numbers; NaN when no numbers differ
     * @param where the first difference, for example row and column; empty when there is none
     */
    public record Part(String name, int cells, int differing, double largestRelativeDifference, String where) {

        /** Whether nothing differs. */
        public boolean isIdentical() {
            return differing == 0;
        }
    }

    public SpecComparison {
        parts = List.copyOf(parts);
    }
}
