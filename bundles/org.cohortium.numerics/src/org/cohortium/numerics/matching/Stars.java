/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * Pairs of rows that make up the sets of a full match. A set is a star: one unit of a group with one or more of the other.
 * A pair both of whose units have another partner is not needed and left out.
 */
final class Stars {

    private final int[] partners;
    private int[] one;
    private int[] two;
    private int size;

    Stars(int rows) {
        partners = new int[rows];
        one = new int[rows];
        two = new int[rows];
    }

    /** Joins two rows of different groups, in any order; again joining the same two in turn changes nothing. */
    void join(int a, int b) {
        if (size > 0 && one[size - 1] == a && two[size - 1] == b) {
            return;
        }
        if (size == one.length) {
            one = Arrays.copyOf(one, 2 * size + 1);
            two = Arrays.copyOf(two, 2 * size + 1);
        }
        one[size] = a;
        two[size++] = b;
        partners[a]++;
        partners[b]++;
    }

    /**
     * The number of the set by row, from 1 in the order of the rows, 0 for a row without partner.
     *
     * @param least fewest partners that a row of each group must keep, focal units last
     */
    int[] sets(boolean[] focal, long[] least) {
        int[] centre = new int[partners.length];
        Arrays.fill(centre, -1);
        for (int k = 0; k < size; k++) {
            int a = one[k];
            int b = two[k];
            if (partners[a] > Math.max(1, least[focal[a] ? 1 : 0]) && partners[b] > Math.max(1, least[focal[b] ? 1 : 0])) {
                partners[a]--;
                partners[b]--;
                one[k] = -1;
            }
        }
        for (int k = 0; k < size; k++) {
            if (one[k] >= 0) {
                int middle = partners[one[k]] > 1 ? one[k] : two[k];
                centre[one[k]] = middle;
                centre[two[k]] = middle;
            }
        }
        int[] number = new int[partners.length];
        int[] set = new int[partners.length];
        int next = 0;
        for (int i = 0; i < set.length; i++) {
            if (centre[i] >= 0) {
                if (number[centre[i]] == 0) {
                    number[centre[i]] = ++next;
                }
                set[i] = number[centre[i]];
            }
        }
        return set;
    }
}
