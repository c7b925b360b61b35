/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Survival estimates straight from their definitions, a loop over all rows for every number. */
final class SlowSurvival {

    final double[] start;
    final double[] stop;
    final boolean[] event;
    final double[] weight;
    final int[] group;
    final int[] stratum;
    final int[] cluster;

    private SlowSurvival(int n) {
        start = new double[n];
        stop = new double[n];
        event = new boolean[n];
        weight = new double[n];
        group = new int[n];
        stratum = new int[n];
        cluster = new int[n];
    }

    /** Random data with many ties. */
    static SlowSurvival random(long seed, int n, int groups, boolean truncated, boolean whole) {
        Random random = new Random(seed);
        SlowSurvival data = new SlowSurvival(n);
        for (int i = 0; i < n; i++) {
            data.stop[i] = 1 + random.nextInt(15);
            data.start[i] = truncated ? random.nextInt((int) data.stop[i]) : -1;
            data.event[i] = random.nextInt(3) > 0;
            data.weight[i] = whole ? 1 + random.nextInt(3) : 0.2 + random.nextDouble();
            data.group[i] = random.nextInt(groups);
            data.stratum[i] = random.nextInt(2);
            data.cluster[i] = random.nextInt(1 + n / 3);
        }
        return data;
    }

    SurvivalData.Builder builder() {
        return start[0] < 0 ? SurvivalData.right(stop, event) : SurvivalData.counting(start, stop, event);
    }

    int n() {
        return stop.length;
    }

    boolean atRisk(int i, double t) {
        return start[i] < t && stop[i] >= t;
    }

    boolean fails(int i, double t) {
        return event[i] && stop[i] == t;
    }

    double[] times() {
        return Arrays.stream(stop).sorted().distinct().toArray();
    }

    double sum(double[] w, double t, boolean failing) {
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            sum += (failing ? fails(i, t) : atRisk(i, t)) ? w[i] : 0;
        }
        return sum;
    }

    /** S just after t with case weights w. */
    double survival(double[] w, double t) {
        double s = 1;
        for (double u : times()) {
            if (u <= t && sum(w, u, false) > 0) {
                s *= 1 - sum(w, u, true) / sum(w, u, false);
            }
        }
        return s;
    }

    double hazard(double[] w, double t) {
        double h = 0;
        for (double u : times()) {
            if (u <= t && sum(w, u, false) > 0) {
                h += sum(w, u, true) / sum(w, u, false);
            }
        }
        return h;
    }

    double restrictedMean(double[] w, double tau) {
        double area = 0;
        double last = 0;
        double s = 1;
        for (double u : times()) {
            double end = Math.min(u, tau);
            area += s * (end - last);
            last = end;
            s = survival(w, u);
        }
        return area + s * Math.max(0, tau - last);
    }

    /** The sum over clusters of squared weighted derivatives by the weights, each by a central difference. */
    double jackknife(ToDoubleFunction<double[]> estimate, boolean clustered) {
        double[] byCluster = new double[n()];
        for (int i = 0; i < n(); i++) {
            double h = 1e-5;
            double[] up = weight.clone();
            double[] down = weight.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (estimate.applyAsDouble(up) - estimate.applyAsDouble(down)) / (2 * h);
            byCluster[clustered ? cluster[i] : i] += weight[i] * slope;
        }
        return Arrays.stream(byCluster).map(x -> x * x).sum();
    }
}
