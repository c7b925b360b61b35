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
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.SurvivalCurve;

/** The Kaplan-Meier plot: curves with bands and censor marks above the numbers at risk. */
final class KaplanMeierFigure {

    private static final int MANY = 5000;
    private static final double FINEST_SURVIVAL = 2e-4;
    private static final double FINEST_TIME = 2000;

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
        return Axis.of("Time", unit).range(from, to).ticks(tick);
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
        Axis x = timeAxis();
        Axis y = Axis.of(options.outcome(), "").inPercent().range(0, 1).ticks(0.2);
        List<String> annotations = annotation.isEmpty() ? List.of() : List.of(annotation);
        return new CurveFigure("km", options.outcome() + " by the Kaplan-Meier estimate", caption(), x, y, series,
            new RiskTable("Number at risk", times, risk), List.of(), annotations);
    }

    private String caption() {
        return "Kaplan-Meier curves with pointwise " + NumberText.of(StrictMath.rint(options.confLevel() * 1e6) / 1e4)
            + " % confidence limits (" + options.confType().type().label() + "). Marks show censored patients"
            + (options.landmark() == null ? "." : "; time is counted from the landmark at "
                + NumberText.of(options.landmark()) + (unit.isEmpty() ? "." : " " + unit + "."));
    }

    private Series series(String name, SurvivalCurve curve) {
        ConfidenceLimits limits = curve.limits(options.confType().type(), options.confLevel());
        double[] time = curve.time();
        double[] survival = curve.survival();
        int[] shown = shown(time, survival);
        int n = shown.length + 1;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        x[0] = Math.min(from, time[0]);
        y[0] = 1;
        lower[0] = 1;
        upper[0] = 1;
        for (int i = 1; i < n; i++) {
            int k = shown[i - 1];
            x[i] = time[k];
            y[i] = survival[k];
            lower[i] = survival[k] == 1 ? 1 : limits.lower()[k];
            upper[i] = survival[k] == 1 ? 1 : limits.upper()[k];
        }
        return new Series(name, Shape.STEP, x, y, lower, upper, apart(curve.censorTimes()));
    }

    /** The steps that can be told apart in a figure: all of them, unless there are very many. */
    private int[] shown(double[] time, double[] survival) {
        int[] shown = new int[time.length];
        int count = 0;
        double lastTime = Double.NEGATIVE_INFINITY;
        double lastSurvival = 1;
        for (int k = 0; k < time.length; k++) {
            boolean apart = time.length <= MANY || k == time.length - 1
                || lastSurvival - survival[k] >= FINEST_SURVIVAL || time[k] - lastTime >= (to - from) / FINEST_TIME;
            if (apart) {
                shown[count++] = k;
                lastTime = time[k];
                lastSurvival = survival[k];
            }
        }
        return Arrays.copyOf(shown, count);
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
