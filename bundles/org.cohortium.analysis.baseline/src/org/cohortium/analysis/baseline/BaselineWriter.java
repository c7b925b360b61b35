/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.numerics.descriptive.TestResult;

/** Writes the rows of the baseline table as readers see it, and the same numbers in full. */
final class BaselineWriter {

    /** Beyond these a number is hardly readable; the table in full has every digit. */
    private static final int MOST_DECIMALS = 15;

    private static final String DASH = "\u2013";

    private final BaselineOptions options;
    private final BaselineRows rows;
    private final boolean withP;
    private final boolean withSmd;
    private final List<Integer> shown = new ArrayList<>();
    private final List<String> columnNames = new ArrayList<>();
    private final Map<String, List<String>> tested = new LinkedHashMap<>();
    private final Table.Builder table;
    private final Table.Builder details;

    BaselineWriter(BaselineOptions options, BaselineRows rows, boolean withP) {
        this.options = options;
        this.rows = rows;
        boolean grouped = rows.groups().count() > 1;
        this.withP = withP && grouped;
        this.withSmd = options.smd() && grouped;
        table = Table.builder("baseline", grouped ? "Baseline characteristics by group" : "Baseline characteristics")
            .text("variable", "Characteristic");
        for (int c = 0; c < rows.columns(); c++) {
            String name = c == 0 ? "Overall" : rows.groups().labels().get(c - 1);
            columnNames.add(grouped ? name : rows.groups().labels().get(0));
            if (!grouped || c > 0 || options.overall()) {
                shown.add(c);
                table.text(c == 0 ? "overall" : "group" + c, columnNames.get(c));
            }
        }
        if (this.withP) {
            table.number("p.value", "p", NumberFormat.P_VALUE).text("test", "Test");
        }
        if (this.withSmd) {
            table.number("smd", "SMD", NumberFormat.SMD);
        }
        details = Table.builder("details", "Baseline characteristics in full").text("variable", "Variable")
            .text("level", "Level").text("group", "Group").number("n", "Values", NumberFormat.WEIGHTED_COUNT)
            .number("missing", "Missing", NumberFormat.COUNT).number("share", "Share", NumberFormat.PERCENT)
            .number("mean", "Mean", NumberFormat.ESTIMATE).number("sd", "SD", NumberFormat.ESTIMATE)
            .number("median", "Median", NumberFormat.ESTIMATE).number("q1", "Lower quartile", NumberFormat.ESTIMATE)
            .number("q3", "Upper quartile", NumberFormat.ESTIMATE).number("min", "Minimum", NumberFormat.ESTIMATE)
            .number("max", "Maximum", NumberFormat.ESTIMATE);
    }

    void patients() {
        Object[] cells = blank();
        cells[0] = "Patients, n";
        for (int i = 0; i < shown.size(); i++) {
            int count = 0;
            double weight = 0;
            for (int row = 0; row < rows.data().rowCount(); row++) {
                if (rows.isIn(row, shown.get(i))) {
                    count++;
                    weight += rows.weight(row);
                }
            }
            cells[1 + i] = rows.weights() == null ? Integer.toString(count)
                : count + " (weight " + CellText.number(weight, NumberFormat.WEIGHTED_COUNT) + ")";
        }
        table.row(cells);
    }

    void number(Column column, NumberProfile profile, boolean byMedian, TestResult test) {
        int decimals = options.decimals() >= 0 ? (int) options.decimals() : decimals(profile.stats()[0].sd());
        Object[] cells = blank();
        cells[0] = label(column) + (byMedian ? ", median (IQR)" : ", mean (SD)");
        int[] missing = new int[rows.columns()];
        for (int c = 0; c < rows.columns(); c++) {
            NumberProfile.Stats s = profile.stats()[c];
            missing[c] = s.missing();
            details.row(column.name(), "", columnNames.get(c), s.n(), s.missing(), null, s.mean(), s.sd(), s.median(),
                s.q1(),
                s.q3(), s.min(), s.max());
        }
        for (int i = 0; i < shown.size(); i++) {
            NumberProfile.Stats s = profile.stats()[shown.get(i)];
            cells[1 + i] = s.n() == 0 ? DASH
                : byMedian ? fixed(s.median(), decimals) + " (" + fixed(s.q1(), decimals) + DASH + fixed(s.q3(),
                decimals) + ")"
                    : fixed(s.mean(), decimals) + " (" + fixed(s.sd(), decimals) + ")";
        }
        comparison(cells, column, test, profile.smd(options, byMedian));
        table.row(cells);
        missing(missing);
    }

