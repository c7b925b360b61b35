/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.TieRule;

/**
 * The cumulative incidence of one cause with the variance of Aalen (Ann Stat 1978;6:534) with a binomial correction for
 * ties, which is that of {@code cuminc} in R's package cmprsk (Gray). It differs a little from the infinitesimal jackknife.
 *
 * @param time times of events of the cause, ascending
 * @param estimate cumulative incidence from each time on
 * @param variance its variance at each time
 */
public record AalenVariance(double[] time, double[] estimate, double[] variance) {

    /**
     * The curve of a cause.
     *
     * @throws EstimationException if rows have weights or entry times, for which it is not defined
     */
    public static AalenVariance of(CompetingData data, int cause) {
        if (data.response().isWeighted() || data.response().isCounting()) {
            throw new EstimationException("The variance of Aalen is for unweighted right-censored data.",
                    "Use the infinitesimal jackknife.");
        }
        double[] stop = data.response().stops();
        int[] order = SortOrder.ascending(stop);
        int n = order.length;
        double[] times = new double[n];
        double[] f = new double[n];
        double[] v = new double[n];
        int count = 0;
        double surv = 1;
        double cif = 0;
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int from = 0; from < n;) {
            int to = from;
            int own = 0;
            int other = 0;
            while (to < n && stop[order[to]] == stop[order[from]]) {
                int c = data.cause(order[to++]);
                own += c == cause ? 1 : 0;
                other += c != cause && c != 0 ? 1 : 0;
            }
            double risk = n - from;
            if (own + other > 0) {
                double after = surv * (risk - own - other) / risk;
                cif += surv * own / risk;
                double b = after > 0 ? 1 / after : 0;
                if (other > 0 && after > 0) {
                    double w = increment(surv, other, risk);
                    aa += cif * b * cif * b * w;
                    ab += cif * b * b * w;
                    bb += b * b * w;
                }
                if (own > 0) {
                    double w = increment(surv, own, risk);
                    double a = 1 + b * cif;
                    aa += a * a * w;
                    ab += a * b * w;
                    bb += b * b * w;
                }
                if (own > 0) {
                    times[count] = stop[order[from]];
                    f[count] = cif;
                    v[count++] = aa + cif * cif * bb - 2 * cif * ab;
                }
                surv = after;
            }
            from = to;
        }
        return new AalenVariance(Arrays.copyOf(times, count), Arrays.copyOf(f, count), Arrays.copyOf(v, count));
    }

    private static double increment(double surv, int events, double risk) {
        double ties = events > 1 ? 1 - (events - 1) / (risk - 1) : 1;
        return surv * surv * ties * events / (risk * risk);
    }

    /** The cumulative incidence at a time. */
    public double estimateAt(double t) {
        int k = at(time, t);
        return k < 0 ? 0 : estimate[k];
    }

    /** The variance at a time, as cmprsk tells it: that of the last event of the cause. */
    public double varianceAt(double t) {
        int k = at(time, t);
        return k < 0 ? 0 : variance[k];
    }

    private static int at(double[] times, double t) {
        int k = Arrays.binarySearch(times, t + Math.abs(t) * TieRule.TOLERANCE);
        return k >= 0 ? k : -k - 2;
    }
}
