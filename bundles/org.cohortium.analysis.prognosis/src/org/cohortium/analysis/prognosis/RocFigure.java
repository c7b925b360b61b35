/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.performance.SampleDesign;

/** ROC curves of several predictions, thinned where they have very many points. */
final class RocFigure {

    private static final int MOST_POINTS = 500;

    private RocFigure() {
    }

    static CurveFigure of(List<Series> curves, String title, String caption) {
        List<Series> series = new ArrayList<>(curves);
        series.add(new Series("Chance", Shape.LINE, new double[] {0, 1}, new double[] {0, 1}, null, null, null));
        return new CurveFigure("roc", title, caption, Axis.of("1 \u2212 specificity", "").inPercent().range(0, 1).ticks(0.2),
                Axis.of("Sensitivity", "").inPercent().range(0, 1).ticks(0.2), series, null, List.of(), List.of());
    }

    /** A curve of points from (0, 0) to (1, 1). */
    static Series series(String name, double[] falsePositive, double[] truePositive) {
        int n = falsePositive.length;
        int shown = Math.min(MOST_POINTS, n);
        double[] x = new double[shown];
        double[] y = new double[shown];
        for (int k = 0; k < shown; k++) {
            int at = shown == 1 ? 0 : (int) ((long) k * (n - 1) / (shown - 1));
            x[k] = falsePositive[at];
            y[k] = truePositive[at];
        }
        return new Series(name, Shape.LINE, x, y, null, null, null);
    }

    /** The curve of a score for an outcome known for all. */
    static Series series(String name, boolean[] event, double[] score, SampleDesign design) {
        int n = event.length;
        int[] order = SortOrder.ascending(score);
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        int points = 1;
        double events = 0;
        double others = 0;
        for (int k = n - 1; k >= 0; k--) {
            double w = design.weight(order[k]);
            events += event[order[k]] ? w : 0;
            others += event[order[k]] ? 0 : w;
            if (k == 0 || score[order[k - 1]] != score[order[k]]) {
                x[points] = others;
                y[points++] = events;
            }
        }
        for (int k = 0; k < points; k++) {
            x[k] /= others;
            y[k] /= events;
        }
        return series(name, Arrays.copyOf(x, points), Arrays.copyOf(y, points));
    }
}
