/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;
import java.util.Locale;

import org.cohortium.data.json.NumberText;

/** How numbers of a result are printed for people, the same on screen, in the report and in the terminal. */
public final class CellText {

    /** Shown where a number does not exist. */
    public static final String NONE = "\u2013";

    /** Ratio of the level that the others are compared with. */
    public static final String REFERENCE = "1 (ref)";

    private CellText() {
    }

    /** A cell as text; empty for null. */
    public static String of(Object cell, NumberFormat format) {
        return switch (cell) {
            case null -> "";
            case String s -> s;
            case Number x -> number(x.doubleValue(), format);
            default -> cell.toString();
        };
    }

    /**
     * A cell of a table; a ratio of 1 before empty limits belongs to the level others are compared with and says so.
     *
     * @param row the cells of its row
     */
    public static String of(Table table, List<Object> row, int column) {
        Table.Column c = table.columns().get(column);
        boolean ratio = c.format() == NumberFormat.RATIO && row.get(column) instanceof Double x && x == 1;
        return ratio && column + 1 < row.size() && row.get(column + 1) == null
            && table.columns().get(column + 1).id().startsWith("conf.low") ? REFERENCE : of(row.get(column), c.format());
    }

    /** A number with at most so many decimals and no zeros at their end, as in what a check found. */
    public static String upTo(int decimals, double x) {
        return shortest(fixed(x, decimals), 0);
    }

    /** A number as text. */
    public static String number(double x, NumberFormat format) {
        if (Double.isNaN(x)) {
            return NONE;
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "\u221e" : "\u2212\u221e";
        }
        String text = switch (format) {
            case COUNT -> fixed(x, 0);
            case WEIGHTED_COUNT -> StrictMath.rint(x) == x ? fixed(x, 0) : fixed(x, 1);
            case ESTIMATE -> significant(x, 4);
            case RATIO -> ratio(x);
            case PERCENT -> fixed(100 * x, 1);
            case PROBABILITY, SMD -> fixed(x, 3);
            case P_VALUE -> pValue(x);
            case STATISTIC -> Math.abs(x) >= 1e6 ? significant(x, 4) : fixed(x, 2);
            case TIME -> StrictMath.rint(x) == x ? fixed(x, 0) : time(x);
            case GENERAL -> StrictMath.rint(x) == x && Math.abs(x) < 1e15 ? NumberText.of(x) : shortest(significant(x, 6), 0);
        };
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /** A p-value as journals print it: two decimals from 0.1, three below, never zero. */
    public static String pValue(double p) {
        if (Double.isNaN(p)) {
            return NONE;
        }
        if (p < 0.001) {
            return "<0.001";
        }
        return p >= 0.0995 ? fixed(p, 2) : fixed(p, 3);
    }

    /** A p-value after its sign: {@code p = 0.03} or {@code p < 0.001}. */
    public static String pEquals(double p) {
        String text = pValue(p);
        return text.startsWith("<") ? "p < " + text.substring(1) : "p = " + text;
    }

    /** An estimate with its limits, {@code 1.73 (1.46-2.01)} with an en dash. */
    public static String interval(double estimate, double low, double high, NumberFormat format) {
        if (Double.isNaN(estimate)) {
            return NONE;
        }
        return number(estimate, format) + " (" + number(low, format) + "\u2013" + number(high, format) + ")";
    }

    private static String ratio(double x) {
        double size = Math.abs(x);
        return size >= 1e4 || size < 1e-4 && size > 0 ? significant(x, 3) : size >= 0.1 || size == 0 ? fixed(x, 2)
            : size >= 0.01 ? fixed(x, 3) : fixed(x, 4);
    }

    /** A quarter of a year is 0.25 and not 0.3: three significant digits below ten, of which the last is not a zero below one. */
    private static String time(double x) {
        double size = Math.abs(x);
        return size >= 9.995 ? fixed(x, 1) : size >= 0.9995 ? fixed(x, 2) : shortest(significant(x, 3), 2);
    }

    /** Without zeros at the end of the decimals, of which at least so many stay. */
    private static String shortest(String text, int decimals) {
        int exponent = text.indexOf('e');
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        int point = digits.indexOf('.');
        int end = digits.length();
        while (point >= 0 && end > point + 1 + decimals && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end == point + 1 ? point : end) + (exponent < 0 ? "" : text.substring(exponent));
    }

    private static String fixed(double x, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
        return text.startsWith("-") && text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    private static String significant(double x, int digits) {
        if (x == 0) {
            return "0";
        }
        int exponent = (int) StrictMath.floor(StrictMath.log10(Math.abs(x)));
        if (exponent < -4 || exponent >= 9) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", x);
        }
        return fixed(x, Math.max(0, digits - 1 - exponent));
    }
}
