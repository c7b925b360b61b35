/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.util.List;
import java.util.regex.Pattern;

import org.cohortium.charts.internal.text.TextBlock;

/**
 * A column of texts beside a forest plot. Cells of numbers are aligned at the decimal mark, at the slash of events and
 * patients, or at the parenthesis of an interval, whichever the column holds.
 */
final class ForestColumn {

    private static final Pattern INTERVAL = Pattern.compile(".+ \\(.+");
    private static final Pattern FRACTION = Pattern.compile("[\\d.]+ ?/ ?[\\d.].*");
    private static final Pattern NUMBER = Pattern.compile("[<>=\u2264\u2265]? ?[-\u2212]?[\\d.]+%?");

    private final TextBlock heading;
    private final List<String> cells;
    private final double size;
    private final String alignedAt;
    private final double before;
    private final double width;
    private final List<Boolean> reaching;

    /**
     * A column.
     *
     * @param bold for each cell whether its row is bold
     * @param reaching for each cell whether it may reach out of the column to the left
     * @param reach how far such a cell may reach out
     */
    ForestColumn(String heading, List<String> cells, List<Boolean> bold, List<Boolean> reaching, double reach,
            double size) {
        this.cells = cells;
        this.size = size;
        this.reaching = reaching;
        this.alignedAt = alignment(cells);
        double most = 0;
        double after = 0;
        double whole = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int split = split(cell);
            if (reaching.get(i)) {
                whole = Math.max(whole, width(cell, bold.get(i)) - reach);
            } else if (split < 0) {
                whole = Math.max(whole, width(cell, bold.get(i)));
            } else {
                most = Math.max(most, width(cell.substring(0, split), bold.get(i)));
                after = Math.max(after, width(cell, bold.get(i)) - width(cell.substring(0, split), bold.get(i)));
            }
        }
        before = most;
        double cellWidth = Math.max(most + after, whole);
        double word = 0;
        for (String w : heading.split("[\\s\u2013/-]+")) {
            word = Math.max(word, width(w + ",", true));
        }
        this.heading = TextBlock.wrap(heading, Math.max(cellWidth * 1.05, Math.max(word, size * 4.5)), size, true);
        width = Math.max(cellWidth, this.heading.width());
    }

    private static String alignment(List<String> cells) {
        int intervals = 0;
        int fractions = 0;
        int numbers = 0;
        for (String cell : cells) {
            if (INTERVAL.matcher(cell).matches()) {
                intervals++;
            } else if (FRACTION.matcher(cell).matches()) {
                fractions++;
            } else if (NUMBER.matcher(cell).matches()) {
                numbers++;
            }
        }
        if (intervals > 0 && intervals >= fractions && intervals >= numbers) {
            return " (";
        }
        return fractions > 0 && fractions >= numbers ? "/" : numbers > 0 ? "." : "";
    }

    /** Where the part begins that stands right of the line of alignment; -1 where the cell is not aligned. */
    private int split(String cell) {
        if (alignedAt.isEmpty() || cell.isEmpty()) {
            return -1;
        }
        int at = cell.indexOf(alignedAt);
        if (at >= 0) {
            return at;
        }
        return NUMBER.matcher(cell).matches() ? cell.length() : -1;
    }

    private double width(String text, boolean bold) {
        return TextBlock.line(text, size, bold).width();
    }

    TextBlock heading() {
        return heading;
    }

    double width() {
        return width;
    }

    String cell(int row) {
        return cells.get(row);
    }

    /** How far a cell reaches out of the column to the left. */
    double reach(int row, boolean bold) {
        return Math.max(0, -offset(row, bold));
    }

    /** Where the text of a cell starts, from the left edge of the column. */
    double offset(int row, boolean bold) {
        String cell = cells.get(row);
        if (reaching.get(row)) {
            double most = Math.min(width, (width + blockWidth()) / 2);
            return width(cell, bold) > most ? Math.min(most, width) - width(cell, bold) : (width - width(cell, bold)) / 2;
        }
        int split = split(cell);
        double block = Math.max(0, width - blockWidth()) / 2;
        return split < 0 ? Math.max(0, (width - width(cell, bold)) / 2)
            : block + before - width(cell.substring(0, split), bold);
    }

    private double blockWidth() {
        double most = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int split = split(cell);
            if (split >= 0 && !reaching.get(i)) {
                most = Math.max(most, before + width(cell, false) - width(cell.substring(0, split), false));
            }
        }
        return most;
    }
}
