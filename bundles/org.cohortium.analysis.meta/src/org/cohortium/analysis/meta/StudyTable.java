/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.meta.CountTable;
import org.cohortium.numerics.meta.Effects;

/** The studies of a table: names, estimates with variances, and the counts where the table has them. */
final class StudyTable {

    final DataTable rows;
    final List<String> names;
    final Effects effects;
    final List<CountTable> counts;
    final List<Dropped> dropped;

    private StudyTable(DataTable rows, List<String> names, Effects effects, List<CountTable> counts,
            List<Dropped> dropped) {
        this.rows = rows;
        this.names = names;
        this.effects = effects;
        this.counts = counts;
        this.dropped = dropped;
    }

    static StudyTable read(AnalysisInput input, PoolingOptions o) {
        List<String> needed = new ArrayList<>(List.of(o.study().name()));
        switch (o.given()) {
            case STANDARD_ERROR -> needed.addAll(List.of(o.estimate().name(), o.standardError().name()));
            case LIMITS -> needed.addAll(List.of(o.estimate().name(), o.lower().name(), o.upper().name()));
            case COUNTS -> needed.addAll(List.of(o.exposedEvents().name(), o.exposedTotal().name(),
                o.unexposedEvents().name(), o.unexposedTotal().name()));
        }
        needed.add(VariableRef.nameOrNull(o.subgroup()));
        needed.addAll(VariableRef.names(o.moderators()));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        List<Dropped> dropped = new ArrayList<>(complete.dropped());
        List<CountTable> counts = o.given() == PoolingOptions.Given.COUNTS ? counts(rows, o) : List.of();
        if (!counts.isEmpty() && o.isRatio()) {
            boolean[] keep = new boolean[counts.size()];
            for (int i = 0; i < keep.length; i++) {
                keep[i] = !counts.get(i).isUninformative();
            }
            int[] kept = DataTable.positions(keep);
            if (kept.length < keep.length) {
                int[] numbers = rows.rowNumbers();
                int[] out = java.util.stream.IntStream.range(0, keep.length).filter(i -> !keep[i])
                    .map(i -> numbers[i]).toArray();
                dropped.add(new Dropped("no event, or nothing but events, in both groups", out));
                counts = Arrays.stream(kept).mapToObj(counts::get).toList();
                rows = rows.select(kept);
            }
        }
        if (rows.rowCount() == 0) {
            throw new EstimationException("No study has an estimate.",
                "With no event in any group, pool risk differences.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.rowCount(); i++) {
            names.add(rows.column(o.study().name()).text(i));
        }
        return new StudyTable(rows, names, effects(rows, counts, o), counts, dropped);
    }

    private static List<CountTable> counts(DataTable rows, PoolingOptions o) {
        double[] a = rows.numbers(o.exposedEvents().name());
        double[] n1 = rows.numbers(o.exposedTotal().name());
        double[] c = rows.numbers(o.unexposedEvents().name());
        double[] n2 = rows.numbers(o.unexposedTotal().name());
        List<CountTable> tables = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            if (!(a[i] >= 0 && a[i] <= n1[i] && c[i] >= 0 && c[i] <= n2[i] && n1[i] > 0 && n2[i] > 0)) {
                throw new EstimationException("Row " + rows.rowNumbers()[i]
                    + " has more events than patients, an empty group, or a number below zero.",
                    "Correct the counts: events go from 0 to the number of patients.");
            }
            tables.add(new CountTable(a[i], n1[i] - a[i], c[i], n2[i] - c[i]));
        }
        return tables;
    }

    private static Effects effects(DataTable rows, List<CountTable> counts, PoolingOptions o) {
        int n = rows.rowCount();
        double[] estimate = new double[n];
        double[] variance = new double[n];
        for (int i = 0; i < n; i++) {
            double[] effect = switch (o.given()) {
                case COUNTS -> counts.get(i).effect(o.measure().engine());
                case STANDARD_ERROR -> {
                    double se = rows.numbers(o.standardError().name())[i];
                    yield new double[] {value(rows, o.estimate(), o, i), se < 0 ? Double.NaN : se * se};
                }
                case LIMITS -> {
                    double low = value(rows, o.lower(), o, i);
                    double high = value(rows, o.upper(), o, i);
                    double own = value(rows, o.estimate(), o, i);
                    if (low < high && (own < low || own > high)) {
                        throw new EstimationException("Row " + rows.rowNumbers()[i] + " has an estimate outside its confidence limits.",
                            "Correct the estimate or the limits; all three are on the same scale.");
                    }
                    double se = Effects.standardError(low, high, o.limitsLevel());
                    yield new double[] {own, se < 0 ? Double.NaN : se * se};
                }
            };
            estimate[i] = effect[0];
            variance[i] = effect[1];
            if (!(variance[i] > 0) || !Double.isFinite(variance[i]) || !Double.isFinite(estimate[i])) {
                throw new EstimationException("Row " + rows.rowNumbers()[i] + " has no standard error above zero.",
                    o.given() == PoolingOptions.Given.LIMITS
                        ? "Give a lower limit below the upper one, on the scale of the estimate."
                        : "Correct it, or leave the study out.");
            }
        }
        return new Effects(estimate, variance);
    }

    private static double value(DataTable rows, VariableRef variable, PoolingOptions o, int row) {
        double x = rows.numbers(variable.name())[row];
        if (o.scale() != PoolingOptions.Scale.RATIO) {
            return x;
        }
        if (!(x > 0)) {
            throw new EstimationException("Row " + rows.rowNumbers()[row] + " has a ratio that is not above zero in \""
                + variable.name() + "\".", "Correct it, or say that the estimates are logarithms or differences.");
        }
        return StrictMath.log(x);
    }

    /** The studies with a zero cell, to whose cells a half was added. */
    List<String> corrected() {
        List<String> corrected = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).hasZeroCell()) {
                corrected.add(names.get(i));
            }
        }
        return corrected;
    }
}
