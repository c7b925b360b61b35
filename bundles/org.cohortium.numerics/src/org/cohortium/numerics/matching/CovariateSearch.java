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
    private final Restrictions limits;
    private final KdTree[] tree;
    private final boolean[] taken;
    private final PartnerUse use;

    /**
     * @param point {@code [row][dimension]}
     * @param use who has been chosen how often, or null where nobody is chosen twice or everybody as often as wanted
     */
    CovariateSearch(double[][] point, boolean[] focal, Restrictions limits, PartnerUse use) {
        this.use = use;
        this.point = point;
        this.limits = limits;
        taken = new boolean[focal.length];
        tree = Arrays.stream(Lines.candidates(focal, limits)).map(rows -> new KdTree(point, rows)).toArray(KdTree[]::new);
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
        return limits.allowByScore(focal, row) && (use == null || !use.joins(focal, row));
    }
}
