/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.TimeTicks;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.SurvivalCurve;

/** The Kaplan-Meier plot: curves with bands and censor marks above the numbers at risk. */
final class KaplanMeierFigure {

    private static final int MANY = 5000;
    private static final double FINEST_SURVIVAL = 2e-4;
    private static final double FINEST_TIME = 2000;

    /** With more curves than this their limits cover each other. */
    private static final int MOST_LIMITS = 4;

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final String unit;
    private final double from;
    private final double to;
    private final double tick;

    KaplanMeierFigure(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves, String unit) {
        this.options = options;
        this.rows = rows;
        this.curves = curves;
        this.unit = unit;
        double last = curves.stream().mapToDouble(SurvivalCurve::lastTime).max().orElse(1);
        double first = 0;
        if (rows.data().isCounting()) {
            first = Arrays.stream(rows.data().starts()).min().orElse(0);
        }
        this.tick = TimeTicks.distance(last - first, unit);
        this.from = tick > 0 ? StrictMath.floor(first / tick) * tick : 0;
        this.to = last;
    }

    /** The round times under which numbers at risk stand. */
    double[] times() {
        return TimeTicks.upTo(from, to, tick);
    }

    /** The axis of time, from the first round time to the last follow-up. */
    Axis timeAxis() {
        return Axis.of(timeWords(), unit).range(from, to).ticks(tick);
    }

    /** What the time is counted from, where that is not time zero. */
    String timeWords() {
        return options.landmark() == null ? "Time" : "Time since landmark";
    }

    /** A vertical axis of shares from 0 to 1. */
    Axis shareAxis(String label) {
        return Axis.of(label, "").inPercent().range(0, 1).ticks(0.2);
    }

    CurveFigure draw(String annotation) {
        List<Series> series = new ArrayList<>();
        List<RiskTable.Row> risk = new ArrayList<>();
        double[] times = times();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            String name = rows.groups().labels().get(g);
            series.add(series(name, curve));
            double[] numbers = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                numbers[i] = curve.riskCountAt(times[i]);
            }
            risk.add(new RiskTable.Row(name, numbers));
        }
        List<String> annotations = annotation.isEmpty() ? List.of() : List.of(annotation);
        return new CurveFigure("km", options.outcome() + " by the Kaplan-Meier estimate", caption(), timeAxis(),
            shareAxis(options.outcome()), series,
            new RiskTable("Number at risk", times, risk), List.of(), annotations);
    }

    private String caption() {
        return "Kaplan-Meier curves" + (showsLimits() ? " with pointwise " + options.percent() + " confidence limits ("
            + options.confType().type().label() + ")" : "; confidence limits of so many curves would cover each other and are "
            + "left to the tables") + ". Marks show censored patients"
            + (options.landmark() == null ? "." : "; time is counted from the landmark at "
                + NumberText.of(options.landmark()) + (unit.isEmpty() ? "." : " " + unit + "."));
    }

    private Series series(String name, SurvivalCurve curve) {
        double[][] limits = limits(curve);
        Series steps = steps(name, 1, curve.time(), curve.survival(), limits[0], limits[1]);
        return new Series(name, Shape.STEP, steps.x(), steps.y(), steps.lower(), steps.upper(), apart(curve.censorTimes()));
    }

    private boolean showsLimits() {
        return curves.size() <= MOST_LIMITS;
    }

    /** Lower and upper limits of a curve as a figure shows them: none where there are many curves, 1 where the curve is. */
    double[][] limits(SurvivalCurve curve) {
        if (!showsLimits()) {
            return new double[2][];
        }
        ConfidenceLimits limits = curve.limits(options.confType().type(), options.confLevel());
        double[] survival = curve.survival();
        double[] lower = limits.lower().clone();
        double[] upper = limits.upper().clone();
        for (int k = 0; k < survival.length && survival[k] == 1; k++) {
            lower[k] = 1;
            upper[k] = 1;
        }
        return new double[][] {lower, upper};
    }

    /**
     * A step curve that begins at the left end of the axis.
     *
     * @param start its height there
     * @param lower limits, or null
     * @param upper limits, or null
     */
    Series steps(String name, double start, double[] time, double[] y, double[] lower, double[] upper) {
        Series rest = thinned(name, time, y, lower, upper);
        return new Series(name, Shape.STEP, before(rest.x(), Math.min(from, time[0])), before(rest.y(), start),
            lower == null ? null : before(rest.lower(), Double.isNaN(lower[0]) ? Double.NaN : start),
            upper == null ? null : before(rest.upper(), Double.isNaN(upper[0]) ? Double.NaN : start), null);
    }

    private static double[] before(double[] values, double first) {
        double[] out = new double[values.length + 1];
        out[0] = first;
        System.arraycopy(values, 0, out, 1, values.length);
        return out;
    }

    /** The steps that can be told apart in a figure: all of them, unless there are very many. */
    Series thinned(String name, double[] time, double[] y, double[] lower, double[] upper) {
        int[] shown = new int[time.length];
        int count = 0;
        double span = Math.max(1, time.length == 0 ? 0 : Math.abs(y[time.length - 1] - y[0]));
        for (int k = 0; k < time.length; k++) {
            boolean apart = time.length <= MANY || k == 0 || k == time.length - 1
                || Math.abs(y[k] - y[shown[count - 1]]) >= FINEST_SURVIVAL * span
                || time[k] - time[shown[count - 1]] >= (to - from) / FINEST_TIME;
            if (apart) {
                shown[count++] = k;
            }
        }
        int[] kept = Arrays.copyOf(shown, count);
        return new Series(name, Shape.STEP, picked(time, kept), picked(y, kept), picked(lower, kept), picked(upper, kept), null);
    }

    private static double[] picked(double[] values, int[] at) {
        return values == null ? null : Arrays.stream(at).mapToDouble(k -> values[k]).toArray();
    }

    private double[] apart(double[] marks) {
        if (marks.length <= MANY) {
            return marks;
        }
        double[] kept = new double[marks.length];
        int count = 0;
        for (double mark : marks) {
            if (count == 0 || mark - kept[count - 1] >= (to - from) / FINEST_TIME) {
                kept[count++] = mark;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
