/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.eclipse.osgi.util.NLS;

/**
 * What is to be said of the values of a column on the rows shown.
 *
 * @param lines measures and their values, in order
 * @param counts how many rows each value has; empty for numbers and dates
 * @param total how many rows have a value
 */
record ColumnSummary(List<Line> lines, Map<String, Integer> counts, int total) {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final int CHECK_EVERY = 8192;
    private static final int MOST_VALUES = 20;

    /** One measure. */
    record Line(String name, String value) {
    }

    /** Looks at a column. Any thread. */
    static ColumnSummary of(Column column, int[] rows, boolean masked, Progress progress) {
        int missing = 0;
        for (int row : rows) {
            missing += column.isMissing(row) ? 1 : 0;
        }
        int present = rows.length - missing;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Messages.summary_n, String.valueOf(present)));
        lines.add(new Line(Messages.summary_missing, missing == 0 ? "0" //$NON-NLS-1$
            : NLS.bind(Messages.summary_share, missing, percent(missing, rows.length))));
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!masked && present > 0) {
            switch (column) {
                case NumberColumn number -> numbers(number, rows, present, lines);
                case DateColumn date -> dates(date, rows, lines);
                case CategoryColumn category -> category.levels().forEach(level -> counts.put(level, 0));
                default -> progress.checkCancelled();
            }
            if (!(column instanceof NumberColumn) && !(column instanceof DateColumn)) {
                count(column, rows, counts, progress);
                if (!(column instanceof CategoryColumn)) {
                    lines.add(new Line(Messages.summary_distinct, String.valueOf(counts.size())));
                }
            }
        }
        return new ColumnSummary(lines, mostFrequent(column, counts), present);
    }

    private static void count(Column column, int[] rows, Map<String, Integer> counts, Progress progress) {
        for (int i = 0; i < rows.length; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            if (!column.isMissing(rows[i])) {
                counts.merge(column.text(rows[i]), 1, Integer::sum);
            }
        }
    }

    private static Map<String, Integer> mostFrequent(Column column, Map<String, Integer> counts) {
        if (column instanceof CategoryColumn || counts.isEmpty()) {
            return counts;
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey().compareTo(b.getKey())
            : Integer.compare(b.getValue(), a.getValue()));
        Map<String, Integer> first = new LinkedHashMap<>();
        if (entries.get(0).getValue() > 1) {
            entries.stream().limit(MOST_VALUES).forEach(e -> first.put(e.getKey(), e.getValue()));
        }
        return first;
    }

    private static void numbers(NumberColumn column, int[] rows, int present, List<Line> lines) {
        double[] values = new double[present];
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int row : rows) {
            if (!column.isMissing(row)) {
                double value = column.value(row);
                values[n++] = value;
                double delta = value - mean;
                mean += delta / n;
                squares += delta * (value - mean);
            }
        }
        Arrays.sort(values);
        lines.add(new Line(Messages.summary_mean, digits(mean)));
        if (n > 1) {
            lines.add(new Line(Messages.summary_sd, digits(StrictMath.sqrt(squares / (n - 1)))));
        }
        lines.add(new Line(Messages.summary_median, digits(quantile(values, 0.5))));
        lines.add(new Line(Messages.summary_quartiles, NLS.bind(Messages.summary_range,
            digits(quantile(values, 0.25)), digits(quantile(values, 0.75)))));
        lines.add(new Line(Messages.summary_extremes,
            NLS.bind(Messages.summary_range, digits(values[0]), digits(values[n - 1]))));
    }

    /** Quantile of type 7 (Hyndman and Fan 1996) of sorted values, the default of R. */
    private static double quantile(double[] sorted, double p) {
        double h = (sorted.length - 1) * p;
        int low = (int) h;
        double above = low + 1 < sorted.length ? sorted[low + 1] : sorted[low];
        return sorted[low] + (h - low) * (above - sorted[low]);
    }

    private static void dates(DateColumn column, int[] rows, List<Line> lines) {
        long[] days = Arrays.stream(rows).filter(row -> !column.isMissing(row))
            .mapToLong(row -> column.epochDays()[row]).sorted().toArray();
        lines.add(new Line(Messages.summary_first, day(days[0])));
        lines.add(new Line(Messages.summary_median, day(days[(days.length - 1) / 2])));
        lines.add(new Line(Messages.summary_last, day(days[days.length - 1])));
    }

    private static String day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole); //$NON-NLS-1$
    }

    private static String digits(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.precision() - exact.scale() > DIGITS.getPrecision()
            ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString(); //$NON-NLS-1$
    }
}
