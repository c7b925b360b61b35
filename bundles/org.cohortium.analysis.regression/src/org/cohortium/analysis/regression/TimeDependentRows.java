/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.Episodes;
import org.cohortium.numerics.survival.SurvivalData;

/** Follow-up in intervals in which nothing changes: cut at the times exposures begin, or read from a long table. */
final class TimeDependentRows {

    private static final List<String> STATES = List.of("no", "yes");

    final AnalysisInput input;
    final TimeDependentOptions options;
    final List<Dropped> dropped = new ArrayList<>();
    /** The rows of the cohort that are used. */
    final DataTable patients;
    /** The intervals with the values that hold in them. */
    final DataTable intervals;
    final SurvivalData data;
    final DesignMatrix design;
    /** By exposure the time at which it begins for each patient; null for a long table. */
    final double[][] begin;
    /** The end of each patient's follow-up; null for a long table. */
    final double[] end;
    final boolean[] event;
    /** Whether a patient of a long table has several events. */
    boolean recurrent;
    /** Intervals of a long table that do not follow the one before. */
    int gaps;

    TimeDependentRows(AnalysisInput input, TimeDependentOptions options) {
        this.input = input;
        this.options = options;
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        needed.addAll(VariableRef.names(options.covariates()));
        needed.addAll(VariableRef.names(options.strata()));
        if (options.isLong()) {
            needed.addAll(List.of(options.entry().name(), options.exposure().name()));
            needed.add(VariableRef.nameOrNull(options.patient()));
        } else {
            needed.add(VariableRef.nameOrNull(options.timeZero()));
        }
        CompleteRows complete = CompleteRows.of(input, needed);
        dropped.addAll(complete.dropped());
        if (options.isLong()) {
            begin = null;
            end = null;
            patients = complete.data();
            intervals = patients;
            event = EventIndicator.read(patients.column(options.event().name()), options.eventLevels());
            int[] clusters = checkIntervals();
            data = response(patients.numbers(options.entry().name()), patients.numbers(options.time().name()), event,
                    recurrent ? clusters : null);
        } else {
            patients = withFollowUp(complete.data());
            event = EventIndicator.read(patients.column(options.event().name()), options.eventLevels());
            end = patients.numbers(options.time().name());
            begin = new double[options.begins().size()][];
            for (int e = 0; e < begin.length; e++) {
                begin[e] = times(patients.column(options.begins().get(e).name()));
            }
            Episodes episodes = Episodes.of(null, end, event, begin);
            DataTable table = patients.select(episodes.row());
            for (int e = 0; e < begin.length; e++) {
                table = table.with(state(patients.column(options.begins().get(e).name()), episodes.exposed()[e]));
            }
            intervals = table;
            boolean byPatient = input.design().weights().isPresent() && input.design().cluster().isEmpty();
            data = response(episodes.start(), episodes.stop(), episodes.event(), byPatient ? episodes.row() : null);
        }
        if (data.eventCount() == 0) {
            throw new EstimationException("None of the patients has the event.", "Check which code means the event.");
        }
        design = ModelTerms.design(intervals, options.terms(), List.of());
    }

