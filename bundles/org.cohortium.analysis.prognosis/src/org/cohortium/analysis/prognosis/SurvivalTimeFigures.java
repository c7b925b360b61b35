/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.performance.TimeDependentAuc;
import org.cohortium.numerics.performance.TimeDependentRoc;

/** How discrimination and prediction error go over time. */
final class SurvivalTimeFigures {

    /** An area rests on at least so many cases and controls. */
    private static final int FEWEST = 5;

    private final SurvivalMeasures measures;
    private final Axis time;

    SurvivalTimeFigures(SurvivalMeasures measures, String unit) {
        this.measures = measures;
        double[] times = measures.times;
        this.time = Axis.of("Time", unit).range(0, times[times.length - 1]);
    }

    /** AUC over time, with a band where there is only one prediction; null without a time that has an area. */
    CurveFigure areas(double[] grid) {
        List<Series> series = new ArrayList<>();
        boolean band = measures.candidates.size() == 1;
        for (int k = 0; k < measures.candidates.size(); k++) {
            double[] usable = Arrays.stream(grid).filter(this::hasEnough).toArray();
            if (usable.length == 0) {
                return null;
            }
            int candidate = k;
            TimeDependentAuc[] known = band ? Arrays.stream(usable).mapToObj(t -> measures.auc(candidate, t))
                    .toArray(TimeDependentAuc[]::new) : null;
            series.add(new Series(measures.candidates.get(k).name(), Shape.LINE, usable,
                    Arrays.stream(usable).map(t -> measures.area(candidate, t)).toArray(),
                    band ? Arrays.stream(known).mapToDouble(a -> a.lower(measures.level)).toArray() : null,
                    band ? Arrays.stream(known).mapToDouble(a -> a.upper(measures.level)).toArray() : null, null));
        }
        return new CurveFigure("auc", "Discrimination over time", "Area under the time-dependent ROC curve for having had the event "
                + "by each time, from " + FEWEST + " events on" + (band ? ", with " + Estimates.percent(measures.level) + "% confidence limits at each time." : "."),
                time, Axis.of("AUC", "").range(0.4, 1).ticks(0.1), series, null,
                List.of(new CurveFigure.ReferenceLine(true, 0.5, "")), List.of());
    }

    private boolean hasEnough(double time) {
        int cases = 0;
        int controls = 0;
        for (int i = 0; i < measures.rows.size() && (cases < FEWEST || controls < FEWEST); i++) {
            boolean beyond = measures.rows.data.stop(i) > time;
            controls += beyond ? 1 : 0;
            cases += !beyond && measures.rows.event[i] ? 1 : 0;
        }
        return cases >= FEWEST && controls >= FEWEST;
    }

    /** The ROC curves at the first time. */
    CurveFigure curves() {
        List<Series> series = new ArrayList<>();
        for (int k = 0; k < measures.candidates.size(); k++) {
            TimeDependentRoc.Curve c = measures.curve(k);
            series.add(RocFigure.series(measures.candidates.get(k).name(), c.falsePositive(), c.truePositive()));
        }
        return RocFigure.of(series, "ROC curves at " + Estimates.plain(measures.times[0]), "Share of the patients with the event by "
                + Estimates.plain(measures.times[0]) + " at or above each value of the prediction against that of the patients without, "
                + "with weights for censoring.");
    }

    /** Prediction error curves; null without any. */
    CurveFigure errors(double[] grid, Map<String, double[]> errors) {
        if (errors.isEmpty()) {
            return null;
        }
        List<Series> series = new ArrayList<>();
        errors.forEach((name, values) -> series.add(new Series(name, Shape.LINE, grid, values, null, null, null)));
        return new CurveFigure("brier", "Prediction error over time", "Brier score of the predicted risk at each time; lower is "
                + "better.", time, Axis.of("Brier score", ""), series, null, List.of(), List.of());
    }
}
