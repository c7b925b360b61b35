/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Events of the exposed in matched sets of any make-up, with the distribution of their number when exposure changes its odds with
 * the event: in a set of n units, m of them exposed and c with the event, the number of exposed ones with the event has the
 * extended hypergeometric distribution, and the sum over independent sets is the Mantel-Haenszel statistic. With something
 * unmeasured that changes the odds of exposure within a set by at most gamma, its tails are largest and smallest at the odds
 * gamma and 1 / gamma (Rosenbaum 2002, section 4.4; for one exposed unit in a set the probability is
 * {@code gamma c / (gamma c + n - c)}).
 */
final class SetCounts {

    /** Up to as many numbers that the sum can be the distribution is exact, beyond it is normal. */
    private static final int EXACT = 2000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<int[]> sets = new ArrayList<>();
    private long support;
    private int all;
    private int observed;
    private int smallest;

    /**
     * Adds a set.
     *
     * @param size units
     * @param exposed of them
     * @param events units with the event
     * @param both exposed units with the event
     */
    void add(int size, int exposed, int events, int both) {
        if (both < Math.max(0, exposed + events - size) || both > Math.min(exposed, events) || exposed > size || events > size) {
            throw new IllegalArgumentException("no such set: " + size + ", " + exposed + ", " + events + ", " + both);
        }
        all++;
        if (exposed > 0 && exposed < size && events > 0 && events < size) {
            sets.add(new int[] {size, exposed, events});
            support += Math.min(exposed, events) - Math.max(0, exposed + events - size);
            observed += both;
            smallest += Math.max(0, exposed + events - size);
        }
    }

    int all() {
        return all;
    }

    int informative() {
        return sets.size();
    }

    boolean exact() {
        return support <= EXACT;
    }

    /** Whether the exposed have as many events as expected without bias, or more. */
    boolean higher() {
        double expected = 0;
        for (int[] s : sets) {
            expected += (double) s[1] * s[2] / s[0];
        }
        return observed >= expected;
    }

    /** Probability of as many events of the exposed as were observed or more (or as many or fewer), at odds of exposure. */
    double tail(double odds, boolean more) {
        return exact() ? exactTail(odds, more) : normalTail(odds, more);
    }

    private double normalTail(double odds, boolean more) {
        double mean = 0;
        double variance = 0;
        for (int[] s : sets) {
            double[] p = distribution(s, odds);
            double m = 0;
            double squares = 0;
            int low = Math.max(0, s[1] + s[2] - s[0]);
            for (int k = 0; k < p.length; k++) {
                m += p[k] * (low + k);
                squares += p[k] * (low + k) * (low + k);
            }
            mean += m;
            variance += squares - m * m;
        }
        double z = (observed - mean) / Math.sqrt(variance);
        return NORMAL.survivalProbability(more ? z : -z);
    }

    private double exactTail(double odds, boolean more) {
        double[] sum = new double[(int) support + 1];
        sum[0] = 1;
        int length = 1;
        for (int[] s : sets) {
            double[] p = distribution(s, odds);
            for (int t = length + p.length - 2; t >= 0; t--) {
                double v = 0;
                for (int k = Math.max(0, t - length + 1); k < p.length && k <= t; k++) {
                    v += sum[t - k] * p[k];
                }
                sum[t] = v;
            }
            length += p.length - 1;
        }
        int at = observed - smallest;
        double tail = 0;
        if (more) {
            for (int t = length - 1; t >= at; t--) {
                tail += sum[t];
            }
        } else {
            for (int t = 0; t <= at; t++) {
                tail += sum[t];
            }
        }
        return Math.min(1, tail);
    }

    /** Probabilities of the number of exposed ones with the event in a set, from the smallest number there can be. */
    static double[] distribution(int[] set, double odds) {
        int n = set[0];
        int m = set[1];
        int c = set[2];
        int low = Math.max(0, m + c - n);
        int high = Math.min(m, c);
        double[] p = new double[high - low + 1];
        double largest = 0;
        for (int a = low; a < high; a++) {
            p[a - low + 1] = p[a - low]
                    + StrictMath.log((double) (c - a) * (m - a) * odds / ((a + 1.0) * (n - c - m + a + 1.0)));
            largest = Math.max(largest, p[a - low + 1]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = StrictMath.exp(p[k] - largest);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
