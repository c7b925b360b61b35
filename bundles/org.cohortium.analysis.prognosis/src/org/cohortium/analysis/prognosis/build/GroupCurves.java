/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.nomogram.PrettyTicks;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Kaplan-Meier curves of groups with the numbers at risk below. */
public final class GroupCurves {

    private static final int TICKS = 6;
    private static final int MOST_STEPS = 3000;

    private GroupCurves() {
    }

    /**
     * The figure.
     *
     * @param names name of each group
     * @param curves its curve, in the same order
     * @param unit unit of time
     */
    public static CurveFigure figure(String id, String title, String caption, List<String> names,
            List<SurvivalCurve> curves, String unit, double confLevel, List<String> annotations) {
        double last = curves.stream().mapToDouble(SurvivalCurve::lastTime).max().orElse(1);
        double[] ticks = PrettyTicks.of(0, last, TICKS);
        int shown = 0;
        while (shown < ticks.length && ticks[shown] <= last) {
            shown++;
        }
        double[] times = java.util.Arrays.copyOf(ticks, shown);
        List<Series> series = new ArrayList<>();
        List<RiskTable.Row> risk = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            series.add(series(names.get(g), curve, confLevel));
            double[] numbers = new double[times.length];
            for (int k = 0; k < times.length; k++) {
                numbers[k] = curve.riskCountAt(times[k]);
            }
            risk.add(new RiskTable.Row(names.get(g), numbers));
        }
        return new CurveFigure(id, title, caption, Axis.of("Time", unit).range(0, last).ticks(ticks[1] - ticks[0]),
            Axis.of("Survival", "").inPercent().range(0, 1).ticks(0.2), series,
            new RiskTable("Number at risk", times, risk), List.of(), annotations);
    }

    private static Series series(String name, SurvivalCurve curve, double confLevel) {
        ConfidenceLimits limits = curve.limits(ConfidenceType.LOG, confLevel);
        double[] time = curve.time();
        double[] survival = curve.survival();
        int every = Math.max(1, (time.length + MOST_STEPS - 1) / MOST_STEPS);
        int n = 1 + (time.length + every - 1) / every;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        y[0] = 1;
        lower[0] = 1;
        upper[0] = 1;
        for (int i = 1; i < n; i++) {
            int k = Math.min(time.length - 1, i * every - 1);
            x[i] = time[k];
            y[i] = survival[k];
            lower[i] = survival[k] == 1 ? 1 : limits.lower()[k];
            upper[i] = survival[k] == 1 ? 1 : limits.upper()[k];
        }
        double[] marks = curve.censorTimes();
        return new Series(name, Shape.STEP, x, y, lower, upper, marks.length > MOST_STEPS ? null : marks);
    }
}
