/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * How often each candidate has been chosen where the number of times is limited, and the records of one person, which count
 * together: when a record is in a pair, all records of that person have had a match.
 */
final class PartnerUse {

    private final int most;
    private final int[] times;
    private final int[][] partners;

    /** Number of the person by row, or null, and the rows of each person. */
    private final int[] person;
    private final int[][] records;

    /**
     * @param most times that a candidate may be chosen
     * @param person number from 0 by row, or null where every row is another person
     */
    PartnerUse(int rows, int most, int[] person) {
        this.most = most;
        this.person = person;
        times = new int[rows];
        partners = new int[rows][];
        records = person == null ? null : byPerson(person);
    }

    private static int[][] byPerson(int[] person) {
        int[] size = new int[Arrays.stream(person).max().orElse(-1) + 1];
        for (int p : person) {
            size[p]++;
        }
        int[][] rows = new int[size.length][];
        for (int p = 0; p < size.length; p++) {
            rows[p] = new int[size[p]];
        }
        Arrays.fill(size, 0);
        for (int i = 0; i < person.length; i++) {
            rows[person[i]][size[person[i]]++] = i;
        }
        return rows;
    }

    /** Whether a candidate is a partner of the focal row already. */
    boolean joins(int focal, int candidate) {
        if (partners[focal] != null) {
            for (int p : partners[focal]) {
                if (p == candidate) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean free(int candidate) {
        return times[candidate] < most;
    }

    /** Matches that the row, or another record of the person, has had. */
    int matches(int row) {
        return times[row];
    }

    /** Counts a pair; gives the rows that cannot be chosen any more, focal rows among them. */
    int[] count(int focal, int candidate) {
        int[] own = partners[focal] == null ? new int[1] : Arrays.copyOf(partners[focal], partners[focal].length + 1);
        own[own.length - 1] = candidate;
        partners[focal] = own;
        int[] touched = person == null ? new int[] {focal, candidate} : records(person[focal], person[candidate]);
        int n = 0;
        for (int row : touched) {
            if (++times[row] == most) {
                touched[n++] = row;
            }
        }
        return Arrays.copyOf(touched, n);
    }

    private int[] records(int a, int b) {
        int[] all = Arrays.copyOf(records[a], records[a].length + (a == b ? 0 : records[b].length));
        if (a != b) {
            System.arraycopy(records[b], 0, all, records[a].length, records[b].length);
        }
        return all;
    }
}
