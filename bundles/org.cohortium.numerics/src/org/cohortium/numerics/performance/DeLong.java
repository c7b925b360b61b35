/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * Areas under the curves of several scores for the same binary outcome with their covariance (DeLong, DeLong and
 * Clarke-Pearson, Biometrics 1988;44:837), from midranks (Sun and Xu, IEEE Signal Process Lett 2014;21:1389). O(n log n)
 * for each score. With case weights pairs count as the products of theirs; with weights or clusters the covariance is that of
 * the sums over clusters of what each row contributes (Obuchowski, Biometrics 1997;53:567), times m / (m - 1) for m clusters.
 *
 * @param area by score
 * @param covariance by pairs of scores
 */
public record DeLong(double[] area, double[][] covariance) {

    /**
     * The areas.
     *
     * @param event by row; both kinds at least twice for a covariance
     * @param scores by score, values by row
     */
    public static DeLong of(boolean[] event, double[]... scores) {
        int n = event.length;
        int events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        int others = n - events;
        if (events == 0 || others == 0) {
            throw new EstimationException("A curve needs rows with and rows without the event.",
                "Check which value of the outcome column means that it happened.");
        }
        int k = scores.length;
        double[][] placement = new double[k][];
        double[] area = new double[k];
        for (int s = 0; s < k; s++) {
            placement[s] = placements(event, scores[s], events, others);
            for (int i = 0; i < n; i++) {
                area[s] += event[i] ? placement[s][i] / events : 0;
            }
        }
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double[] sum = new double[2];
                for (int i = 0; i < n; i++) {
                    sum[event[i] ? 1 : 0] += (placement[a][i] - area[a]) * (placement[b][i] - area[b]);
                }
                covariance[a][b] = sum[1] / (events - 1.0) / events + sum[0] / (others - 1.0) / others;
            }
        }
        return new DeLong(area, covariance);
    }

    /**
     * The areas with case weights and clusters.
     *
     * @param event by row; both kinds must occur
     * @param scores by score, values by row
     */
    public static DeLong of(SampleDesign design, boolean[] event, double[]... scores) {
        if (design.isPlain()) {
            return of(event, scores);
        }
        int n = event.length;
        int k = scores.length;
        double[] area = new double[k];
        double[][] contribution = new double[k][n];
        for (int s = 0; s < k; s++) {
            WeightedPairs pairs = WeightedPairs.of(event, scores[s], design);
            area[s] = pairs.area();
            contribution[s] = pairs.contribution();
        }
        double m = design.clusters();
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                covariance[a][b] = m / (m - 1) * design.crossProduct(contribution[a], contribution[b]);
            }
        }
        return new DeLong(area, covariance);
    }

    /** For each row the share of the other kind that its score is on the right side of, ties counting one half. */
    private static double[] placements(boolean[] event, double[] score, int events, int others) {
        int n = event.length;
        int[] order = SortOrder.ascending(score);
        double[] placement = new double[n];
        double eventsBelow = 0;
        double othersBelow = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double e = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                e += event[order[to]] ? 1 : 0;
                to++;
            }
            double o = to - from - e;
            for (int i = from; i < to; i++) {
                placement[order[i]] = event[order[i]] ? (othersBelow + o / 2) / others
                    : (events - eventsBelow - e / 2) / events;
            }
            eventsBelow += e;
            othersBelow += o;
            from = to;
        }
        return placement;
    }

    /** The standard error of one area. */
    public double stdErr(int score) {
        return Math.sqrt(covariance[score][score]);
    }

    /** The standard error of the difference of two areas. */
    public double stdErrDifference(int a, int b) {
        return Math.sqrt(Math.max(0, covariance[a][a] + covariance[b][b] - 2 * covariance[a][b]));
    }
}
