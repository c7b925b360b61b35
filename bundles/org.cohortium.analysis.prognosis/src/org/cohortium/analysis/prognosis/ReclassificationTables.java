/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.performance.CensoringTies;
import org.cohortium.numerics.performance.CensoringWeights;
import org.cohortium.numerics.performance.Reclassification;
import org.cohortium.numerics.performance.SurvivalReclassification;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;

/** The tables and the figure of reclassification. */
final class ReclassificationTables {

    /** A figure shows at most so many patients, evenly over the rows. */
    private static final int MOST_SIGNS = 2000;

    private final PerformanceRows rows;
    private final double time;
    private final double[] cuts;
    private final double[] before;
    private final double[] after;
    private final double quantile;
    private final Measures free;
    private final Measures categorical;

    /** Net reclassification with standard errors by kind and in all, and the integrated discrimination improvement. */
    private record Measures(double events, double seEvents, double others, double seOthers, double sum, double seSum, double idi,
            double seIdi) {
    }

    ReclassificationTables(PerformanceRows rows, ReclassificationOptions options, double[] before, double[] after) {
        this.rows = rows;
        this.time = options.isSurvival() ? options.horizon() : Double.NaN;
        this.cuts = options.cuts();
        this.before = before;
        this.after = after;
        quantile = Estimates.quantile(options.confLevel());
        CensoringWeights weights = rows.data == null ? null : CensoringWeights.marginal(rows.data, CensoringTies.EVENTS_FIRST);
        free = of(weights, null);
        categorical = cuts.length == 0 ? null : of(weights, cuts);
    }

    private Measures of(CensoringWeights weights, double[] thresholds) {
        if (weights == null) {
            Reclassification r = thresholds == null ? Reclassification.of(rows.event, before, after, rows.design)
                    : Reclassification.of(rows.event, before, after, thresholds, rows.design);
            return new Measures(r.nriEvents(), r.stdErrNriEvents(), r.nriNonEvents(), r.stdErrNriNonEvents(), r.nri(),
                    r.stdErrNri(), r.idi(), r.stdErrIdi());
        }
        SurvivalReclassification r = thresholds == null ? SurvivalReclassification.of(weights, before, after, time)
                : SurvivalReclassification.of(weights, before, after, time, thresholds);
        return new Measures(r.nriEvents(), r.stdErrNriEvents(), r.nriNonEvents(), r.stdErrNriNonEvents(), r.nri(),
                r.stdErrNri(), r.idi(), r.stdErrIdi());
    }

    /** Net reclassification among events and others, by categories where there are any, and the discrimination improvement. */
    double[] main() {
        Measures m = categorical == null ? free : categorical;
        return new double[] {m.events, m.others, m.idi};
    }

    Table measures() {
        Table.Builder table = Table.builder("measures", "Reclassification" + (rows.data == null ? "" : " at " + Estimates.plain(time)))
                .text("measure", "Measure").text("among", "Among").number("estimate", "Estimate", NumberFormat.SMD)
                .number("std.error", "SE", NumberFormat.SMD).number("conf.low", "Lower", NumberFormat.SMD)
                .number("conf.high", "Upper", NumberFormat.SMD).number("statistic", "z", NumberFormat.STATISTIC)
                .number("p.value", "p", NumberFormat.P_VALUE);
        if (categorical != null) {
            nri(table, "NRI, categories", categorical);
        }
        nri(table, "NRI, category-free", free);
        row(table, "IDI", "All", free.idi, free.seIdi);
        return table.footnote("NRI: net reclassification improvement, the share that moves in the right direction less that in the "
                + "wrong one; the sum runs from \u22122 to 2 and is no percentage. IDI: integrated discrimination improvement. p-values "
                + "of the NRI are too small for nested models fitted here: use the likelihood ratio test.").build();
    }

    private void nri(Table.Builder table, String name, Measures m) {
        row(table, name, "Event", m.events, m.seEvents);
        row(table, name, "No event", m.others, m.seOthers);
        row(table, name, "Sum", m.sum, m.seSum);
    }

    private void row(Table.Builder table, String name, String among, double estimate, double se) {
        table.row(name, among, estimate, se, estimate - quantile * se, estimate + quantile * se,
                se > 0 ? estimate / se : Double.NaN, Estimates.pValue(estimate, se));
    }

    static int category(double risk, double[] cuts) {
        int g = 0;
        for (double cut : cuts) {
            g += risk >= cut ? 1 : 0;
        }
        return g;
    }

    static String label(int g, double[] cuts) {
        if (cuts.length == 0) {
            return "any";
        }
        return g == 0 ? "< " + percent(cuts[0]) : g == cuts.length ? "\u2265 " + percent(cuts[g - 1])
                : percent(cuts[g - 1]) + " to < " + percent(cuts[g]);
    }

    private static String percent(double risk) {
        return Estimates.percent(risk) + "%";
    }

