/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;

/**
 * How the influence of a unit on the state probabilities changes over event times: at each an affine map of the vector of
 * influences, for which compositions over any range of times are kept in blocks of powers of two, so that a unit's vector
 * is brought up to date in O(log times).
 *
 * <p>A vector has a place for each state, and with {@code integrate} as many more for the time spent in each.
 */
final class StepMaps {

    private static final int BLOCK = 32;

    final int states;
    final int size;
    private final boolean integrate;

    /** Transitions that happen, by their two states, and by step how many (weighted) and the share of those at risk. */
    private final int[] pairFrom;
    private final int[] pairTo;
    private double[] share = new double[1024];

    /** By step and state: probability over the number at risk; length of time before the step. */
    private double[] pull = new double[1024];
    private double[] gap = new double[256];
    private int steps;
    private final double[] move;

    /** {@code [level][block]}: the composition of 32 times 2^level steps, rows of unit influences, then of units at risk. */
    private double[][][] blocks = new double[32][][];
    private int[] blockCount = new int[32];

    StepMaps(int states, int[] pairFrom, int[] pairTo, boolean integrate) {
        this.states = states;
        this.size = integrate ? 2 * states : states;
        this.pairFrom = pairFrom;
        this.pairTo = pairTo;
        this.integrate = integrate;
        this.move = new double[pairFrom.length];
    }

    int steps() {
        return steps;
    }

    /**
     * Adds a step.
     *
     * @param shares by pair: transitions over the number at risk in its first state, 0 where nobody is
     * @param pulls by state: probability over number at risk, 0 where nobody is
     * @param time passed since the step before
     */
    void add(double[] shares, double[] pulls, double time) {
        int m = pairFrom.length;
        share = grown(share, (steps + 1) * m);
        pull = grown(pull, (steps + 1) * states);
        gap = grown(gap, steps + 1);
        System.arraycopy(shares, 0, share, steps * m, m);
        System.arraycopy(pulls, 0, pull, steps * states, states);
        gap[steps] = time;
        steps++;
        if (steps % BLOCK == 0) {
            close();
        }
    }

    private static double[] grown(double[] values, int needed) {
        return needed <= values.length ? values : Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1)));
    }

    private void close() {
        double[] map = new double[(size + states) * size];
        double[] v = new double[size];
        double[] none = new double[states];
        for (int r = 0; r < size + states; r++) {
            Arrays.fill(v, 0);
            double[] risk = none;
            if (r < size) {
                v[r] = 1;
            } else {
                risk = new double[states];
                risk[r - size] = 1;
            }
            for (int k = steps - BLOCK; k < steps; k++) {
                apply(k, v, risk);
            }
            System.arraycopy(v, 0, map, r * size, size);
        }
        push(0, map);
    }

    private void push(int level, double[] map) {
        int at = blockCount[level]++;
        if (blocks[level] == null) {
            blocks[level] = new double[8][];
        } else if (at == blocks[level].length) {
            blocks[level] = Arrays.copyOf(blocks[level], 2 * at);
        }
        blocks[level][at] = map;
        if (at % 2 == 1) {
            push(level + 1, composed(blocks[level][at - 1], map));
        }
    }

    private double[] composed(double[] first, double[] second) {
        double[] r = new double[first.length];
        for (int row = 0; row < size + states; row++) {
            for (int j = 0; j < size; j++) {
                double s = row < size ? 0 : second[row * size + j];
                for (int k = 0; k < size; k++) {
                    s += first[row * size + k] * second[k * size + j];
                }
                r[row * size + j] = s;
            }
        }
        return r;
    }

    /** Changes the influences of a unit by one step, the unit having weights {@code risk} at risk in the states. */
    void apply(int step, double[] v, double[] risk) {
        if (integrate) {
            for (int j = 0; j < states; j++) {
                v[states + j] += gap[step] * v[j];
            }
        }
        int m = pairFrom.length;
        // all moves by the values before the step, then all at once
        for (int k = 0; k < m; k++) {
            double q = share[step * m + k];
            int j = pairFrom[k];
            move[k] = q == 0 ? 0 : q * (v[j] - risk[j] * pull[step * states + j]);
        }
        for (int k = 0; k < m; k++) {
            v[pairFrom[k]] -= move[k];
            v[pairTo[k]] += move[k];
        }
    }

    /** Brings the influences of a unit from after {@code from} steps to after {@code to} steps. */
    void advance(double[] v, double[] risk, int from, int to) {
        int at = from;
        while (at < to) {
            if (at % BLOCK != 0 || at + BLOCK > to) {
                apply(at++, v, risk);
                continue;
            }
            int block = at / BLOCK;
            int level = 0;
            while (block % 2 == 0 && at + (BLOCK << level + 1) <= to) {
                block /= 2;
                level++;
            }
            applyMap(blocks[level][block], v, risk);
            at += BLOCK << level;
        }
    }

    private void applyMap(double[] map, double[] v, double[] risk) {
        double[] r = new double[size];
        for (int j = 0; j < size; j++) {
            double s = 0;
            for (int k = 0; k < size; k++) {
                s += v[k] * map[k * size + j];
            }
            for (int k = 0; k < states; k++) {
                s += risk[k] * map[(size + k) * size + j];
            }
            r[j] = s;
        }
        System.arraycopy(r, 0, v, 0, size);
    }
}
