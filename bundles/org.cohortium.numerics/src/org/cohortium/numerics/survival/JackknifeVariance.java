/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * The infinitesimal-jackknife variance of a sum over event times, such as log S or the cumulative hazard, at every
 * time of a curve, in O(n) after the sorts.
 *
 * <p>A row's influence at t is minus its event term at its own event time plus the accumulated step terms A while it
 * was at risk: e(T) - (A(min(T, t)) - A(start)), times its weight. Per cluster that is B - W A(t), where W is the
 * weight of its rows still at risk and B changes only when a row enters or ends; so the sums of B^2, BW and W^2 over
 * clusters give the variance at once (Therneau, "Variance of the survival curve", survival package methods vignette).
 */
final class JackknifeVariance {

    private final SurvivalData data;
    private final RiskTable table;
    private final double[] base;
    private final double[] active;
    private final int[] cluster;
    private final RunningSum baseBase = new RunningSum();
    private final RunningSum baseActive = new RunningSum();
    private final RunningSum activeActive = new RunningSum();

    private JackknifeVariance(SurvivalData data, RiskTable table) {
        this.data = data;
        this.table = table;
        this.cluster = CoxScores.clusterPositions(data);
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        this.base = new double[clusters];
        this.active = new double[clusters];
    }

    /**
     * The variance at each time of the table.
     *
     * @param eventTerm the influence of an event at the k-th time, before the weight
     * @param step the amount that being at risk at the k-th time takes off
     */
    static double[] of(SurvivalData data, RiskTable table, double[] eventTerm, double[] step) {
        return new JackknifeVariance(data, table).run(eventTerm, step);
    }

    private double[] run(double[] eventTerm, double[] step) {
        int n = table.byStop.length;
        double[] variance = new double[table.time.length];
        double accumulated = 0;
        int entry = 0;
        int row = 0;
        if (table.byStart == null) {
            for (int i = 0; i < n; i++) {
                change(cluster[i], 0, data.weight(i));
            }
        }
        for (int k = 0; k < variance.length; k++) {
            double time = table.time[k];
            if (table.byStart != null) {
                for (; entry < n && data.start[table.byStart[entry]] < time; entry++) {
                    int i = table.byStart[entry];
                    change(cluster[i], data.weight(i) * accumulated, data.weight(i));
                }
            }
            accumulated += step[k];
            for (; row < n && data.stop[table.byStop[row]] == time; row++) {
                int i = table.byStop[row];
                double w = data.weight(i);
                change(cluster[i], w * ((data.event[i] ? eventTerm[k] : 0) - accumulated), -w);
            }
            double sum = baseBase.value() - 2 * accumulated * baseActive.value()
                    + accumulated * accumulated * activeActive.value();
            variance[k] = Math.max(0, sum);
        }
        return variance;
    }

    private void change(int c, double baseChange, double activeChange) {
        double b = base[c];
        double a = active[c];
        double newB = b + baseChange;
        double newA = a + activeChange;
        baseBase.add(newB * newB);
        baseBase.add(-(b * b));
        baseActive.add(newB * newA);
        baseActive.add(-(b * a));
        activeActive.add(newA * newA);
        activeActive.add(-(a * a));
        base[c] = newB;
        active[c] = newA;
    }
}
