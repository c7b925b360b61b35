/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** What is printed and drawn of a Cox model with exposures that begin during follow-up. */
final class TimeDependentReport {

    private static final int FEW = 10;

    private final TimeDependentRows rows;
    private final CoxFit fit;
    private final CoxFit naive;
    private final CoxEffects effects;
    private final CoxEffects naiveEffects;
    private final ModelReport report;

    TimeDependentReport(TimeDependentRows rows, CoxFit fit, CoxFit naive, Progress progress) {
        this.rows = rows;
        this.fit = fit;
        this.naive = naive;
        effects = new CoxEffects(fit, rows.options.confLevel(), progress);
        naiveEffects = naive == null ? null : new CoxEffects(naive, rows.options.confLevel(), progress);
        report = new ModelReport(rows.design, ModelRow.of(rows.design, rows.intervals, rows.data.events()), "hazard ratio", "HR",
                rows.options.confLevel());
    }

    private String percent() {
        return ModelReport.percent(rows.options.confLevel()) + "%";
    }

    Table hazardRatios() {
        return report.table("hazard.ratios", "Hazard ratios of the time-dependent model", effects, List.of())
                .footnote("n counts intervals of follow-up, not patients.").build();
    }

    Table coefficients() {
        Table.Builder table = Table.builder("coefficients", "Coefficients").text("term", "Variable")
                .number("estimate", "log HR", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("hazard.ratio", "HR", NumberFormat.RATIO).number("conf.low", "Lower " + percent(), NumberFormat.RATIO)
                .number("conf.high", "Upper " + percent(), NumberFormat.RATIO);
        for (int j = 0; j < fit.coefficients().size(); j++) {
            double[] limits = effects.limits(j);
            table.row(ModelRow.columnLabel(rows.design.columns().get(j), rows.intervals), fit.coefficients().estimate(j),
                    fit.coefficients().standardError(j), fit.coefficients().z(j), effects.pValue(j),
                    fit.coefficients().hazardRatio(j), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
        }
        return table.build();
    }

    /** Person-time and events by the state of each exposure. */
    Table personTime() {
        Table.Builder table = Table.builder("person-time", "Person-time and events by exposure").text("term", "Exposure")
                .text("level", "State").number("n", "Intervals", NumberFormat.COUNT)
                .number("time", "Time at risk" + (rows.unit().isEmpty() ? "" : " (" + rows.unit() + ")"), NumberFormat.TIME)
                .number("n.event", "Events", NumberFormat.COUNT).number("rate", "Rate", NumberFormat.ESTIMATE);
        for (int e = 0; e < rows.exposures(); e++) {
            Column column = rows.intervals.column(rows.options.terms().get(e).name());
            Groups states = Groups.of(column);
            for (int g = 0; g < states.count(); g++) {
                int n = 0;
                int events = 0;
                double time = 0;
                for (int i = 0; i < rows.data.size(); i++) {
                    if (states.codes()[i] == g) {
                        n++;
                        time += rows.data.stop(i) - rows.data.start(i);
                        events += rows.data.event(i) ? 1 : 0;
                    }
                }
                table.row(column.label(), states.labels().get(g), n, time, events, time > 0 ? (Double) (events / time) : null);
            }
        }
        return table.footnote("Rate: events for each unit of time at risk.").build();
    }

    /** The right and the biased hazard ratio of each exposure. */
    Table comparison() {
        Table.Builder table = Table.builder("comparison", "With and without regard to when the exposure began").text("term", "Exposure")
                .text("method", "Method").number("estimate", "HR", NumberFormat.RATIO)
                .number("conf.low", "Lower " + percent(), NumberFormat.RATIO)
                .number("conf.high", "Upper " + percent(), NumberFormat.RATIO).number("p.value", "p", NumberFormat.P_VALUE);
        for (int e = 0; e < rows.exposures(); e++) {
            String label = rows.patients.column(rows.options.begins().get(e).name()).label();
            addEffect(table, label, "time-dependent", effects, rows.design.columnsOf(e));
            addEffect(table, label, "ever against never (biased)", naiveEffects, naive.covariates().columnsOfTerm(e));
        }
        return table.footnote("Ever against never counts the time before the exposure, in which nobody exposed can have died, as exposed.")
                .build();
    }

    private static void addEffect(Table.Builder table, String label, String method, CoxEffects of, int[] columns) {
        for (int j : columns) {
            double[] limits = of.limits(j);
            table.row(label, method, of.fit().coefficients().hazardRatio(j), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]),
                    of.pValue(j));
        }
    }

