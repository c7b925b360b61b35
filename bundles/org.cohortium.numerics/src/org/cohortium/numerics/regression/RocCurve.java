/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * How well a score tells events from non-events: the area under the receiver operating characteristic curve, which is the
 * probability that a row with the event has the higher score (ties count one half), with two standard errors. One sort,
 * then passes; O(n log n).
 *
 * @param area area under the curve
 * @param delongVariance variance of the area by DeLong, DeLong and Clarke-Pearson (1988), from midranks as in Sun and Xu
 *        (2014)
 * @param jackknifeVariance variance by the infinitesimal jackknife, as survival's concordance gives it
 * @param youdenThreshold the cut, half-way between two scores, with the largest sensitivity + specificity; the lowest of
 *        several
 * @param youdenSensitivity part of the events at or above that cut
 * @param youdenSpecificity part of the non-events below it
 */
public record RocCurve(double area, double delongVariance, double jackknifeVariance, double youdenThreshold,
        double youdenSensitivity, double youdenSpecificity) {

    /**
     * The curve of a score.
     *
     * @param event by row; both kinds must occur
     * @param score by row, not NaN
     */
    public static RocCurve of(boolean[] event, double[] score) {
        int n = event.length;
        int[] order = SortOrder.ascending(score);
        int events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        int others = n - events;
        if (events == 0 || others == 0) {
            throw new EstimationException("A curve needs rows with and rows without the event.",
                    "Check which value of the outcome column means that it happened.");
        }
        // for each row the part of the other kind that it is on the right side of, ties counting one half
        double[] placement = new double[n];
        double area = 0;
        double best = -1;
        double threshold = Double.NEGATIVE_INFINITY;
        double sensitivity = 1;
        double specificity = 0;
        int eventsBelow = 0;
        int othersBelow = 0;
        double previous = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < n;) {
            int to = from;
            int e = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                e += event[order[to]] ? 1 : 0;
                to++;
            }
            double sum = (double) (events - eventsBelow) / events + (double) othersBelow / others;
            if (sum > best) {
                best = sum;
                threshold = (previous + score[order[from]]) / 2;
                sensitivity = (double) (events - eventsBelow) / events;
                specificity = (double) othersBelow / others;
            }
            int o = to - from - e;
            for (int k = from; k < to; k++) {
                placement[order[k]] = event[order[k]] ? (othersBelow + o / 2.0) / others
                        : (events - eventsBelow - e / 2.0) / events;
            }
            area += e * (othersBelow + o / 2.0);
            eventsBelow += e;
            othersBelow += o;
            previous = score[order[from]];
            from = to;
        }
        area /= (double) events * others;
        double eventSquares = 0;
        double otherSquares = 0;
        for (int i = 0; i < n; i++) {
            double d = placement[i] - area;
            if (event[i]) {
                eventSquares += d * d;
            } else {
                otherSquares += d * d;
            }
        }
        double delong = eventSquares / (events - 1) / events + otherSquares / (others - 1) / others;
        double jackknife = eventSquares / events / events + otherSquares / others / others;
        return new RocCurve(area, delong, jackknife, threshold, sensitivity, specificity);
    }

    /** Lower limit of the area from DeLong's variance, not below 0. */
    public double lower(double level) {
        return Math.max(0, area - LogisticFit.quantile(level) * Math.sqrt(delongVariance));
    }

    /** Upper limit of the area from DeLong's variance, not above 1. */
    public double upper(double level) {
        return Math.min(1, area + LogisticFit.quantile(level) * Math.sqrt(delongVariance));
    }
}
