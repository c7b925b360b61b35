/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.ParametricResiduals;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** The figures of a parametric survival model: fitted curves over Kaplan-Meier curves, and Cox-Snell residuals. */
final class ParametricFigures {

    private static final int POINTS = 120;
    private static final int MOST_STEPS = 2000;

    /** Patients are averaged one by one up to so many; beyond, neighbours by linear predictor together. */
    private static final int MOST_PATIENTS = 2000;

    private final ParametricRows model;

    ParametricFigures(ParametricRows model) {
        this.model = model;
    }

    /** The mean of the patients' fitted curves over the Kaplan-Meier curve, for each group. */
    CurveFigure curves(List<ParametricFit> fits) {
        double last = model.lastTime();
        List<Series> series = new ArrayList<>();
        double[] times = new double[POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            times[k] = last * k / POINTS;
        }
        boolean one = model.groups.count() == 1;
        for (int g = 0; g < model.groups.count(); g++) {
            int[] rows = rows(g);
            if (rows.length == 0) {
                continue;
            }
            String name = one ? "" : model.groups.labels().get(g) + ", ";
            SurvivalCurve curve = KaplanMeier.fit(model.data.select(rows));
            series.add(steps(name + "Kaplan-Meier", curve.time(), curve.survival(), 1));
            for (ParametricFit fit : fits) {
                series.add(new Series(name + fit.model().distribution().label(), Shape.LINE, times, mean(fit, rows, times), null,
                        null, null));
            }
        }
        return new CurveFigure("fitted", "Fitted and observed survival", "Steps: Kaplan-Meier estimate. Lines: mean of the curves"
                + " that the model gives the patients" + (one ? "." : " of each group, from the distribution reported."),
                Axis.of("Time", model.timeUnit()).range(0, last), Axis.of("Survival", "").inPercent().range(0, 1).ticks(0.2),
                series, null, List.of(), List.of());
    }

    private int[] rows(int group) {
        int[] codes = model.groups.codes();
        return java.util.stream.IntStream.range(0, codes.length).filter(i -> codes[i] == group).toArray();
    }

    private double[] mean(ParametricFit fit, int[] rows, double[] times) {
        double[] all = fit.linearPredictor();
        double[] eta = new double[rows.length];
        for (int i = 0; i < eta.length; i++) {
            eta[i] = all[rows[i]];
        }
        int[] order = SortOrder.ascending(eta);
        int cells = Math.min(MOST_PATIENTS, rows.length);
        int strata = fit.model().data().strata();
        double[][] centre = new double[strata][cells];
        double[][] weight = new double[strata][cells];
        double total = 0;
        for (int i = 0; i < order.length; i++) {
            int cell = (int) ((long) i * cells / order.length);
            int s = fit.model().data().stratum(rows[order[i]]);
            double w = fit.model().data().weight(rows[order[i]]);
            centre[s][cell] += w * eta[order[i]];
            weight[s][cell] += w;
            total += w;
        }
        double sum = total;
        double[] mean = new double[times.length];
        Chunks.forEach(times.length, k -> {
            double m = 0;
            for (int s = 0; s < strata; s++) {
                for (int c = 0; c < cells; c++) {
                    if (weight[s][c] > 0) {
                        m += weight[s][c] * fit.survival(times[k], centre[s][c] / weight[s][c], s);
                    }
                }
            }
            mean[k] = m / sum;
        });
        return mean;
    }

    /** A step function from time 0, thinned where it has very many steps. */
    private static Series steps(String name, double[] time, double[] value, double start) {
        int n = time.length;
        int shown = Math.min(n, MOST_STEPS);
        double[] x = new double[shown + 1];
        double[] y = new double[shown + 1];
        y[0] = start;
        for (int k = 0; k < shown; k++) {
            int at = shown == 1 ? n - 1 : (int) ((long) k * (n - 1) / (shown - 1));
            x[k + 1] = time[at];
            y[k + 1] = value[at];
        }
        return new Series(name, Shape.STEP, x, y, null, null, null);
    }

    /** The cumulative hazard of the Cox-Snell residuals, which lies on the diagonal where the model is right. */
    CurveFigure coxSnell(ParametricFit fit) {
        double[] residual = ParametricResiduals.of(fit).coxSnell();
        int n = residual.length;
        double[] start = new double[n];
        double[] stop = new double[n];
        boolean[] event = new boolean[n];
        boolean truncated = fit.model().data().isTruncated();
        double[] eta = fit.linearPredictor();
        for (int i = 0; i < n; i++) {
            event[i] = model.data.event(i);
            if (truncated) {
                start[i] = -StrictMath.log(
                        fit.survival(fit.model().data().entry(i), eta[i], fit.model().data().stratum(i)));
            }
            stop[i] = Math.max(start[i] + Math.max(residual[i], 0), Math.nextUp(start[i]));
        }
        SurvivalData data = (truncated ? SurvivalData.counting(start, stop, event) : SurvivalData.right(stop, event))
                .weights(model.data.weights()).build();
        SurvivalCurve curve = KaplanMeier.fit(data);
        double last = curve.lastTime();
        return new CurveFigure("cox.snell", "Cox-Snell residuals", "Cumulative hazard of the Cox-Snell residuals ("
                + fit.model().distribution().label() + " model). Where the model fits the steps follow the diagonal.",
                Axis.of("Cox-Snell residual", ""), Axis.of("Cumulative hazard", ""),
                List.of(new Series("", Shape.LINE, new double[] {0, last}, new double[] {0, last}, null, null, null),
                        steps("", curve.time(), curve.cumulativeHazard(), 0)), null, List.of(), List.of());
    }
}