    ForestFigure forest() {
        return report.forest(effects, "Hazard ratios with " + percent() + " confidence intervals; exposures count from when they "
                + "began.", "lower hazard", "higher hazard");
    }

    CurveFigure figure() {
        Groups states = rows.exposure();
        double from = rows.options.curvesFrom();
        double end = Arrays.stream(rows.data.stops()).max().orElse(1);
        double[] ticks = ticks(from, end);
        List<CurveFigure.Series> series = new ArrayList<>();
        List<CurveFigure.RiskTable.Row> risk = new ArrayList<>();
        for (int g = 0; g < states.count(); g++) {
            SurvivalData part = from(states.codes(), g, from);
            if (part == null) {
                continue;
            }
            SurvivalCurve curve = KaplanMeier.fit(part);
            ConfidenceLimits limits = curve.limits(ConfidenceType.LOG_LOG, rows.options.confLevel());
            int n = curve.time().length;
            double[] x = new double[n + 1];
            double[] y = new double[n + 1];
            double[] low = new double[n + 1];
            double[] high = new double[n + 1];
            x[0] = from;
            y[0] = 1;
            low[0] = 1;
            high[0] = 1;
            System.arraycopy(curve.time(), 0, x, 1, n);
            System.arraycopy(curve.survival(), 0, y, 1, n);
            System.arraycopy(limits.lower(), 0, low, 1, n);
            System.arraycopy(limits.upper(), 0, high, 1, n);
            series.add(new CurveFigure.Series(states.labels().get(g), CurveFigure.Shape.STEP, x, y, low, high, null));
            risk.add(new CurveFigure.RiskTable.Row(states.labels().get(g), atRisk(part, ticks)));
        }
        String name = rows.intervals.column(rows.options.terms().getFirst().name()).label();
        return new CurveFigure("simon-makuch", "Survival by exposure (Simon-Makuch): " + name,
                "Patients move from one curve to the other when the exposure begins; limits are " + percent()
                        + " by the log-log transform. The curves do not follow fixed groups of patients.",
                Axis.of("Time", rows.unit()).range(from, end).ticks(ticks.length > 1 ? ticks[1] - ticks[0] : end),
                Axis.of("Survival", "").range(0, 1).inPercent().ticks(0.2), series,
                new CurveFigure.RiskTable("Number at risk", ticks, risk), List.of(), List.of());
    }

