/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * A survival curve read off at times of choice: the value of the last step at or before each time, carried on past the
 * last time. One entry for each time.
 *
 * @param time the times asked for
 * @param nRisk weight at risk just before the time
 * @param riskCount rows at risk just before the time
 * @param cumulativeEvents rows with the event up to and including the time
 * @param cumulativeCensored rows censored up to and including the time
 * @param survival S at the time; 1 before the first step
 * @param stdErr standard error of S; NaN where S is 0
 * @param lower lower confidence limit; NaN where there is none
 * @param upper upper confidence limit; NaN where there is none
 * @param beyondFollowUp whether the time lies after the last end of follow-up, so that the value is carried on
 */
public record CurveAtTimes(double[] time, double[] nRisk, int[] riskCount, int[] cumulativeEvents,
        int[] cumulativeCensored, double[] survival, double[] stdErr, double[] lower, double[] upper,
        boolean[] beyondFollowUp) {

    static CurveAtTimes of(SurvivalCurve curve, double[] times, ConfidenceType type, double level) {
        int n = times.length;
        CurveAtTimes at = new CurveAtTimes(times.clone(), new double[n], new int[n], new int[n], new int[n],
                new double[n], new double[n], new double[n], new double[n], new boolean[n]);
        int[] events = cumulative(curve.table.eventCount);
        int[] censored = cumulative(curve.table.censoredCount);
        double z = SurvivalCurve.normalQuantile(level);
        for (int i = 0; i < n; i++) {
            at.fill(i, curve, type, z, events, censored);
        }
        return at;
    }

    private void fill(int i, SurvivalCurve curve, ConfidenceType type, double z, int[] events, int[] censored) {
        int k = curve.stepAt(time[i]);
        nRisk[i] = curve.nRiskAt(time[i]);
        riskCount[i] = curve.riskCountAt(time[i]);
        beyondFollowUp[i] = k == curve.steps() - 1 && time[i] > curve.lastTime() * (1 + TieRule.TOLERANCE);
        if (k < 0) {
            survival[i] = 1;
            lower[i] = 1;
            upper[i] = 1;
            return;
        }
        cumulativeEvents[i] = events[k];
        cumulativeCensored[i] = censored[k];
        survival[i] = curve.surv[k];
        stdErr[i] = curve.stdErr(k);
        double[] limits = curve.limits(k, type, z);
        lower[i] = limits[0];
        upper[i] = limits[1];
    }

    private static int[] cumulative(int[] counts) {
        int[] sums = counts.clone();
        for (int k = 1; k < sums.length; k++) {
            sums[k] += sums[k - 1];
        }
        return sums;
    }
}
