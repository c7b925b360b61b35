/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.survival.SurvivalData;

/**
 * How each row moves a weighted sum by its part in the estimate of the censoring curve. A weight 1 / G changes by
 * the influence of the cumulative hazard of censoring, so that for terms c_i weighted by 1 / G(T_i-) row k contributes
 * sum_i c_i phi_k(T_i-), phi_k(t) = 1(T_k <= t, censored) n / Y(T_k) - sum over censoring times u up to min(t, T_k) of
 * n dN(u) / Y(u)^2, N and Y with case weights, and all of it times the row's own weight (Blanche, Dartigues and Jacqmin-Gadda, Stat Med 2013;32:5381, appendix). One pass each way.
 */
final class CensoringInfluence {

    private CensoringInfluence() {
    }

    /**
     * The contributions of all rows.
     *
     * @param terms by row, the terms weighted at the row's own time; 0 for others
     * @param later the sum of the terms weighted at the horizon
     * @param byRow whether rows tied in time follow one another in row order
     */
    static double[] of(CensoringWeights weights, double[] terms, double later, double horizon, boolean byRow) {
        SurvivalData data = weights.data();
        int[] order = weights.order();
        int n = order.length;
        double[] out = new double[n];
        double[] left = CensoringWeights.remaining(data, order);
        double after = 0;
        for (double c : terms) {
            after += c;
        }
        double past = 0;
        double compensator = 0;
        double last = CensoringWeights.upper(horizon);
        for (int from = 0; from < n;) {
            double t = data.stop(order[from]);
            int to = from;
            double censored = 0;
            double here = 0;
            while (to < n && data.stop(order[to]) == t) {
                censored += data.event(order[to]) ? 0 : data.weight(order[to]);
                here += terms[order[to]];
                to++;
            }
            double atRisk = left[from];
            boolean within = t <= last;
            if (byRow) {
                double own = after;
                for (int k = from; k < to; k++) {
                    int row = order[k];
                    double y = left[k];
                    compensator += data.event(row) || !within ? 0 : data.weight(row) * n / (y * y);
                    past += terms[row] * compensator;
                    after -= terms[row];
                    out[row] = data.weight(row) * (-(past + compensator * after) - later * compensator
                        + (data.event(row) || !within ? 0 : n / atRisk * (own + later)));
                }
            } else {
                past += here * compensator;
                after -= here;
                compensator += within ? censored * n / (atRisk * atRisk) : 0;
                for (int k = from; k < to; k++) {
                    int row = order[k];
                    out[row] = data.weight(row) * (-(past + compensator * (after + later))
                        + (data.event(row) || !within ? 0 : n / atRisk * (after + later)));
                }
            }
            from = to;
        }
        return out;
    }
}
