/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Alternative;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.StandardizedDifference;
import org.cohortium.numerics.descriptive.TTest;
import org.cohortium.numerics.imputation.MissingPatterns;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalData;

/** The tables of missing values. */
final class MissingnessTables {

    private static final double LEVEL = 0.95;
    private static final int MOST_LEVELS = 30;

    private final DataTable data;
    private final List<String> names;
    private final boolean[][] missing;
    private final MissingPatterns patterns;
    private final MissingnessOptions options;

    MissingnessTables(DataTable data, List<String> names, boolean[][] missing, MissingPatterns patterns,
            MissingnessOptions options) {
        this.data = data;
        this.names = names;
        this.missing = missing;
        this.patterns = patterns;
        this.options = options;
    }

    private String label(int variable) {
        return data.column(names.get(variable)).label();
    }

    Table variables() {
        Table.Builder t = Table.builder("missing", "Missing values").text("variable", "Variable")
            .number("n.missing", "Missing", NumberFormat.COUNT).number("share", "Missing (%)", NumberFormat.PERCENT)
            .number("n", "Observed", NumberFormat.COUNT);
        int rows = data.rowCount();
        for (int v = 0; v < missing.length; v++) {
            int m = patterns.missing()[v];
            t.row(label(v), m, (double) m / rows, rows - m);
        }
        int incomplete = rows - patterns.completeRows();
        return t.row("Any of these", incomplete, (double) incomplete / rows, patterns.completeRows()).build();
    }

    Table patterns() {
        Table.Builder t = Table.builder("patterns", "Patterns of missing values")
            .number("rows", "Patients", NumberFormat.COUNT).number("share", "Patients (%)", NumberFormat.PERCENT)
            .number("count", "Variables missing", NumberFormat.COUNT).text("variables", "Missing");
        int shown = Math.min(options.patterns(), patterns.patterns().size());
        for (MissingPatterns.Pattern p : patterns.patterns().subList(0, shown)) {
            List<String> which = IntStream.range(0, missing.length).filter(v -> p.missing()[v]).mapToObj(this::label).toList();
            t.row(p.rows(), (double) p.rows() / data.rowCount(), p.count(), which.isEmpty() ? "none" : String.join(", ", which));
        }
        int left = patterns.patterns().size() - shown;
        if (left > 0) {
            int rows = patterns.patterns().subList(shown, shown + left).stream().mapToInt(MissingPatterns.Pattern::rows).sum();
            t.footnote(left + " more patterns with " + rows + " patients are not shown.");
        }
        return t.build();
    }

