/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;

/**
 * Dots of several series in named rows, such as a love plot of standardized mean differences before and after matching.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param x horizontal axis
 * @param rows names of the rows; drawn with the largest value of the first series at the top
 * @param series dots, one value a row
 * @param thresholds vertical lines, such as 0 and 0.1
 */
public record DotFigure(String id, String title, String caption, Axis x, List<String> rows, List<Dots> series,
        List<Double> thresholds) implements Figure {

    /**
     * One series of dots.
     *
     * @param name name in the legend
     * @param values one a row; NaN for none
     */
    public record Dots(String name, double[] values) {
    }

    public DotFigure {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        thresholds = List.copyOf(thresholds);
        for (Dots d : series) {
            if (d.values().length != rows.size()) {
                throw new IllegalArgumentException("The dots " + d.name() + " are not one a row.");
            }
        }
    }
}
