/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Other pictures of the same curves: events, cumulative hazard, log(-log) by log time, follow-up. */
final class KaplanMeierFigures {

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final List<SurvivalCurve> followUp;
    private final KaplanMeierFigure main;
    private final String unit;

    KaplanMeierFigures(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves,
            List<SurvivalCurve> followUp, KaplanMeierFigure main, String unit) {
        this.options = options;
        this.rows = rows;
        this.curves = curves;
        this.followUp = followUp;
        this.main = main;
        this.unit = unit;
    }

    void addTo(AnalysisResult.Builder result) {
        for (KaplanMeierOptions.FurtherFigure kind : options.furtherFigures().stream().distinct().toList()) {
            CurveFigure figure = switch (kind) {
                case EVENTS -> events();
                case CUMULATIVE_HAZARD -> hazard();
                case LOG_LOG -> logLog();
                case FOLLOW_UP -> followUp();
            };
            if (figure != null) {
                result.figure(figure);
            }
        }
    }

    private String label(int group) {
        return rows.groups().labels().get(group);
    }

    private CurveFigure events() {
        List<Series> series = new ArrayList<>();
        double top = 0;
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            double[][] limits = main.limits(curve);
            series.add(main.steps(label(g), 0, curve.time(), mirrored(curve.survival()), mirrored(limits[1]),
                mirrored(limits[0])));
            top = Math.max(top, 1 - curve.survival()[curve.steps() - 1]);
        }
        return figure("events", "Share of patients with the event",
            "One minus the Kaplan-Meier estimate of " + options.outcome().toLowerCase(Locale.ROOT)
                + ". Where another event can come first, use cumulative incidence instead.",
            Axis.of("Patients with the event", "").inPercent().range(0, top > 0.5 ? 1 : Double.NaN), series);
    }

    private CurveFigure hazard() {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            series.add(main.steps(label(g), 0, curves.get(g).time(), curves.get(g).cumulativeHazard(), null, null));
        }
        return figure("cumulative_hazard", "Cumulative hazard", "Nelson-Aalen estimates. A straight line is a constant hazard.",
            Axis.of("Cumulative hazard", "").range(0, Double.NaN), series);
    }

    private CurveFigure logLog() {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            double[] time = curves.get(g).time();
            double[] survival = curves.get(g).survival();
            double[] events = curves.get(g).nEvent();
            double[] x = new double[time.length];
            double[] y = new double[time.length];
            int count = 0;
            for (int k = 0; k < x.length; k++) {
                if (events[k] > 0 && survival[k] > 0 && survival[k] < 1 && time[k] > 0) {
                    x[count] = time[k];
                    y[count++] = StrictMath.log(-StrictMath.log(survival[k]));
                }
            }
            if (count > 0) {
                series.add(main.thinned(label(g), Arrays.copyOf(x, count), Arrays.copyOf(y, count), null, null));
            }
        }
        return series.isEmpty() ? null : new CurveFigure("log_log", "log(-log survival) by time",
            "Curves of groups with proportional hazards are parallel.", Axis.log(main.timeWords(), unit),
            Axis.of("log(-log(S))", ""), series, null, List.of(), List.of());
    }

    private CurveFigure followUp() {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < followUp.size(); g++) {
            series.add(main.steps(label(g), 1, followUp.get(g).time(), followUp.get(g).survival(), null, null));
        }
        return figure("follow_up", "Follow-up by the reverse Kaplan-Meier estimate",
            "Share of patients still in follow-up, with events taken as censored.", main.shareAxis("Still in follow-up"), series);
    }

    private CurveFigure figure(String id, String title, String caption, Axis y, List<Series> series) {
        return new CurveFigure(id, title, caption, main.timeAxis(), y, series, null, List.of(), List.of());
    }

    private static double[] mirrored(double[] values) {
        return values == null ? null : Arrays.stream(values).map(v -> 1 - v).toArray();
    }
}
