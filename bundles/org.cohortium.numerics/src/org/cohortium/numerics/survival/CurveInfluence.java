/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * The influence of each row on a Kaplan-Meier curve: the derivative of an estimate by the row's weight (infinitesimal
 * jackknife). O(n log n) for each estimate. Pseudo-values for regression are the estimate plus n times the influence
 * (Andersen and Pohar Perme, Stat Methods Med Res 2010;19:71; R's {@code survival::pseudo}).
 */
public final class CurveInfluence {

    private final SurvivalData data;
    private final SurvivalCurve curve;

    private CurveInfluence(SurvivalData data, SurvivalCurve curve) {
        this.data = data;
        this.curve = curve;
    }

    /** The influences on {@code curve}, which was fitted to {@code data}. */
    public static CurveInfluence of(SurvivalData data, SurvivalCurve curve) {
        if (curve.n() != data.size()) {
            throw new IllegalArgumentException("the curve was fitted to other rows");
        }
        return new CurveInfluence(data, curve);
    }

    /** The influence of each row on S(t). */
    public double[] survival(double t) {
        int last = curve.stepAt(t);
        if (last < 0) {
            return new double[data.size()];
        }
        double[] height = new double[last + 1];
        Arrays.fill(height, curve.surv[last]);
        return influence(last, height);
    }

    /** The influence of each row on the restricted mean up to {@code tau}. */
    public double[] restrictedMean(double tau) {
        int last = curve.stepAt(tau);
        double[] areaToCome = new double[last + 1];
        double area = 0;
        double end = tau;
        for (int k = last; k >= 0; k--) {
            double time = Math.min(curve.table.time[k], tau);
            area += (end - time) * curve.surv[k];
            end = time;
            areaToCome[k] = area;
        }
        return influence(last, areaToCome);
    }

    private double[] influence(int last, double[] size) {
        RiskTable table = curve.table;
        double[] eventTerm = new double[last + 1];
        double[] accumulated = new double[last + 2];
        for (int k = 0; k <= last; k++) {
            double n = table.risk[k];
            double d = table.events[k];
            boolean counts = d > 0 && !table.allHadEvent(k);
            eventTerm[k] = counts ? size[k] / (n - d) : 0;
            accumulated[k + 1] = accumulated[k] + (counts ? size[k] * d / n / (n - d) : 0);
        }
        double[] influence = new double[data.size()];
        for (int i = 0; i < influence.length; i++) {
            int stop = Arrays.binarySearch(table.time, data.stop[i]);
            int to = Math.min(stop, last) + 1;
            int from = data.isCounting() ? Math.min(stepsUpTo(data.start[i]), last + 1) : 0;
            double event = data.event[i] && stop <= last ? eventTerm[stop] : 0;
            influence[i] = accumulated[to] - accumulated[Math.min(from, to)] - event;
        }
        return influence;
    }

    private int stepsUpTo(double t) {
        int at = Arrays.binarySearch(curve.table.time, t);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /**
     * The standard error of an estimate from its influences: the root of the sum over clusters of the squared weighted
     * sums; without clusters each row is one.
     */
    public double robustStdErr(double[] influence) {
        int[] cluster = CoxScores.clusterPositions(data);
        double[] byCluster = new double[influence.length];
        for (int i = 0; i < influence.length; i++) {
            byCluster[cluster[i]] += data.weight(i) * influence[i];
        }
        double sum = 0;
        for (double value : byCluster) {
            sum += value * value;
        }
        return StrictMath.sqrt(sum);
    }

    /** Pseudo-values: the estimate plus n times each row's influence. */
    public double[] pseudoValues(double estimate, double[] influence) {
        double[] pseudo = influence.clone();
        for (int i = 0; i < pseudo.length; i++) {
            pseudo[i] = estimate + pseudo.length * pseudo[i];
        }
        return pseudo;
    }
}
