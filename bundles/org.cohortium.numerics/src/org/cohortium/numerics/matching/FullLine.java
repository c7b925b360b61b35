/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * An optimal full match on a line, without a caliper: every unit has partners within its bounds and the sum of the
 * distances is the smallest there is.
 *
 * <p>x counts the partners that focal units before a point of the line still wait for (negative: candidates that wait for
 * focal units); to cross a gap costs its width times |x|. A focal unit adds any number within its bounds to x, a candidate
 * takes any within its own: the cost stays convex in x and is kept by its slopes, as in {@link PairingLine}. O(n log n).
 */
final class FullLine {

    private final double[] score;
    private final boolean[] focal;
    private final FullBounds bounds;
    private final Progress progress;

    FullLine(double[] score, boolean[] focal, FullBounds bounds, Progress progress) {
        this.score = score;
        this.focal = focal;
        this.bounds = bounds;
        this.progress = progress;
    }

    /**
     * Joins the rows of a line.
     *
     * @param line rows in ascending order of the score, both groups among them
     * @throws EstimationException if the bounds cannot be kept to
     */
    void join(int[] line, Stars stars) {
        int n = line.length;
        SlopeRuns slopes = new SlopeRuns(2 * n + 1);
        long[] minimum = new long[n];
        long lowest = 0;
        long most = n;
        for (int k = 0; k < n; k++) {
            if (k % 1024 == 0) {
                progress.checkCancelled();
            }
            if (k > 0) {
                slopes.spread(-lowest, score[line[k]] - score[line[k - 1]]);
            }
            boolean own = focal[line[k]];
            // the end of the flat stretch that needs the fewest partners
            minimum[k] = lowest + slopes.below(0, 0, own);
            long least = own ? bounds.focalLeast() : bounds.otherLeast();
            long top = Math.min(most, own ? bounds.focalMost() : bounds.otherMost());
            slopes.insert(0, 0, top - least);
            lowest += own ? least : -top;
        }
        if (lowest > 0 || lowest + slopes.size() < 0) {
            throw infeasible();
        }
        int[] degree = new int[n];
        long x = 0;
        for (int k = n - 1; k >= 0; k--) {
            boolean own = focal[line[k]];
            long least = own ? bounds.focalLeast() : bounds.otherLeast();
            long top = Math.min(most, own ? bounds.focalMost() : bounds.otherMost());
            long wanted = own ? x - minimum[k] : minimum[k] - x;
            degree[k] = (int) Math.max(least, Math.min(top, wanted));
            x += own ? -degree[k] : degree[k];
        }
        if (x != 0) {
            throw infeasible();
        }
        serve(line, degree, stars);
    }

    private static EstimationException infeasible() {
        return new EstimationException("No full match keeps to the smallest and largest number of partners.",
                "Allow fewer partners at least, or more at most.");
    }

    /** Who waits longest is served first. */
    private void serve(int[] line, int[] degree, Stars stars) {
        int[] waiting = new int[line.length];
        int[] open = new int[line.length];
        int first = 0;
        int last = 0;
        for (int k = 0; k < line.length; k++) {
            int row = line[k];
            int left = degree[k];
            while (left > 0 && first < last && focal[waiting[first]] != focal[row]) {
                int served = Math.min(left, open[first]);
                stars.join(waiting[first], row);
                left -= served;
                open[first] -= served;
                if (open[first] == 0) {
                    first++;
                }
            }
            if (left > 0) {
                waiting[last] = row;
                open[last++] = left;
            }
        }
    }
}
