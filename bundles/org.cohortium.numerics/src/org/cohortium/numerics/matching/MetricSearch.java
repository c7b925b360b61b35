/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * Partners by any distance of points, by looking at every candidate of the stratum: for strata that hold few units, as those
 * of coarsened exact matching do. Of candidates at the same distance the first row wins.
 */
final class MetricSearch implements PartnerSearch {

    private final double[][] point;
    private final PointMetric metric;
    private final Restrictions limits;
    private final PartnerUse use;
    private final int[][] candidates;
    private final boolean[] taken;

    /** @param use who has been chosen how often, or null where nobody is chosen twice or everybody as often as wanted */
    MetricSearch(double[][] point, PointMetric metric, boolean[] focal, Restrictions limits, PartnerUse use) {
        this.point = point;
        this.metric = metric;
        this.limits = limits;
        this.use = use;
        taken = new boolean[focal.length];
        candidates = Lines.candidates(focal, limits);
    }

    @Override
    public int rows() {
        return point.length;
    }

    @Override
    public double distance(int focal, int partner) {
        return metric.between(point[focal], point[partner]);
    }

    @Override
    public void take(int focal, int partner) {
        taken[partner] = true;
    }

    @Override
    public int nearest(int focal, int before) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int row : candidates[limits.stratum(focal)]) {
            if (!taken[row] && allowed(focal, row)) {
                double d = distance(focal, row);
                if (best == NONE || d < least) {
                    best = row;
                    least = d;
                }
            }
        }
        return best;
    }

    @Override
    public int[] several(int focal, int count) {
        int[] found = new int[count];
        double[] distance = new double[count];
        int n = 0;
        for (int row : candidates[limits.stratum(focal)]) {
            if (!allowed(focal, row)) {
                continue;
            }
            double d = distance(focal, row);
            int k = n;
            while (k > 0 && d < distance[k - 1]) {
                k--;
            }
            if (k < count) {
                n = Math.min(n + 1, count);
                System.arraycopy(found, k, found, k + 1, n - k - 1);
                System.arraycopy(distance, k, distance, k + 1, n - k - 1);
                found[k] = row;
                distance[k] = d;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private boolean allowed(int focal, int row) {
        return limits.allowByScore(focal, row) && (use == null || !use.joins(focal, row));
    }
}
