/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Cumulative incidence curves: one figure a cause, or, without groups, all causes in one; stacked on request. */
final class IncidenceFigures {

    /** With more curves than this their limits cover each other. */
    private static final int MOST_LIMITS = 4;

    private static final double[] TOPS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};

    private final IncidenceOptions options;
    private final IncidenceRows rows;
    private final TimeAxis axis;

    IncidenceFigures(IncidenceOptions options, IncidenceRows rows, TimeAxis axis) {
        this.options = options;
        this.rows = rows;
        this.axis = axis;
    }

    /** The main figures. */
    List<CurveFigure> curves(IncidenceComparison comparison) {
        List<CurveFigure> figures = new ArrayList<>();
        List<String> causes = rows.data().causes();
        if (rows.groups().count() == 1) {
            List<Series> series = new ArrayList<>();
            double top = 0;
            for (int k = 1; k <= causes.size(); k++) {
                Series each = series(causes.get(k - 1), 0, k);
                series.add(each);
                top = Math.max(top, highest(each));
                if (options.compareKaplanMeier()) {
                    Series km = kaplanMeier(causes.get(k - 1) + " (1 - KM)", 0, k);
                    series.add(km);
                    top = Math.max(top, highest(km));
                }
            }
            figures.add(new CurveFigure("incidence", "Cumulative incidence", caption(), axis.axis(), vertical(top), series,
                    risk(), List.of(), List.of()));
            return figures;
        }
        for (int k = 1; k <= causes.size(); k++) {
            List<Series> series = new ArrayList<>();
            double top = 0;
            for (int g = 0; g < rows.groups().count(); g++) {
                Series each = series(rows.groups().labels().get(g), g, k);
                series.add(each);
                top = Math.max(top, highest(each));
                if (options.compareKaplanMeier()) {
                    Series km = kaplanMeier(rows.groups().labels().get(g) + " (1 - KM)", g, k);
                    series.add(km);
                    top = Math.max(top, highest(km));
                }
            }
            figures.add(new CurveFigure(k == 1 ? "incidence" : "incidence_" + k, "Cumulative incidence of "
                    + causes.get(k - 1), caption(), axis.axis(), vertical(top), series, risk(), List.of(),
                    comparison == null ? List.of() : List.of(comparison.annotation(k))));
        }
        return figures;
    }

    static Axis vertical(double highest) {
        double top = 1;
        for (int i = TOPS.length - 1; i >= 0; i--) {
            top = TOPS[i] >= highest ? TOPS[i] : top;
        }
        return Axis.of("Cumulative incidence", "").inPercent().range(0, top)
                .ticks(top <= 0.1 ? 0.02 : top <= 0.3 ? 0.05 : top <= 0.6 ? 0.1 : 0.2);
    }

    private static double highest(Series series) {
        double top = Arrays.stream(series.y()).max().orElse(0);
        if (series.upper() != null) {
            for (double u : series.upper()) {
                top = u > top ? u : top;
            }
        }
        return Math.min(1, top);
    }

    private String caption() {
        return "Aalen-Johansen estimates" + (showsLimits() ? " with pointwise " + IncidenceTables.percent(options.confLevel())
                + " confidence limits (" + options.confType().type().label() + ")."
                : "; confidence limits of so many curves would cover each other and are left to the tables.")
                + (options.compareKaplanMeier() ? " 1 - KM: 1 - Kaplan-Meier, which censors competing events, for comparison."
                        : "");
    }

    private RiskTable risk() {
        double[] times = axis.times();
        List<RiskTable.Row> numbers = new ArrayList<>();
        for (int g = 0; g < rows.groups().count(); g++) {
            int group = g;
            numbers.add(new RiskTable.Row(rows.groups().labels().get(g),
                    Arrays.stream(times).map(t -> rows.atRisk(group, t)).toArray()));
        }
        return new RiskTable("Number at risk", times, numbers);
    }

    private Series series(String name, int group, int cause) {
        StateOccupancy curve = rows.curves().get(group);
        double z = ProbabilityLimits.quantile(options.confLevel());
        Steps steps = Steps.of(curve, cause);
        int n = steps.at().length;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        double[] lower = new double[n + 1];
        double[] upper = new double[n + 1];
        double[] time = curve.time();
        x[0] = Math.min(axis.from(), time[0]);
        for (int i = 0; i < n; i++) {
            int k = steps.at()[i];
            double p = curve.probability(k, cause);
            double[] limits = ProbabilityLimits.of(p, rows.stdErr(group, cause, time[k]), options.confType().type(), z);
            x[i + 1] = time[k];
            y[i + 1] = p;
            lower[i + 1] = p == 0 ? 0 : limits[0];
            upper[i + 1] = p == 0 ? 0 : limits[1];
        }
        return new Series(name, Shape.STEP, x, y, showsLimits() ? lower : null, showsLimits() ? upper : null, null);
    }

    private boolean showsLimits() {
        return (rows.groups().count() == 1 ? rows.data().causes().size() : rows.groups().count()) <= MOST_LIMITS;
    }

    private Series kaplanMeier(String name, int group, int cause) {
        SurvivalCurve curve = KaplanMeier.fit(rows.parts().get(group).causeSpecific(cause));
        double[] time = curve.time();
        double[] survival = curve.survival();
        double[] x = new double[time.length + 1];
        double[] y = new double[time.length + 1];
        x[0] = Math.min(axis.from(), time[0]);
        for (int i = 0; i < time.length; i++) {
            x[i + 1] = time[i];
            y[i + 1] = 1 - survival[i];
        }
        return new Series(name, Shape.STEP, x, y, null, null, null);
    }

    /** The causes of each group on top of each other. */
    List<CurveFigure> stacked() {
        List<CurveFigure> figures = new ArrayList<>();
        for (int g = 0; g < rows.groups().count(); g++) {
            List<String> order = new ArrayList<>(rows.data().causes());
            figures.add(Stack.draw("stacked_" + (g + 1), rows.groups().count() == 1 ? "Cumulative incidence, stacked"
                    : "Cumulative incidence, stacked: " + rows.groups().labels().get(g),
                    "The causes stand on each other; what is left above them is the share free of all events.", axis,
                    rows.curves().get(g), order, java.util.stream.IntStream.rangeClosed(1, order.size()).toArray(),
                    new RiskTable("Number at risk", axis.times(), List.of(risk().rows().get(g)))));
        }
        return figures;
    }
}
