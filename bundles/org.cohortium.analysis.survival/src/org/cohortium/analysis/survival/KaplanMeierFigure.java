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

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final String timeLabel;
    private final String unit;
    private final double from;
    private final double to;
    private final double tick;

    KaplanMeierFigure(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves, String timeLabel,
            String unit) {
        this.options = options;
        this.rows = rows;
        this.curves = curves;
        this.timeLabel = timeLabel;
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
        Axis x = Axis.of(timeLabel, unit).range(from, to).ticks(tick);
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
        int n = curve.steps() + 1;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        double[] time = curve.time();
        double[] survival = curve.survival();
        x[0] = Math.min(from, time[0]);
        y[0] = 1;
        lower[0] = 1;
        upper[0] = 1;
        for (int k = 1; k < n; k++) {
            x[k] = time[k - 1];
            y[k] = survival[k - 1];
            boolean still = survival[k - 1] == 1;
            lower[k] = still ? 1 : limits.lower()[k - 1];
            upper[k] = still ? 1 : limits.upper()[k - 1];
        }
        return new Series(name, Shape.STEP, x, y, lower, upper, curve.censorTimes());
    }
}
