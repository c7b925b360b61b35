/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.StateOccupancy;

/** The figures of state occupancy: for each group the states stacked, and their probabilities as curves. */
final class MultiStateFigures {

    private final MultiStateOptions options;
    private final MultiStateRows rows;
    private final TimeAxis axis;

    MultiStateFigures(MultiStateOptions options, MultiStateRows rows, TimeAxis axis) {
        this.options = options;
        this.rows = rows;
        this.axis = axis;
    }

    List<CurveFigure> all() {
        List<CurveFigure> figures = new ArrayList<>();
        for (int g = 0; g < rows.groups().count(); g++) {
            String suffix = rows.groups().count() == 1 ? "" : ": " + rows.groups().labels().get(g);
            StateOccupancy curve = rows.curves().get(g);
            figures.add(curves("occupancy" + (g == 0 ? "" : "_" + (g + 1)), suffix, curve));
            int[] order = IntStream.range(0, rows.states().size()).toArray();
            figures.add(Stack.draw("stacked" + (g == 0 ? "" : "_" + (g + 1)), "States over time, stacked" + suffix,
                    "The height of each band is the probability of the state; together they fill the whole.", axis, curve,
                    rows.states(), order, null));
        }
        return figures;
    }

    private CurveFigure curves(String id, String suffix, StateOccupancy curve) {
        double z = ProbabilityLimits.quantile(options.confLevel());
        double[] time = curve.time();
        double[] initial = curve.initial();
        double[] times = axis.times();
        List<Series> series = new ArrayList<>();
        List<RiskTable.Row> risk = new ArrayList<>();
        for (int j = 0; j < curve.states().size(); j++) {
            int[] at = Steps.of(curve, j).at();
            double[] x = new double[at.length + 1];
            double[] y = new double[x.length];
            double[] lower = new double[x.length];
            double[] upper = new double[x.length];
            x[0] = Math.min(axis.from(), time[0]);
            y[0] = initial[j];
            lower[0] = initial[j];
            upper[0] = initial[j];
            for (int i = 0; i < at.length; i++) {
                double p = curve.probability(at[i], j);
                double[] limits = ProbabilityLimits.of(p, curve.stdErr(at[i], j), options.confType().type(), z);
                x[i + 1] = time[at[i]];
                y[i + 1] = p;
                lower[i + 1] = p == 0 || p == 1 ? p : limits[0];
                upper[i + 1] = p == 0 || p == 1 ? p : limits[1];
            }
            series.add(new Series(curve.states().get(j), Shape.STEP, x, y, lower, upper, null));
            double[] numbers = new double[times.length];
            boolean any = false;
            for (int i = 0; i < times.length; i++) {
                numbers[i] = curve.riskAt(times[i], j);
                any |= numbers[i] > 0;
            }
            if (any) {
                risk.add(new RiskTable.Row(curve.states().get(j), numbers));
            }
        }
        return new CurveFigure(id, "Probability of each state over time" + suffix, "Aalen-Johansen estimates with pointwise "
                + IncidenceTables.percent(options.confLevel()) + " confidence limits (" + options.confType().type().label()
                + ").", axis.axis(), Axis.of("Probability", "").inPercent().range(0, 1).ticks(0.2), series,
                new RiskTable("Under observation in the state", times, risk), List.of(), List.of());
    }
}
