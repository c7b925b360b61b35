/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;
import java.util.Objects;

/**
 * Curves or points over a continuous axis: Kaplan-Meier curves with the numbers at risk below, scaled Schoenfeld
 * residuals over time, cumulative incidence.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, first at the back
 * @param risk numbers below the axis, or null
 * @param lines reference lines
 * @param annotations lines of text inside the plot, such as a test with its p-value
 */
public record CurveFigure(String id, String title, String caption, Axis x, Axis y, List<Series> series,
        RiskTable risk, List<ReferenceLine> lines, List<String> annotations) implements Figure {

    /** How a series is drawn. */
    public enum Shape {
        /** Right-continuous steps. */
        STEP,
        /** Straight lines between points. */
        LINE,
        /** Points. */
        POINTS
    }

    /**
     * One curve or cloud.
     *
     * @param name name in the legend; empty to leave it out
     * @param shape how it is drawn
     * @param x positions, ascending for curves
     * @param y values
     * @param lower lower confidence limits at each position (NaN where there is none); null for no band
     * @param upper upper confidence limits; null for no band
     * @param marks positions of censor marks on the curve; null for none
     */
    public record Series(String name, Shape shape, double[] x, double[] y, double[] lower, double[] upper,
            double[] marks) {

        public Series {
            Objects.requireNonNull(name, "name");
            if (x.length != y.length || lower != null && lower.length != x.length
                || upper != null && upper.length != x.length) {
                throw new IllegalArgumentException("The series " + name + " has arrays of different lengths.");
            }
        }
    }

    /**
     * Numbers aligned under the horizontal axis.
     *
     * @param title heading such as "Number at risk"
     * @param times positions on the horizontal axis
     * @param rows one row a group, named like its series
     */
    public record RiskTable(String title, double[] times, List<Row> rows) {

        /**
         * The numbers of one group.
         *
         * @param name name of the group
         * @param numbers one number a time; whole where they are whole
         */
        public record Row(String name, double[] numbers) {
        }

        public RiskTable {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A straight line across the plot.
     *
     * @param horizontal whether it lies at a value of the vertical axis
     * @param value where it lies
     * @param label its name; may be empty
     */
    public record ReferenceLine(boolean horizontal, double value, String label) {
    }

    public CurveFigure {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
        annotations = List.copyOf(annotations);
    }
}
