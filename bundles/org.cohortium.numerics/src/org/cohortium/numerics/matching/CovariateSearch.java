/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * Partners by a distance of covariates, found in a k-d tree for each stratum that knows how many of its
 * candidates are still free (Friedman, Bentley and Finkel 1977). Of candidates at the same distance the first row wins.
 * Time per search grows with the logarithm of the number of candidates while there are few covariates and loose calipers.
 */
final class CovariateSearch implements PartnerSearch {

    private final double[][] point;
    private final double[] score;
    private final Restrictions limits;
    private final KdTree[] tree;
    private final boolean[] taken;
    private final PartnerUse use;

    /**
     * @param point {@code [row][dimension]}
     * @param score by row, for the caliper, or null
     * @param use who has been chosen how often, or null where nobody is chosen twice or everybody as often as wanted
     */
    CovariateSearch(double[][] point, double[] score, boolean[] focal, Restrictions limits, PartnerUse use) {
        int n = focal.length;
        this.use = use;
        this.point = point;
        this.score = score;
        this.limits = limits;
        int[] size = new int[limits.strata()];
        for (int i = 0; i < n; i++) {
            size[limits.stratum(i)] += !focal[i] && !limits.setAside(i) ? 1 : 0;
        }
        taken = new boolean[n];
        int[][] rows = new int[size.length][];
        for (int s = 0; s < size.length; s++) {
            rows[s] = new int[size[s]];
        }
        Arrays.fill(size, 0);
        for (int i = 0; i < n; i++) {
            if (!focal[i] && !limits.setAside(i)) {
                int s = limits.stratum(i);
                rows[s][size[s]++] = i;
            }
        }
        tree = new KdTree[size.length];
        for (int s = 0; s < tree.length; s++) {
            tree[s] = new KdTree(point, rows[s]);
        }
    }

    @Override
    public int rows() {
        return point.length;
    }

    @Override
    public double distance(int focal, int partner) {
        return Math.sqrt(KdTree.squaredDistance(point[focal], point[partner]));
    }

    @Override
    public void take(int focal, int partner) {
        taken[partner] = true;
        tree[limits.stratum(partner)].remove(partner);
    }

    @Override
    public int nearest(int focal, int before) {
        int[] found = tree[limits.stratum(focal)].nearest(point[focal], 1, true,
                row -> !taken[row] && allowed(focal, row));
        return found.length == 0 ? NONE : found[0];
    }

    @Override
    public int[] several(int focal, int count) {
        return tree[limits.stratum(focal)].nearest(point[focal], count, false, row -> allowed(focal, row));
    }

    private boolean allowed(int focal, int row) {
        return (score == null || !(Math.abs(score[focal] - score[row]) > limits.scoreWidth()))
                && limits.allow(focal, row) && (use == null || !use.joins(focal, row));
    }
}