    /** Whether values are missing more often in patients with the event. */
    Table outcome(Progress progress) {
        boolean survival = options.time() != null;
        Table.Builder t = Table.builder("outcome", "Missing values and the outcome").text("variable", "Variable")
            .number("n.missing", "Missing", NumberFormat.COUNT).number("events.missing", "Events", NumberFormat.COUNT)
            .number("n", "Observed", NumberFormat.COUNT).number("events", "Events", NumberFormat.COUNT);
        if (survival) {
            t.number("estimate", "HR, missing to observed", NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
                .number("conf.high", "Upper limit", NumberFormat.RATIO);
        }
        t.number("p.value", "p", NumberFormat.P_VALUE);
        Column event = data.column(options.event().name());
        boolean[] keep = new boolean[data.rowCount()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !event.isMissing(i) && (!survival || !data.column(options.time().name()).isMissing(i));
        }
        int[] rows = DataTable.positions(keep);
        boolean[] events = EventIndicator.read(event.select(rows), options.eventLevels());
        SurvivalData response = survival ? SurvivalData.right(data.select(rows).numbers(options.time().name()), events)
            .build() : null;
        for (int v = 0; v < missing.length; v++) {
            boolean outcomeItself = names.get(v).equals(options.event().name())
                || survival && names.get(v).equals(options.time().name());
            if (patterns.missing()[v] > 0 && !outcomeItself) {
                progress.checkCancelled();
                outcomeRow(t, v, rows, events, response);
            }
        }
        return t.footnote(survival ? "p: log-rank test." : "p: chi-squared test without continuity correction.").build();
    }

    private void outcomeRow(Table.Builder t, int v, int[] rows, boolean[] events, SurvivalData response) {
        int[] group = new int[rows.length];
        int[][] counts = new int[2][2];
        for (int i = 0; i < rows.length; i++) {
            group[i] = missing[v][rows[i]] ? 1 : 0;
            counts[group[i]][events[i] ? 1 : 0]++;
        }
        int lacking = counts[1][0] + counts[1][1];
        int having = counts[0][0] + counts[0][1];
        List<Object> cells = new ArrayList<>(List.of(label(v), lacking, counts[1][1], having, counts[0][1]));
        Double p = null;
        try {
            if (response == null) {
                p = finite(ContingencyTable.of(counts).chiSquared().pValue());
            } else {
                p = lacking > 0 && having > 0
                    ? finite(LogRankTest.test(response, group, 2, LogRankWeight.LOG_RANK).pValue()) : null;
                cells.addAll(hazardRatio(response, group));
            }
        } catch (EstimationException e) {
            while (cells.size() < (response == null ? 5 : 8)) {
                cells.add(null);
            }
        }
        cells.add(p);
        t.row(cells.toArray());
    }

    private static List<Object> hazardRatio(SurvivalData response, int[] group) {
        double[] x = Arrays.stream(group).asDoubleStream().toArray();
        CoxFit fit = CoxRegression.fit(response, CoxCovariates.of("missing", x));
        CoxCoefficients c = fit.coefficients();
        if (!fit.monotone().isEmpty() || !c.isEstimable(0)) {
            return Arrays.asList(null, null, null);
        }
        double[] limits = c.limits(0, LEVEL);
        return List.of(c.hazardRatio(0), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
    }

    private static Double finite(double x) {
        return Double.isNaN(x) ? null : (Double) x;
    }

    /** Each incomplete variable against each other variable. */
    Table associations(Progress progress) {
        Table.Builder t = Table.builder("associations", "Patients without a value against the others")
            .text("missing", "Missing").text("variable", "Variable").text("level", "Level")
            .number("value.missing", "Where missing", NumberFormat.ESTIMATE)
            .number("value.observed", "Where observed", NumberFormat.ESTIMATE).number("smd", "SMD", NumberFormat.SMD)
            .number("p.value", "p", NumberFormat.P_VALUE);
        List<Column> others = (options.compare().isEmpty() ? names : VariableRef.names(options.compare())).stream()
            .map(data::column).toList();
        List<Column> left = others.stream().filter(MissingnessTables::isNotCompared).toList();
        List<Column> compared = others.stream().filter(c -> !left.contains(c)).toList();
        for (int v = 0; v < missing.length; v++) {
            if (patterns.missing()[v] == 0) {
                continue;
            }
            for (Column column : compared) {
                progress.checkCancelled();
                if (!column.name().equals(names.get(v))) {
                    association(t, v, column);
                }
            }
        }
        if (!left.isEmpty()) {
            t.footnote("Not compared, as dates or for more than " + MOST_LEVELS + " levels: "
                + String.join(", ", left.stream().map(Column::label).toList()) + ".");
        }
        return t.footnote("Numeric variables: means, Welch's t test. Categories: percent, chi-squared test over all levels, SMD over "
            + "all levels.").build();
    }

    /** Dates, and texts such as identifiers, with more levels than a table shows. */
    private static boolean isNotCompared(Column column) {
        if (column instanceof NumberColumn || column instanceof DateColumn) {
            return column instanceof DateColumn;
        }
        return IntStream.range(0, column.size()).filter(i -> !column.isMissing(i)).mapToObj(column::text).distinct()
            .limit(MOST_LEVELS + 1L).count() > MOST_LEVELS;
    }

    private void association(Table.Builder t, int v, Column column) {
        int[] rows = IntStream.range(0, data.rowCount()).filter(i -> !column.isMissing(i)).toArray();
        int[] lacking = Arrays.stream(rows).filter(i -> missing[v][i]).toArray();
        int[] having = Arrays.stream(rows).filter(i -> !missing[v][i]).toArray();
        if (lacking.length == 0 || having.length == 0) {
            return;
        }
        if (column instanceof NumberColumn numbers) {
            double[] x = Arrays.stream(lacking).mapToDouble(numbers::value).toArray();
            double[] y = Arrays.stream(having).mapToDouble(numbers::value).toArray();
            Double p = null;
            Double smd = null;
            if (x.length > 1 && y.length > 1) {
                smd = finite(StandardizedDifference.ofMeans(mean(x), variance(x), mean(y), variance(y)));
                try {
                    p = finite(TTest.welch(x, y, Alternative.TWO_SIDED, LEVEL).pValue());
                } catch (EstimationException e) {
                    p = null;
                }
            }
            t.row(label(v), column.label(), "", mean(x), mean(y), smd, p);
            return;
        }
        Groups groups = Groups.of(column.select(rows));
        int[][] counts = new int[groups.count()][2];
        for (int i = 0; i < rows.length; i++) {
            counts[groups.codes()[i]][missing[v][rows[i]] ? 0 : 1]++;
        }
        double[] a = new double[groups.count()];
        double[] b = new double[groups.count()];
        for (int g = 0; g < a.length; g++) {
            a[g] = (double) counts[g][0] / lacking.length;
            b[g] = (double) counts[g][1] / having.length;
        }
        Double p = null;
        if (groups.count() > 1) {
            p = finite(ContingencyTable.of(counts).chiSquared().pValue());
        }
        for (int g = 0; g < a.length; g++) {
            t.row(label(v), column.label(), groups.labels().get(g), 100 * a[g], 100 * b[g],
                g == 0 ? finite(StandardizedDifference.ofLevels(a, b)) : null, g == 0 ? p : null);
        }
    }

    private static double mean(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s / x.length;
    }

    private static double variance(double[] x) {
        double m = mean(x);
        double s = 0;
        for (double v : x) {
            s += (v - m) * (v - m);
        }
        return s / (x.length - 1);
    }
}