    void category(Column column, CategoryProfile profile, TestResult test) {
        List<String> levels = profile.levels();
        boolean oneLine = options.oneLine() && levels.size() == 2;
        Object[] head = blank();
        head[0] = label(column) + (oneLine ? ": " + levels.get(1) : "") + ", n (%)";
        comparison(head, column, test, profile.smd());
        for (int level = 0; level < levels.size(); level++) {
            Object[] cells = level == 1 && oneLine ? head : blank();
            for (int i = 0; i < shown.size(); i++) {
                cells[1 + i] = count(profile.weight()[level][shown.get(i)], profile.share(level, shown.get(i)));
            }
            for (int c = 0; c < rows.columns(); c++) {
                details.row(column.name(), levels.get(level), columnNames.get(c), profile.weight()[level][c],
                    profile.missing()[c], profile.share(level, c), null, null, null, null, null, null, null);
            }
            if (!oneLine) {
                if (level == 0) {
                    table.row(head);
                }
                cells[0] = levels.get(level);
                table.indented(1, cells);
            } else if (level == 1) {
                table.row(head);
            }
        }
        if (levels.isEmpty()) {
            table.row(head);
        }
        missing(profile.missing());
    }

    private void missing(int[] missing) {
        boolean any = missing[0] > 0;
        if (options.missing() == BaselineOptions.Missing.NEVER
            || options.missing() == BaselineOptions.Missing.WHERE_PRESENT && !any) {
            return;
        }
        Object[] cells = blank();
        cells[0] = "Missing";
        for (int i = 0; i < shown.size(); i++) {
            cells[1 + i] = Integer.toString(missing[shown.get(i)]);
        }
        table.indented(1, cells);
    }

    private void comparison(Object[] cells, Column column, TestResult test, double smd) {
        int at = 1 + shown.size();
        if (withP) {
            cells[at++] = test == null ? Double.NaN : test.pValue();
            cells[at++] = test == null ? "not tested" : test.method();
            if (test != null) {
                tested.computeIfAbsent(test.method(), method -> new ArrayList<>()).add(column.label());
            }
        }
        if (withSmd) {
            cells[at] = smd;
        }
    }

    private Object[] blank() {
        return new Object[1 + shown.size() + (withP ? 2 : 0) + (withSmd ? 1 : 0)];
    }

    private static String label(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
    }

    private static String count(double weight, double share) {
        return Double.isNaN(share) ? DASH : CellText.number(weight, NumberFormat.WEIGHTED_COUNT) + " ("
            + CellText.number(share, NumberFormat.PERCENT) + ")";
    }

    static int decimals(double sd) {
        if (!(sd > 0)) {
            return 1;
        }
        // two digits of the standard deviation at least
        return sd >= 100 ? 0 : sd >= 1 ? 1 : sd >= 0.1 ? 2
            : Math.min(MOST_DECIMALS, Math.max(3, 1 - (int) StrictMath.floor(StrictMath.log10(sd))));
    }

    private static String fixed(double x, int decimals) {
        if (Double.isNaN(x)) {
            return DASH;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
        if (text.matches("-0(\\.0+)?")) {
            text = text.substring(1);
        }
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /** Which variables each variant of a test was used for; empty where nothing was tested. */
    String tested() {
        return tested.entrySet().stream().map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
            .collect(Collectors.joining("; "));
    }

    Table.Builder table() {
        return table;
    }

    Table details() {
        return details.build();
    }
}