    /** Patients by old and new category: all, and by event status, by Kaplan-Meier within each cell where there is censoring. */
    List<Table> movements() {
        List<Table> tables = new ArrayList<>();
        if (cuts.length == 0) {
            return tables;
        }
        int k = cuts.length + 1;
        double[][] n = new double[k][k];
        int[][] count = new int[k][k];
        double[][] events = new double[k][k];
        for (int i = 0; i < rows.size(); i++) {
            n[category(before[i], cuts)][category(after[i], cuts)] += rows.design.weight(i);
            count[category(before[i], cuts)][category(after[i], cuts)]++;
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                events[a][b] = count[a][b] == 0 ? 0 : events(a, b, count[a][b], n[a][b]);
            }
        }
        boolean counted = rows.data == null && !rows.design.isWeighted();
        boolean timed = rows.data != null;
        tables.add(table("movement", "Patients by old and new category", n, null, false, counted));
        tables.add(table("movement.events", !timed ? "Patients with the event" : "Expected patients with the event by "
                + Estimates.plain(time), n, events, false, counted));
        tables.add(table("movement.nonevents", !timed ? "Patients without the event" : "Expected patients without the event by "
                + Estimates.plain(time), n, events, true, counted));
        return tables;
    }

    private double events(int from, int to, int count, double weight) {
        int[] in = new int[count];
        int next = 0;
        double known = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (category(before[i], cuts) == from && category(after[i], cuts) == to) {
                in[next++] = i;
                known += rows.event[i] ? rows.design.weight(i) : 0;
            }
        }
        return rows.data == null ? known : weight * (1 - KaplanMeier.fit(rows.data.select(in))
                .at(new double[] {time}, ConfidenceType.LOG, 0.95).survival()[0]);
    }

    private Table table(String id, String title, double[][] n, double[][] events, boolean rest, boolean counted) {
        NumberFormat format = events == null && !rows.design.isWeighted() || counted ? NumberFormat.COUNT : NumberFormat.WEIGHTED_COUNT;
        Table.Builder table = Table.builder(id, title).text("old", "Old \\ new");
        int k = n.length;
        for (int b = 0; b < k; b++) {
            table.number("new." + (b + 1), label(b, cuts), format);
        }
        table.number("total", "All", format).number("moved.up", "Up", format).number("moved.down", "Down", format);
        for (int a = 0; a < k; a++) {
            Object[] row = new Object[k + 4];
            double[] sums = new double[3];
            row[0] = label(a, cuts);
            for (int b = 0; b < k; b++) {
                double value = events == null ? n[a][b] : rest ? n[a][b] - events[a][b] : events[a][b];
                row[b + 1] = value;
                sums[0] += value;
                sums[1] += b > a ? value : 0;
                sums[2] += b < a ? value : 0;
            }
            for (int s = 0; s < 3; s++) {
                row[k + 1 + s] = sums[s];
            }
            table.row(row);
        }
        if (events != null && rows.data != null) {
            table.footnote("Each cell: its patients times the Kaplan-Meier estimate among them.");
        }
        if (rows.design.isWeighted()) {
            table.footnote("Patients count by their weights.");
        }
        return table.build();
    }

    boolean addUp() {
        int[] c = movesOf();
        return c[0] + c[1] + c[2] == rows.size();
    }

    String counts() {
        int[] c = movesOf();
        return c[0] + " up, " + c[1] + " down, " + c[2] + " stay";
    }

    private int[] movesOf() {
        int[] c = new int[3];
        for (int i = 0; i < before.length; i++) {
            double from = cuts.length == 0 ? before[i] : category(before[i], cuts);
            double to = cuts.length == 0 ? after[i] : category(after[i], cuts);
            c[to > from ? 0 : to < from ? 1 : 2]++;
        }
        return c;
    }

    /** New against old risk, a point for each patient whose outcome is known. */
    CurveFigure figure() {
        double top = 0;
        for (int i = 0; i < before.length; i++) {
            top = Math.max(top, Math.max(before[i], after[i]));
        }
        List<ReferenceLine> lines = new ArrayList<>();
        for (double cut : cuts) {
            lines.add(new ReferenceLine(true, cut, ""));
            lines.add(new ReferenceLine(false, cut, ""));
        }
        boolean timed = rows.data != null;
        double end = Math.min(1, StrictMath.ceil(top * 10) / 10);
        return new CurveFigure("reclassification", "New against old risk", "Each sign is a patient: an upright stroke with the event"
                + (timed ? " by " + Estimates.plain(time) : "") + ", a level stroke without"
                + (timed ? "; those censored before are not shown" : "")
                + (before.length > MOST_SIGNS ? "; of the " + before.length + " patients " + MOST_SIGNS + " are looked at" : "") + ". Above the diagonal the new model gives the higher risk.",
                Axis.of("Old risk", "").inPercent().range(0, end), Axis.of("New risk", "").inPercent().range(0, end),
                List.of(strokes("Event", true, end), strokes("No event", false, end),
                        new Series("", Shape.LINE, new double[] {0, end}, new double[] {0, end}, null, null, null)),
                null, lines, List.of());
    }

    private Series strokes(String name, boolean withEvent, double end) {
        double[] x = new double[3 * Math.min(MOST_SIGNS, before.length)];
        double[] y = new double[x.length];
        double arm = 0.007 * end;
        int next = 0;
        int shown = Math.min(MOST_SIGNS, before.length);
        for (int k = 0; k < shown; k++) {
            int i = (int) ((long) k * before.length / shown);
            boolean later = rows.data != null && rows.data.stop(i) > time;
            boolean happened = rows.event[i] && !later;
            boolean known = rows.data == null || later || rows.event[i];
            if (known && happened == withEvent) {
                x[next] = before[i] - (withEvent ? 0 : arm);
                y[next++] = after[i] - (withEvent ? arm : 0);
                x[next] = before[i] + (withEvent ? 0 : arm);
                y[next++] = after[i] + (withEvent ? arm : 0);
                x[next] = before[i];
                y[next++] = Double.NaN;
            }
        }
        return new Series(name, Shape.LINE, java.util.Arrays.copyOf(x, next), java.util.Arrays.copyOf(y, next), null, null, null);
    }
}
