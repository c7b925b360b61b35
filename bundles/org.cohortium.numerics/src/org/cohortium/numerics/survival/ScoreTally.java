/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * A set of rows that stand in the order of their scores, each at a place of its own, and what those before a place weigh
 * together. Places are put into blocks, whose sums a tree of Fenwick (Softw Pract Exper 1994;24:327) adds up; within a block
 * the rows are looked at one by one, or bit by bit where each weighs 1, so that sets of millions stay in the caches.
 */
abstract sealed class ScoreTally {

    /** A tally of no rows for places from 0 to below {@code places}. */
    static ScoreTally of(int places, boolean weighted) {
        return weighted ? new Weights(places) : new Bits(places);
    }

    /** Puts a row in. */
    abstract void add(int place, double weight);

    /** Takes a row out that is in. */
    abstract void remove(int place, double weight);

    /** The weight of the rows at places below. */
    abstract double before(int place);

    /** The weight of the rows from one place to below another. */
    double between(int from, int to) {
        return before(to) - before(from);
    }

    /** Takes all rows out. */
    abstract void clear();

    private static final class Bits extends ScoreTally {

        private static final int BLOCK = 9;
        private static final int WORDS = 1 << BLOCK - 6;

        private final long[] in;
        private final int[] tree;

        Bits(int places) {
            in = new long[((places >>> BLOCK) + 1) * WORDS];
            tree = new int[(places >>> BLOCK) + 2];
        }

        @Override
        void add(int place, double weight) {
            in[place >>> 6] |= 1L << place;
            for (int b = (place >>> BLOCK) + 1; b < tree.length; b += b & -b) {
                tree[b]++;
            }
        }

        @Override
        void remove(int place, double weight) {
            in[place >>> 6] &= ~(1L << place);
            for (int b = (place >>> BLOCK) + 1; b < tree.length; b += b & -b) {
                tree[b]--;
            }
        }

        @Override
        double before(int place) {
            int word = place >>> 6;
            int count = Long.bitCount(in[word] & (1L << place) - 1);
            for (int w = word & -WORDS; w < word; w++) {
                count += Long.bitCount(in[w]);
            }
            for (int b = place >>> BLOCK; b > 0; b -= b & -b) {
                count += tree[b];
            }
            return count;
        }

        @Override
        void clear() {
            Arrays.fill(in, 0);
            Arrays.fill(tree, 0);
        }
    }

    private static final class Weights extends ScoreTally {

        private static final int BLOCK = 4;

        private final double[] in;
        private final double[] tree;

        Weights(int places) {
            in = new double[places + 1];
            tree = new double[(places >>> BLOCK) + 2];
        }

        @Override
        void add(int place, double weight) {
            in[place] = weight;
            for (int b = (place >>> BLOCK) + 1; b < tree.length; b += b & -b) {
                tree[b] += weight;
            }
        }

        @Override
        void remove(int place, double weight) {
            in[place] = 0;
            for (int b = (place >>> BLOCK) + 1; b < tree.length; b += b & -b) {
                tree[b] -= weight;
            }
        }

        @Override
        double before(int place) {
            double sum = 0;
            for (int b = place >>> BLOCK; b > 0; b -= b & -b) {
                sum += tree[b];
            }
            for (int i = place >>> BLOCK << BLOCK; i < place; i++) {
                sum += in[i];
            }
            return sum;
        }

        @Override
        double between(int from, int to) {
            if (to - from > 1 << BLOCK) {
                return super.between(from, to);
            }
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += in[i];
            }
            return sum;
        }

        @Override
        void clear() {
            Arrays.fill(in, 0);
            Arrays.fill(tree, 0);
        }
    }
}
