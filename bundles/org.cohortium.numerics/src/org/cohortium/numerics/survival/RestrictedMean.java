/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * The restricted mean survival time: the area under a Kaplan-Meier curve from 0 to tau. Its variance is the sum over
 * event times of (area still to come)^2 d / (n (n - d)) (Klein and Moeschberger, Survival Analysis, 2nd ed., section
 * 4.5); a step to 0 adds nothing, having no area to come.
 *
 * @param tau the horizon
 * @param mean the mean time lived up to tau
 * @param stdErr its standard error
 * @param beyondFollowUp whether tau lies after the last end of follow-up while the curve is above 0, so that the area
 *     rests on the last value carried on
 */
public record RestrictedMean(double tau, double mean, double stdErr, boolean beyondFollowUp) {

    /** The restricted mean of {@code curve} up to {@code tau} &gt; 0. */
    public static RestrictedMean of(SurvivalCurve curve, double tau) {
        if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the horizon of a restricted mean is a positive time, not " + tau);
        }
        int last = curve.stepAt(tau);
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int k = last; k >= 0; k--) {
            double time = Math.min(curve.table.time[k], tau);
            area += (end - time) * curve.surv[k];
            end = time;
            double n = curve.table.risk[k];
            double d = curve.table.events[k];
            if (d > 0 && !curve.table.allHadEvent(k)) {
                variance += area * area * (d / n / (n - d));
            }
        }
        area += end;
        boolean beyond = tau > curve.lastTime() && curve.surv[curve.steps() - 1] > 0;
        return new RestrictedMean(tau, area, StrictMath.sqrt(variance), beyond);
    }

    /**
     * The same mean with the robust (infinitesimal jackknife) standard error, for weights that are not counts and for
     * rows that belong together.
     *
     * @param data the response that {@code curve} was fitted to
     */
    public static RestrictedMean robust(SurvivalData data, SurvivalCurve curve, double tau) {
        RestrictedMean plain = of(curve, tau);
        CurveInfluence influence = CurveInfluence.of(data, curve);
        double se = influence.robustStdErr(influence.restrictedMean(tau));
        return new RestrictedMean(tau, plain.mean, se, plain.beyondFollowUp);
    }

    /** The mean time lost up to tau. */
    public double timeLost() {
        return tau - mean;
    }

    /** Confidence limits of the mean, symmetric. */
    public double[] limits(double level) {
        double half = SurvivalCurve.normalQuantile(level) * stdErr;
        return new double[] {mean - half, mean + half};
    }
}
