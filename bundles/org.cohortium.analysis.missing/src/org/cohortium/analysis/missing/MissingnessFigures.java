/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.imputation.MissingPatterns;

/** The figures of missing values. */
final class MissingnessFigures {

    /** Columns of a picture of patterns that still fit a page. */
    private static final int MOST_COLUMNS = 8;
    private static final String MISSING = "\u25cf";
    private static final String OBSERVED = "\u00b7";

    private final DataTable data;
    private final List<String> names;
    private final MissingPatterns patterns;
    private final int most;

    MissingnessFigures(DataTable data, List<String> names, MissingPatterns patterns, int most) {
        this.data = data;
        this.names = names;
        this.patterns = patterns;
        this.most = most;
    }

    private int[] incomplete() {
        return IntStream.range(0, names.size()).filter(v -> patterns.missing()[v] > 0).boxed()
            .sorted(Comparator.comparingInt((Integer v) -> -patterns.missing()[v])).mapToInt(Integer::intValue).toArray();
    }

    private String label(int v) {
        return data.column(names.get(v)).label();
    }

    DotFigure shares() {
        int[] which = incomplete();
        double[] share = new double[which.length];
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < which.length; i++) {
            share[i] = (double) patterns.missing()[which[i]] / data.rowCount();
            rows.add(label(which[i]));
        }
        return new DotFigure("missing", "Missing values by variable", "Share of the " + data.rowCount()
            + " patients without a value; variables without missing values are not shown.",
            Axis.of("Missing", "").inPercent(), rows, List.of(new DotFigure.Dots("Missing", share)), List.of());
    }

    /** One line a pattern: which variables are missing, and how often. */
    ForestFigure patterns() {
        int[] all = incomplete();
        int[] which = java.util.Arrays.copyOf(all, Math.min(all.length, MOST_COLUMNS));
        List<ForestFigure.Row> rows = new ArrayList<>();
        int shown = Math.min(most, patterns.patterns().size());
        for (MissingPatterns.Pattern p : patterns.patterns().subList(0, shown)) {
            List<String> marks = new ArrayList<>();
            int others = p.count();
            for (int v : which) {
                marks.add(p.missing()[v] ? MISSING : OBSERVED);
                others -= p.missing()[v] ? 1 : 0;
            }
            double share = 100.0 * p.rows() / data.rowCount();
            String name = p.count() == 0 ? "complete" : p.count() + " missing" + (others > 0 ? ", " + others + " not shown" : "");
            rows.add(new ForestFigure.Row(ForestFigure.RowKind.EFFECT, name, 0, marks,
                List.of(String.valueOf(p.rows()), String.format(Locale.ROOT, "%.1f", share)), share, 0, share, Double.NaN));
        }
        return new ForestFigure("patterns", "Patterns of missing values", "Each line is a pattern: " + MISSING + " missing, "
            + OBSERVED + " observed. Bars: percent of the patients."
            + (all.length > which.length ? " The " + MOST_COLUMNS + " variables with most missing values are shown." : ""),
            Axis.of("Patients (%)", "").range(0, Double.NaN), 0, "Pattern", IntStream.of(which).mapToObj(this::label).toList(),
            List.of("Patients", "%"), rows, "", "");
    }
}
