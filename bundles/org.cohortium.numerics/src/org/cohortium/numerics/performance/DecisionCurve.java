/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Net benefit of treating those whose predicted risk reaches a threshold (Vickers and Elkin, Med Decis Making 2006;26:565):
 * true positives less false positives weighted by the odds of the threshold, in units of true positives for each patient.
 * With censoring the risk among those treated is one less their Kaplan-Meier estimate (Vickers, Cronin, Elkin and Gonen,
 * BMC Med Inform Decis Mak 2008;8:53).
 *
 * @param threshold risks at which to treat
 * @param netBenefit of treating by the predicted risk
 * @param treatAll of treating everyone; that of treating nobody is 0
 * @param treated weighted share of rows treated by the predicted risk
 */
public record DecisionCurve(double[] threshold, double[] netBenefit, double[] treatAll, double[] treated) {

    /**
     * The curve at a time.
     *
     * @param data with case weights, which weigh shares and curves
     * @param risk by row, predicted for the time
     * @param threshold above 0 and below 1
     */
    public static DecisionCurve of(SurvivalData data, double[] risk, double time, double[] threshold) {
        int[] order = SortOrder.ascending(data.stops());
        double last = CensoringWeights.upper(time);
        double total = SampleDesign.of(data).total();
        double all = 1 - survival(data, order, risk, Double.NEGATIVE_INFINITY, last)[0];
        double[][] out = new double[3][threshold.length];
        for (int k = 0; k < threshold.length; k++) {
            double[] above = survival(data, order, risk, threshold[k], last);
            fill(out, k, threshold[k], above[1] / total, 1 - above[0], all);
        }
        return new DecisionCurve(threshold.clone(), out[0], out[1], out[2]);
    }

    /** The curve for an outcome that is known for all. */
    public static DecisionCurve of(boolean[] event, double[] risk, double[] threshold) {
        return of(event, risk, threshold, SampleDesign.plain(event.length));
    }

    /** The same with case weights. */
    public static DecisionCurve of(boolean[] event, double[] risk, double[] threshold, SampleDesign design) {
        double[][] out = new double[3][threshold.length];
        double events = 0;
        for (int i = 0; i < event.length; i++) {
            events += event[i] ? design.weight(i) : 0;
        }
        double total = design.total();
        for (int k = 0; k < threshold.length; k++) {
            double treated = 0;
            double hit = 0;
            for (int i = 0; i < risk.length; i++) {
                if (risk[i] >= threshold[k]) {
                    treated += design.weight(i);
                    hit += event[i] ? design.weight(i) : 0;
                }
            }
            fill(out, k, threshold[k], treated / total, treated == 0 ? 0 : hit / treated, events / total);
        }
        return new DecisionCurve(threshold.clone(), out[0], out[1], out[2]);
    }

    private static void fill(double[][] out, int k, double threshold, double share, double rate, double all) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + threshold);
        }
        double odds = threshold / (1 - threshold);
        out[0][k] = share == 0 ? 0 : share * rate - share * (1 - rate) * odds;
        out[1][k] = all - (1 - all) * odds;
        out[2][k] = share;
    }

    /** Kaplan-Meier survival at a time of the rows at or above a risk, and their weight. */
    private static double[] survival(SurvivalData data, int[] order, double[] risk, double threshold, double last) {
        int n = order.length;
        double left = 0;
        int rows = 0;
        for (int i = 0; i < n; i++) {
            left += risk[i] >= threshold ? data.weight(i) : 0;
            rows += risk[i] >= threshold ? 1 : 0;
        }
        double count = left;
        double s = 1;
        for (int from = 0; from < n && data.stop(order[from]) <= last;) {
            int to = from;
            double events = 0;
            double here = 0;
            int leaving = 0;
            boolean censored = false;
            while (to < n && data.stop(order[to]) == data.stop(order[from])) {
                boolean in = risk[order[to]] >= threshold;
                here += in ? data.weight(order[to]) : 0;
                events += in && data.event(order[to]) ? data.weight(order[to]) : 0;
                leaving += in ? 1 : 0;
                censored |= in && !data.event(order[to]);
                to++;
            }
            if (events > 0) {
                s *= leaving == rows && !censored ? 0 : (left - events) / left;
            }
            left -= here;
            rows -= leaving;
            from = to;
        }
        return new double[] {s, count};
    }
}