    /** Leaves out patients whose follow-up ends at time zero: they are never at risk. */
    private DataTable withFollowUp(DataTable table) {
        double[] time = table.numbers(options.time().name());
        boolean[] keep = new boolean[time.length];
        int[] out = new int[time.length];
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            if (time[i] < 0 || !Double.isFinite(time[i])) {
                throw new EstimationException("The follow-up time in row " + table.rowNumbers()[i] + " is negative or infinite.",
                        "Correct it or leave the row out.");
            }
            keep[i] = time[i] > 0;
            if (!keep[i]) {
                out[count++] = table.rowNumbers()[i];
            }
        }
        if (count > 0) {
            dropped.add(new Dropped("no follow-up after time zero", Arrays.copyOf(out, count)));
        }
        return count == 0 ? table : table.filter(keep);
    }

    private double[] times(Column column) {
        double[] times = new double[column.size()];
        Arrays.fill(times, Double.NaN);
        if (column instanceof NumberColumn numbers) {
            for (int i = 0; i < times.length; i++) {
                times[i] = numbers.isMissing(i) ? Double.NaN : numbers.value(i);
            }
            return times;
        }
        long[] dates = ((DateColumn) column).epochDays();
        long[] zero = patients.column(options.timeZero().name(), DateColumn.class).epochDays();
        for (int i = 0; i < times.length; i++) {
            times[i] = column.isMissing(i) ? Double.NaN : (dates[i] - zero[i]) / options.timeUnit().days();
        }
        return times;
    }

    private static CategoryColumn state(Column column, boolean[] exposed) {
        int[] codes = new int[exposed.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = exposed[i] ? 1 : 0;
        }
        return new CategoryColumn(new ColumnInfo(column.name(), column.label() + " has begun", ""), codes, STATES, 0);
    }

    private SurvivalData response(double[] start, double[] stop, boolean[] events, int[] own) {
        Groups strata = Groups.crossed(intervals, VariableRef.names(options.strata()));
        double[] weights = input.design().weights().map(intervals::numbers).orElse(null);
        int[] clusters = own != null ? own
                : input.design().cluster().map(c -> Groups.clusterCodes(intervals.column(c))).orElse(null);
        return SurvivalData.counting(start, stop, events).strata(strata == null ? null : strata.codes()).weights(weights)
                .clusters(clusters).rowNumbers(intervals.rowNumbers()).build();
    }

    /** Refuses intervals of one patient that overlap, and counts gaps; the patient of each row, or null. */
    private int[] checkIntervals() {
        if (options.patient() == null) {
            return null;
        }
        int[] patient = Groups.clusterCodes(patients.column(options.patient().name()));
        double[] start = patients.numbers(options.entry().name());
        double[] stop = patients.numbers(options.time().name());
        TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < patient.length; i++) {
            rows.computeIfAbsent(patient[i], k -> new ArrayList<>()).add(i);
        }
        for (List<Integer> own : rows.values()) {
            own.sort((a, b) -> Double.compare(start[a], start[b]));
            for (int k = 1; k < own.size(); k++) {
                int before = own.get(k - 1);
                int now = own.get(k);
                if (start[now] < stop[before]) {
                    throw new EstimationException("The intervals in rows " + patients.rowNumbers()[before] + " and "
                            + patients.rowNumbers()[now] + " of one patient overlap.",
                            "A patient can be at risk once only: correct the start or the end.");
                }
                gaps += start[now] > stop[before] ? 1 : 0;
                recurrent |= event[before];
            }
        }
        return patient;
    }

    /** The model of exposures and covariates. */
    CoxFit fit(Progress progress) {
        return CoxRegression.fit(data, covariates(design), CoxOptions.DEFAULT, progress);
    }

    private static CoxCovariates covariates(DesignMatrix of) {
        return new CoxCovariates(of.names(), of.values(), of.terms().stream().map(Term::label).toList(),
                of.columns().stream().mapToInt(DesignColumn::term).toArray(), null);
    }

    /** The biased model of ever against never exposed, on patients. */
    CoxFit naive(Progress progress) {
        DataTable table = patients;
        for (int e = 0; e < begin.length; e++) {
            boolean[] ever = new boolean[end.length];
            for (int i = 0; i < ever.length; i++) {
                ever[i] = begin[e][i] < end[i];
            }
            table = table.with(state(patients.column(options.begins().get(e).name()), ever));
        }
        DesignMatrix simple = ModelTerms.design(table, options.terms(), List.of());
        Groups strata = Groups.crossed(table, VariableRef.names(options.strata()));
        SurvivalData right = SurvivalData.right(end, event).strata(strata == null ? null : strata.codes())
                .weights(input.design().weights().map(table::numbers).orElse(null)).build();
        return CoxRegression.fit(right, covariates(simple), CoxOptions.DEFAULT, progress);
    }

    /** The exposure alone, whose score test is that of Mantel and Byar. */
    CoxFit exposureAlone(Progress progress) {
        DesignMatrix alone = ModelTerms.design(intervals, options.terms().subList(0, 1), List.of());
        return CoxRegression.fit(data, covariates(alone), CoxOptions.DEFAULT, progress);
    }

    /** The groups of the figure: the first exposure. */
    Groups exposure() {
        return Groups.of(intervals.column(options.terms().getFirst().name()));
    }

    /** Number of exposures at the head of the model. */
    int exposures() {
        return options.isLong() ? 1 : begin.length;
    }

    /** The unit of time; may be empty. */
    String unit() {
        return patients.column(options.time().name()).unit();
    }
}
