/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** Full matching within one stratum, by the way that suits what is asked for. */
final class FullProblem {

    private final double[] score;
    private final double[][] point;
    private final boolean[] focal;
    private final Restrictions limits;
    private final FullBounds bounds;
    private final FullShare share;
    private final Progress progress;

    /**
     * @param score by row, or null
     * @param point {@code [row][dimension]}, or null for the distance of the score
     * @param share how many are left out
     */
    FullProblem(double[] score, double[][] point, boolean[] focal, Restrictions limits, FullBounds bounds, FullShare share,
            Progress progress) {
        this.score = score;
        this.point = point;
        this.focal = focal;
        this.limits = limits;
        this.bounds = bounds;
        this.share = share;
        this.progress = progress;
    }

    /** The focal group, or the other one where focal units may be left out. */
    private boolean[] ofFirstGroup() {
        if (!share.ofFocal()) {
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

    /**
     * Matches a stratum. Where the most candidates of a set are too few for all candidates, some are left out.
     *
     * @param rows of the stratum, in ascending order of the score where there is one
     * @throws EstimationException if the bounds cannot be kept to
     */
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
        try {
            solve(rows, bounds, share, stars, reasons);
        } catch (EstimationException e) {
            FullShare fewer = share.ofFocal() || !bounds.limitsCandidates() ? null : leftOver(rows);
            if (fewer == null) {
                throw e;
            }
            solve(rows, bounds, fewer, stars, reasons);
        }
    }

    /**
     * Leaves those candidates out that are beyond the most of a set when there is no bound, as optmatch does (Hansen and
     * Klopfer 2006); null if nobody is matched then.
     */
    private FullShare leftOver(int[] rows) {
        Stars stars = new Stars(focal.length);
        solve(rows, bounds.withoutMost(), share, stars, new UnmatchedReason[focal.length]);
        int[] set = stars.sets(focal, new long[] {bounds.otherLeast(), bounds.focalLeast()});
        int[] others = new int[rows.length + 1];
        int candidates = 0;
        for (int row : rows) {
            candidates += focal[row] ? 0 : 1;
            others[Math.min(set[row], rows.length)] += focal[row] ? 0 : 1;
        }
        long kept = 0;
        for (int s = 1; s < others.length; s++) {
            kept += Math.min(others[s], bounds.focalMost());
        }
        return kept == 0 ? null : new FullShare(1 - kept / (double) candidates, Double.NaN);
    }

    private void solve(int[] rows, FullBounds within, FullShare left, Stars stars, UnmatchedReason[] reasons) {
        if (point == null && !limits.pairwise() && Double.isInfinite(limits.scoreWidth()) && left.everybody()) {
            new FullLine(score, focal, within, progress).join(rows, stars);
            return;
        }
        AdmissiblePairs pairs = new AdmissiblePairs(rows, ofFirstGroup(), score, point, limits);
        if (left.everybody() && within.none()) {
            new EdgeCover(pairs, progress).join(stars, reasons);
        } else {
            new FullFlow(pairs, left.ofFocal() ? within.turned() : within,
                    left.fraction(pairs.own.length, pairs.others.length), progress).join(stars::join, reasons);
        }
    }
}
