/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.competing.StateOccupancy;

/** Probabilities of states on top of each other, each a band between the sum below it and the sum with it. */
final class Stack {

    private Stack() {
    }

    static CurveFigure draw(String id, String title, String caption, TimeAxis axis, StateOccupancy curve,
            List<String> names, int[] states, RiskTable risk) {
        int[] at = Steps.of(curve, states).at();
        double[] time = curve.time();
        double[] x = new double[at.length + 1];
        x[0] = Math.min(axis.from(), time[0]);
        for (int i = 0; i < at.length; i++) {
            x[i + 1] = time[at[i]];
        }
        double[] below = new double[x.length];
        double[] initial = curve.initial();
        List<Series> series = new ArrayList<>();
        for (int j = 0; j < states.length; j++) {
            double[] above = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                above[i] = Math.min(1, below[i] + (i == 0 ? initial[states[j]] : curve.probability(at[i - 1], states[j])));
            }
            series.add(new Series(names.get(j), Shape.STEP, x, above, below, above, null));
            below = above;
        }
        return new CurveFigure(id, title, caption, axis.axis(),
                Axis.of("Probability", "").inPercent().range(0, 1).ticks(0.2), series, risk, List.of(), List.of());
    }
}