    private static double[] ticks(double from, double end) {
        double span = (end - from) / 6;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span)));
        double step = span <= power ? power : span <= 2 * power ? 2 * power : span <= 5 * power ? 5 * power : 10 * power;
        int count = (int) Math.floor((end - from) / step * (1 + 1e-12)) + 1;
        double[] ticks = new double[count];
        Arrays.setAll(ticks, k -> from + k * step);
        return ticks;
    }

    /** The intervals of a state from a time on; null if there are none. */
    private SurvivalData from(int[] state, int wanted, double from) {
        int n = rows.data.size();
        double[] start = new double[n];
        double[] stop = new double[n];
        boolean[] event = new boolean[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (state[i] == wanted && rows.data.stop(i) > from) {
                start[count] = Math.max(from, rows.data.start(i));
                stop[count] = rows.data.stop(i);
                event[count++] = rows.data.event(i);
            }
        }
        return count == 0 ? null : SurvivalData.counting(Arrays.copyOf(start, count), Arrays.copyOf(stop, count),
                Arrays.copyOf(event, count)).build();
    }

    private static double[] atRisk(SurvivalData part, double[] times) {
        double[] numbers = new double[times.length];
        double first = times[0];
        for (int i = 0; i < part.size(); i++) {
            for (int k = 0; k < times.length; k++) {
                boolean in = times[k] == first ? part.start(i) <= first : part.start(i) < times[k] && part.stop(i) >= times[k];
                numbers[k] += in ? 1 : 0;
            }
        }
        return numbers;
    }

    void messages(AnalysisResult.Builder result) {
        fit.aliases().forEach(a -> result.warning("The column " + a.name() + " has no coefficient of its own: the others determine "
                + "it.", "Leave one of these variables out."));
        fit.monotone().forEach(m -> result.warning("The hazard ratio of " + m.name() + " has no finite estimate: a state without "
                + "events.", "Merge states or leave it out."));
        if (rows.begin != null) {
            for (int e = 0; e < rows.begin.length; e++) {
                exposure(result, e);
            }
        } else {
            if (rows.gaps > 0) {
                result.warning(rows.gaps + (rows.gaps == 1 ? " interval does" : " intervals do")
                        + " not follow on the one before: the patient is not at risk in between.",
                        "Check whether time is missing from the table.");
            }
            if (rows.recurrent) {
                result.warning("Some patients have an event before their last interval, so that they can have several.",
                        "Standard errors are robust to clustering by patient; say that events were recurrent.");
            }
        }
        if (rows.options.curvesFrom() == 0) {
            result.info("Simon-Makuch curves from time zero rest on few exposed patients at first; the option \"Curves from\" begins them later.");
        }
    }

    private void exposure(AnalysisResult.Builder result, int e) {
        int zero = 0;
        int later = 0;
        int after = 0;
        int negative = 0;
        double immortal = 0;
        int events = 0;
        for (int i = 0; i < rows.end.length; i++) {
            double b = rows.begin[e][i];
            zero += b <= 0 ? 1 : 0;
            negative += b < 0 ? 1 : 0;
            after += b >= rows.end[i] ? 1 : 0;
            if (b > 0 && b < rows.end[i]) {
                later++;
                immortal += b;
            }
            events += b < rows.end[i] && rows.event[i] ? 1 : 0;
        }
        String label = rows.patients.column(rows.options.begins().get(e).name()).label();
        String unit = rows.unit().isEmpty() ? "" : " " + rows.unit();
        if (later > 0) {
            result.info(String.format(Locale.ROOT, "%s: %d patients were exposed from time zero and %d later, after %s%s in all. A "
                    + "comparison of ever with never exposed would count this time, in which none of them can have had the event, as "
                    + "exposed (immortal time).", label, zero, later, NumberText.of(Math.rint(immortal * 10) / 10), unit));
        } else {
            result.info(label + ": no exposure begins during follow-up; nothing is time-dependent.");
        }
        if (naive != null && later > 0) {
            int[] right = rows.design.columnsOf(e);
            int[] biased = naive.covariates().columnsOfTerm(e);
            if (right.length == 1 && biased.length == 1) {
                result.warning(String.format(Locale.ROOT, "%s: the hazard ratio of ever against never exposed, %.2f, is biased by "
                        + "immortal time; the time-dependent one is %.2f.", label,
                        naive.coefficients().hazardRatio(biased[0]), fit.coefficients().hazardRatio(right[0])),
                        "Report the time-dependent hazard ratio.");
            }
        }
        if (after > 0) {
            result.info(label + ": in " + after + " patients it began at or after the end of follow-up and counts as never.");
        }
        if (negative > 0) {
            result.info(label + ": in " + negative + " patients it began before time zero; they count as exposed from time zero.");
        }
        if (events < FEW) {
            result.warning(label + ": only " + events + " patients who were exposed had the event.",
                    "Read the hazard ratio with its interval.");
        }
    }
}
