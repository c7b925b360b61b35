/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;

/** State occupancy as the product over times of matrices I + dA, and its variance by nudging the weight of each subject. */
final class SlowOccupancy {

    private static final double NUDGE = 1e-5;

    private final double[] start;
    private final double[] stop;
    private final int[] from;
    private final int[] to;
    private final int states;
    private final double[] initial;

    SlowOccupancy(double[] start, double[] stop, int[] from, int[] to, int states, double[] initial) {
        this.start = start;
        this.stop = stop;
        this.from = from;
        this.to = to;
        this.states = states;
        this.initial = initial;
    }

    /** The probabilities at a time; with the time spent in each state up to it in the second half. */
    double[] at(double[] weight, double t) {
        double[] p = Arrays.copyOf(initial, 2 * states);
        double last = 0;
        for (double u : Arrays.stream(stop).filter(s -> s <= t).sorted().distinct().toArray()) {
            double[][] step = new double[states][states];
            for (int j = 0; j < states; j++) {
                double risk = 0;
                for (int i = 0; i < stop.length; i++) {
                    risk += from[i] == j && start[i] < u && stop[i] >= u ? weight[i] : 0;
                }
                step[j][j] = 1;
                for (int i = 0; i < stop.length; i++) {
                    if (from[i] == j && stop[i] == u && to[i] >= 0) {
                        step[j][to[i]] += weight[i] / risk;
                        step[j][j] -= weight[i] / risk;
                    }
                }
            }
            double[] next = new double[2 * states];
            for (int j = 0; j < states; j++) {
                next[states + j] = p[states + j] + (u - last) * p[j];
                for (int k = 0; k < states; k++) {
                    next[k] += p[j] * step[j][k];
                }
            }
            p = next;
            last = u;
        }
        for (int j = 0; j < states; j++) {
            p[states + j] += (t - last) * p[j];
        }
        return p;
    }

    /** The standard errors by the squared derivatives by the weights of the units. */
    double[] errors(double[] weight, int[] unit, double t) {
        int units = Arrays.stream(unit).max().getAsInt() + 1;
        double[] variance = new double[2 * states];
        for (int u = 0; u < units; u++) {
            double[][] ends = new double[2][];
            for (int side = 0; side < 2; side++) {
                double[] w = weight.clone();
                for (int i = 0; i < w.length; i++) {
                    w[i] *= unit[i] == u ? side == 0 ? 1 - NUDGE : 1 + NUDGE : 1;
                }
                ends[side] = at(w, t);
            }
            for (int j = 0; j < variance.length; j++) {
                double slope = (ends[1][j] - ends[0][j]) / (2 * NUDGE);
                variance[j] += slope * slope;
            }
        }
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }
}
