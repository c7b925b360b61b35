/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/**
 * Optimal matching on a line, without a caliper or in pairs within one: as many pairs as there can be, first partners before
 * further ones, and among those the smallest sum of distances.
 *
 * <p>x counts the focal places before a point of the line that have their partner behind it (negative: the other way round);
 * to cross a gap costs its width times |x|. A focal place may stay empty at a cost beyond all sums of distances, a candidate
 * for nothing. Who waits can always be the last to have come, because whoever waits longer could be left out in his stead; so
 * the caliper is a bound of x by the number of places within its reach. The cost stays a convex function of x, kept by its
 * slopes, and the places of its minima decide on the way back who is used: O(n log n).
 */
final class PairingLine {

    private static final int NONE = PartnerSearch.NONE;

    private final double[] score;
    private final boolean[] focal;
    private final int ratio;
    private final int fewest;
    private final double width;
    private final Progress progress;

    /** @param fewest partners that everybody has before anybody has more */
    PairingLine(double[] score, boolean[] focal, int ratio, int fewest, double width, Progress progress) {
        this.score = score;
        this.focal = focal;
        this.ratio = ratio;
        this.fewest = fewest;
        this.width = width;
        this.progress = progress;
    }

    /**
     * Pairs some rows.
     *
     * @param line rows in ascending order of the score
     * @param place by row, the position of a focal row in partners
     * @param partners {@code [position * ratio + k]}, filled for the focal rows of the line in order of the candidates
     */
    void pair(int[] line, int[] place, int[] partners) {
        int n = line.length;
        int[] step = steps(line);
        long[] threshold = thresholds(step, n);
        boolean[] used = used(step, threshold);
        int[] waiting = new int[step.length];
        int first = 0;
        int last = 0;
        boolean focalWaits = false;
        for (int k = 0; k < step.length; k++) {
            int row = step[k];
            boolean any = first < last;
            boolean opposite = any && focalWaits != focal[row];
            // without a caliper nobody who waits has to make room for someone nearer
            if (!used[k] && (!any || opposite || Double.isInfinite(width))) {
                continue;
            }
            if (used[k] && opposite) {
                int other = waiting[first++];
                int f = focal[row] ? row : other;
                give(partners, place[f] * ratio, f == row ? other : row);
                continue;
            }
            if (!used[k]) {
                first++;
            }
            focalWaits = focal[row];
            waiting[last++] = row;
        }
    }

    private void give(int[] partners, int from, int row) {
        int k = from;
        while (partners[k] != NONE) {
            k++;
        }
        partners[k] = row;
    }

    /** The rows of the line, a focal row once for each partner wanted. */
    private int[] steps(int[] line) {
        int count = 0;
        for (int row : line) {
            count += focal[row] ? ratio : 1;
        }
        int[] step = new int[count];
        int k = 0;
        for (int row : line) {
            int times = focal[row] ? ratio : 1;
            Arrays.fill(step, k, k + times, row);
            k += times;
        }
        return step;
    }

    /** For each step the x below which a focal place rather stays empty, or a candidate is used. */
    private long[] thresholds(int[] step, int rows) {
        SlopeRuns slopes = new SlopeRuns(2 * step.length + 4 * rows + 4);
        long[] threshold = new long[step.length];
        long lowest = 0;
        int focalFrom = 0;
        int otherFrom = 0;
        int focalWithin = 0;
        int othersWithin = 0;
        int turn = 0;
        for (int k = 0; k < step.length; k++) {
            if (k % 1024 == 0) {
                progress.checkCancelled();
            }
            int row = step[k];
            if (k > 0 && row != step[k - 1]) {
                slopes.spread(-lowest, score[row] - score[step[k - 1]]);
                while (focalFrom < k && (!focal[step[focalFrom]] || score[row] - score[step[focalFrom]] > width)) {
                    focalWithin -= focal[step[focalFrom]] ? 1 : 0;
                    focalFrom++;
                }
                while (otherFrom < k && (focal[step[otherFrom]] || score[row] - score[step[otherFrom]] > width)) {
                    othersWithin -= focal[step[otherFrom]] ? 0 : 1;
                    otherFrom++;
                }
                long from = Math.max(lowest, -othersWithin);
                long to = Math.min(lowest + slopes.size(), focalWithin);
                slopes.keep(from - lowest, to - lowest);
                lowest = from;
            }
            if (focal[row]) {
                // the first partners come before anybody's further ones
                turn = k > 0 && row == step[k - 1] ? turn + 1 : 0;
                int rank = turn < fewest ? -2 : -1;
                threshold[k] = lowest + slopes.below(rank, 0, false);
                slopes.insert(rank, 0, 1);
                focalWithin++;
            } else {
                threshold[k] = lowest + slopes.below(0, 0, false);
                slopes.insert(0, 0, 1);
                lowest--;
                othersWithin++;
            }
        }
        return threshold;
    }

    private boolean[] used(int[] step, long[] threshold) {
        boolean[] used = new boolean[step.length];
        long x = 0;
        for (int k = step.length - 1; k >= 0; k--) {
            if (focal[step[k]]) {
                used[k] = x - 1 >= threshold[k];
                x -= used[k] ? 1 : 0;
            } else {
                used[k] = x < threshold[k];
                x += used[k] ? 1 : 0;
            }
        }
        return used;
    }
}
