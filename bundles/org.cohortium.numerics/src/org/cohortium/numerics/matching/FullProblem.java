/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.Progress;

/** Full matching within one stratum, by the way that suits what is asked for. */
final class FullProblem {

    private final double[] score;
    private final double[][] point;
    private final boolean[] focal;
    private final Restrictions limits;
    private final FullBounds bounds;
    private final double omitted;
    private final Progress progress;

    /**
     * @param score by row, or null
     * @param point {@code [row][dimension]}, or null for the distance of the score
     * @param omitted fraction of the candidates, or of the focal units if negative
     */
    FullProblem(double[] score, double[][] point, boolean[] focal, Restrictions limits, FullBounds bounds, double omitted,
            Progress progress) {
        this.score = score;
        this.point = point;
        this.focal = focal;
        this.limits = limits;
        this.bounds = bounds;
        this.omitted = omitted;
        this.progress = progress;
    }

    /** The focal group, or the other one where focal units may be left out. */
    private boolean[] ofFirstGroup() {
        if (omitted >= 0) {
            return focal;
        }
        boolean[] turned = new boolean[focal.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = !focal[i];
        }
        return turned;
    }

    double distance(int a, int b) {
        return point == null ? Math.abs(score[a] - score[b]) : Math.sqrt(KdTree.squaredDistance(point[a], point[b]));
    }

    /** @param rows of the stratum, in ascending order of the score where there is one */
    void solve(int[] rows, Stars stars, UnmatchedReason[] reasons) {
        int own = 0;
        for (int row : rows) {
            own += focal[row] ? 1 : 0;
        }
        if (own == 0 || own == rows.length) {
            for (int row : rows) {
                reasons[row] = UnmatchedReason.NO_PARTNER_IN_STRATUM;
            }
            return;
        }
        if (point == null && !limits.calipers() && omitted == 0) {
            new FullLine(score, focal, bounds, progress).join(rows, stars);
            return;
        }
        AdmissiblePairs pairs = new AdmissiblePairs(rows, ofFirstGroup(), score, point, limits);
        if (omitted == 0 && bounds.none()) {
            new EdgeCover(pairs, progress).join(stars, reasons);
        } else {
            new FullFlow(pairs, omitted < 0 ? bounds.turned() : bounds, Math.abs(omitted), progress).join(stars, reasons);
        }
    }
}
