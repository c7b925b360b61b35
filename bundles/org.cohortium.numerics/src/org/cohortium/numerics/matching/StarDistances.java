/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/** The distances within the sets of a full match: of each unit from the one unit of the other group in its set. */
public final class StarDistances {

    private final boolean[] treated;
    private final int[] subclass;

    /** @param subclass from 1 by row, 0 for none; each with one unit of a group and one or more of the other */
    public StarDistances(boolean[] treated, int[] subclass) {
        this.treated = treated;
        this.subclass = subclass;
    }

    /** A distance of two rows. */
    @FunctionalInterface
    public interface Distance {

        /** The distance. */
        double between(int a, int b);
    }

    /** The sum over all sets, added in ascending order. */
    public double total(Distance distance) {
        double[] all = values(distance);
        Arrays.sort(all);
        double sum = 0;
        for (double d : all) {
            sum += d;
        }
        return sum;
    }

    /** The largest; 0 without sets. */
    public double largest(Distance distance) {
        return Arrays.stream(values(distance)).max().orElse(0);
    }

    /** The distances in row order of the many. */
    double[] values(Distance distance) {
        int sets = Arrays.stream(subclass).max().orElse(0) + 1;
        int[][] count = new int[2][sets];
        int[][] first = new int[2][sets];
        for (int i = subclass.length - 1; i >= 0; i--) {
            count[treated[i] ? 1 : 0][subclass[i]]++;
            first[treated[i] ? 1 : 0][subclass[i]] = i;
        }
        double[] all = new double[subclass.length];
        int n = 0;
        for (int i = 0; i < subclass.length; i++) {
            int s = subclass[i];
            if (s == 0) {
                continue;
            }
            int own = treated[i] ? 1 : 0;
            boolean many = count[own][s] > 1 || count[1 - own][s] == 1 && own == 1;
            if (many) {
                all[n++] = distance.between(i, first[1 - own][s]);
            }
        }
        return Arrays.copyOf(all, n);
    }
}
