/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;

/**
 * A forest plot: effects with intervals in rows, beside columns of text.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param axis the effect axis, logarithmic for ratios
 * @param reference value of no effect
 * @param labelHeading heading of the row labels
 * @param leftColumns headings of the text columns left of the plot
 * @param rightColumns headings of the text columns right of the plot
 * @param rows rows from top to bottom
 * @param lowSide what a value below the reference means, such as "favours curative treatment"; may be empty
 * @param highSide what a value above the reference means; may be empty
 */
public record ForestFigure(String id, String title, String caption, Axis axis, double reference, String labelHeading,
        List<String> leftColumns, List<String> rightColumns, List<Row> rows, String lowSide, String highSide)
        implements Figure {

    /** What a row is. */
    public enum RowKind {
        /** A heading without an effect. */
        HEADING,
        /** An effect with an interval. */
        EFFECT,
        /** The reference level of a factor. */
        REFERENCE,
        /** A summary over rows, drawn as a diamond. */
        SUMMARY,
        /** A row that cannot be estimated; its cells say why. */
        NOT_ESTIMABLE
    }

    /**
     * A row.
     *
     * @param kind what it is
     * @param label its name
     * @param indent how deep it is indented
     * @param left texts of the left columns
     * @param right texts of the right columns
     * @param estimate the effect; NaN for none
     * @param low lower limit
     * @param high upper limit
     * @param weight size of the mark relative to the others, 0 to 1; NaN for equal
     */
    public record Row(RowKind kind, String label, int indent, List<String> left, List<String> right, double estimate,
            double low, double high, double weight) {

        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    public ForestFigure {
        leftColumns = List.copyOf(leftColumns);
        rightColumns = List.copyOf(rightColumns);
        rows = List.copyOf(rows);
    }
}
