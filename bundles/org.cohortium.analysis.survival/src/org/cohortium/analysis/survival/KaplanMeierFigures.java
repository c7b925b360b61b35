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
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Other pictures of the same curves: events, cumulative hazard, log(-log) by log time, follow-up. */
final class KaplanMeierFigures {

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final KaplanMeierFigure main;
    private final String unit;

    KaplanMeierFigures(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves, KaplanMeierFigure main,
            String unit) {
        this.options = options;
        this.rows = rows;
        this.curves = curves;
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

    private CurveFigure events() {
        List<Series> series = new ArrayList<>();
        double top = 0;
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            ConfidenceLimits limits = curve.limits(options.confType().type(), options.confLevel());
            series.add(steps(g, curve.time(), mirrored(curve.survival()), mirrored(limits.upper()), mirrored(limits.lower())));
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
            series.add(steps(g, curves.get(g).time(), curves.get(g).cumulativeHazard(), null, null));
        }
        return figure("cumulative_hazard", "Cumulative hazard", "Nelson-Aalen estimates. A straight line is a constant hazard.",
            Axis.of("Cumulative hazard", "").range(0, Double.NaN), series);
    }

    private CurveFigure logLog() {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            double[] x = new double[curve.steps()];
            double[] y = new double[curve.steps()];
            int count = 0;
            for (int k = 0; k < x.length; k++) {
                double s = curve.survival()[k];
                if (curve.nEvent()[k] > 0 && s > 0 && s < 1 && curve.time()[k] > 0) {
                    x[count] = curve.time()[k];
                    y[count++] = StrictMath.log(-StrictMath.log(s));
                }
            }
            if (count > 0) {
                series.add(new Series(rows.groups().labels().get(g), Shape.STEP, Arrays.copyOf(x, count),
                    Arrays.copyOf(y, count), null, null, null));
            }
        }
        return series.isEmpty() ? null : new CurveFigure("log_log", "log(-log survival) by time",
            "Curves of groups with proportional hazards are parallel.", Axis.log("Time", unit),
            Axis.of("log(-log(S))", ""), series, null, List.of(), List.of());
    }

    private CurveFigure followUp() {
        List<Series> series = new ArrayList<>();
        int[] codes = rows.groups().codes();
        for (int g = 0; g < curves.size(); g++) {
            int[] members = new int[codes.length];
            int count = 0;
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] == g) {
                    members[count++] = i;
                }
            }
            SurvivalCurve reverse = KaplanMeier.fit(rows.data().select(Arrays.copyOf(members, count)).reversed());
            series.add(steps(g, reverse.time(), reverse.survival(), null, null));
        }
        return figure("follow_up", "Follow-up by the reverse Kaplan-Meier estimate",
            "Share of patients still in follow-up, with events taken as censored.",
            Axis.of("Still in follow-up", "").inPercent().range(0, 1).ticks(0.2), series);
    }

    private CurveFigure figure(String id, String title, String caption, Axis y, List<Series> series) {
        return new CurveFigure(id, title, caption, main.timeAxis(), y, series, null, List.of(), List.of());
    }

    /** Steps that start at the left end of the axis, where nobody has had the event. */
    private Series steps(int group, double[] time, double[] y, double[] lower, double[] upper) {
        boolean falls = y[y.length - 1] < y[0] || y[0] == 1;
        double start = falls ? 1 : 0;
        return new Series(rows.groups().labels().get(group), Shape.STEP, before(time, main.timeAxis().min()),
            before(y, start), lower == null ? null : before(lower, start), upper == null ? null : before(upper, start), null);
    }

    private static double[] before(double[] values, double first) {
        double[] out = new double[values.length + 1];
        out[0] = first;
        System.arraycopy(values, 0, out, 1, values.length);
        return out;
    }

    private static double[] mirrored(double[] values) {
        return Arrays.stream(values).map(v -> 1 - v).toArray();
    }
}
