/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * Partners by the difference of one score. All units stand in a line by score, equal ones in the order of the data; the
 * candidates of a stratum are chained in that line, and one that is taken is skipped in constant amortised time (union by
 * path halving), so that a whole greedy match costs O(n log n), the sort. Of two candidates at the same distance the one
 * with fewer units between in the line wins, then the one to the left.
 */
final class ScoreSearch implements PartnerSearch {

    private final double[] score;
    private final Restrictions limits;

    /** Place of each row in the line of all units. */
    private final int[] place;

    /** Rows of the candidates by stratum and place, with NONE before the first and after the last of each stratum. */
    private final int[] chain;

    /** For a place in the chain the nearest one to the left (right), itself included, that is not taken. */
    private final int[] toLeft;
    private final int[] toRight;

    /** For a candidate its place in the chain; for a focal row that of the first candidate to its right. */
    private final int[] slot;

    /** Leftmost and rightmost place that a focal row's own matches reach so far. */
    private final int[] lowest;
    private final int[] highest;

    private final PartnerUse use;

    /** @param use who has been chosen how often, or null where nobody is chosen twice or everybody as often as wanted */
    ScoreSearch(double[] score, boolean[] focal, Restrictions limits, PartnerUse use) {
        this.use = use;
        this.score = score;
        this.limits = limits;
        int n = score.length;
        int[] line = SortOrder.ascending(score);
        place = new int[n];
        for (int k = 0; k < n; k++) {
            place[line[k]] = k;
        }
        lowest = place.clone();
        highest = place.clone();
        int strata = limits.strata();
        int[] start = new int[strata + 1];
        for (int i = 0; i < n; i++) {
            if (!focal[i] && !limits.setAside(i)) {
                start[limits.stratum(i) + 1]++;
            }
        }
        for (int s = 0; s < strata; s++) {
            start[s + 1] += start[s] + 2;
        }
        chain = new int[start[strata]];
        Arrays.fill(chain, NONE);
        slot = new int[n];
        int[] next = new int[strata];
        for (int s = 0; s < strata; s++) {
            next[s] = start[s] + 1;
        }
        for (int row : line) {
            if (limits.setAside(row)) {
                continue;
            }
            int s = limits.stratum(row);
            slot[row] = next[s];
            if (!focal[row]) {
                chain[next[s]++] = row;
            }
        }
        toLeft = new int[chain.length];
        toRight = new int[chain.length];
        for (int k = 0; k < chain.length; k++) {
            toLeft[k] = k;
            toRight[k] = k;
        }
    }

    private static int find(int[] next, int from) {
        int k = from;
        while (next[k] != k) {
            next[k] = next[next[k]];
            k = next[k];
        }
        return k;
    }

    @Override
    public int rows() {
        return score.length;
    }

    @Override
    public double distance(int focal, int partner) {
        return Math.abs(score[focal] - score[partner]);
    }

    @Override
    public void take(int focal, int partner) {
        int k = slot[partner];
        toLeft[k] = k - 1;
        toRight[k] = k + 1;
        lowest[focal] = Math.min(lowest[focal], place[partner]);
        highest[focal] = Math.max(highest[focal], place[partner]);
    }

    @Override
    public int nearest(int focal, int before) {
        int left = admissible(focal, find(toLeft, slot[focal] - 1), toLeft, limits.scoreWidth());
        double leftDistance = left == NONE ? Double.POSITIVE_INFINITY : distance(focal, left);
        int right = admissible(focal, find(toRight, slot[focal]), toRight,
                Math.min(limits.scoreWidth(), leftDistance));
        if (left == NONE || right == NONE) {
            return left == NONE ? right : left;
        }
        int from = before == NONE ? lowest[focal] : Math.min(lowest[focal], place[before]);
        int to = before == NONE ? highest[focal] : Math.max(highest[focal], place[before]);
        return leftFirst(focal, left, right, from, to) ? left : right;
    }

    private boolean leftFirst(int focal, int left, int right, int from, int to) {
        double difference = distance(focal, left) - distance(focal, right);
        return difference < 0 || difference == 0 && from - place[left] <= place[right] - to;
    }

    /** The first free row from a chain place on that is allowed for the focal row, no farther than a width. */
    private int admissible(int focal, int from, int[] next, double width) {
        int k = from;
        while (true) {
            int row = chain[k];
            if (row == NONE || distance(focal, row) > width) {
                return NONE;
            }
            if (limits.allow(focal, row) && (use == null || !use.joins(focal, row))) {
                return row;
            }
            k = find(next, next == toLeft ? k - 1 : k + 1);
        }
    }

    /** The first row from a chain place on, taken or not, that is allowed for the focal row. */
    private int admissible(int focal, int from, int direction) {
        for (int k = from; chain[k] != NONE && distance(focal, chain[k]) <= limits.scoreWidth(); k += direction) {
            if (limits.allow(focal, chain[k])) {
                return chain[k];
            }
        }
        return NONE;
    }

    @Override
    public int[] several(int focal, int count) {
        int[] found = new int[count];
        int n = 0;
        int here = place[focal];
        int left = admissible(focal, slot[focal] - 1, -1);
        int right = admissible(focal, slot[focal], 1);
        while (n < count && (left != NONE || right != NONE)) {
            if (right == NONE || left != NONE && leftFirst(focal, left, right, here, here)) {
                found[n++] = left;
                left = admissible(focal, slot[left] - 1, -1);
            } else {
                found[n++] = right;
                right = admissible(focal, slot[right] + 1, 1);
            }
        }
        return Arrays.copyOf(found, n);
    }
}
