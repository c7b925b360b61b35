/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The area under the curve of a score from all pairs of a row with the event and a row without, each pair counting as the
 * product of its weights and a tie as one half, with what each row contributes to its error: its weight times the distance of
 * its share of right pairs from the area, over the weight of its kind. One sort.
 *
 * @param area the area
 * @param contribution by row
 */
record WeightedPairs(double area, double[] contribution) {

    static WeightedPairs of(boolean[] event, double[] score, SampleDesign design) {
        int n = event.length;
        double events = 0;
        double others = 0;
        for (int i = 0; i < n; i++) {
            events += event[i] ? design.weight(i) : 0;
            others += event[i] ? 0 : design.weight(i);
        }
        if (!(events > 0 && others > 0)) {
            throw new EstimationException("A curve needs rows with and rows without the event.",
                "Check which value of the outcome column means that it happened.");
        }
        int[] order = SortOrder.ascending(score);
        double[] right = new double[n];
        double eventsBelow = 0;
        double othersBelow = 0;
        double area = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double e = 0;
            double o = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                e += event[order[to]] ? design.weight(order[to]) : 0;
                o += event[order[to]] ? 0 : design.weight(order[to]);
                to++;
            }
            for (int k = from; k < to; k++) {
                int i = order[k];
                right[i] = event[i] ? (othersBelow + o / 2) / others : (events - eventsBelow - e / 2) / events;
            }
            area += e * (othersBelow + o / 2) / others / events;
            eventsBelow += e;
            othersBelow += o;
            from = to;
        }
        for (int i = 0; i < n; i++) {
            right[i] = design.weight(i) * (right[i] - area) / (event[i] ? events : others);
        }
        return new WeightedPairs(area, right);
    }
}
