/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;

/**
 * The variance of state probabilities as the sum over independent units of their squared influences (the infinitesimal
 * jackknife of Efron; for state probabilities Andersen, Borgan, Gill and Keiding 1993, section IV.4), kept up to date
 * from one event time to the next without visiting the units that nothing happens to: their sums of squares and products
 * change by the same linear map.
 */
final class InfluenceSums {

    private final StepMaps maps;
    private final int states;
    private final int size;

    /** Sum over units of influence times influence, of weight at risk times influence, and of products of weights. */
    private double[][] square;
    private double[][] pulled;
    private final CompensatedSums risks;

    /** By unit, as of its last visit: steps then done, influences, weights at risk. */
    private final int[] visited;
    private final double[] influence;
    private final double[] atRisk;

    /** The influences of a unit with weight 1 at risk in a state from before the first step on. */
    private final double[][] fromStart;

    private final double[][] added;
    private final double[][] ones;
    private final double[] none;

    private final double[] v;
    private final double[] r;

    InfluenceSums(StepMaps maps, int units) {
        this.maps = maps;
        this.states = maps.states;
        this.size = maps.size;
        square = new double[size][size];
        pulled = new double[states][size];
        risks = new CompensatedSums(states * states);
        visited = new int[units];
        influence = new double[units * size];
        atRisk = new double[units * states];
        fromStart = new double[states][size];
        added = new double[states][size];
        ones = new double[states][states];
        for (int j = 0; j < states; j++) {
            ones[j][j] = 1;
        }
        none = new double[states];
        v = new double[size];
        r = new double[states];
    }

    private void visit(int unit) {
        System.arraycopy(influence, unit * size, v, 0, size);
        System.arraycopy(atRisk, unit * states, r, 0, states);
        if (visited[unit] == 0) {
            for (int j = 0; j < states; j++) {
                for (int a = 0; a < size && r[j] != 0; a++) {
                    v[a] += r[j] * fromStart[j][a];
                }
            }
        } else {
            maps.advance(v, r, visited[unit], maps.steps());
        }
        visited[unit] = maps.steps();
    }

    private void leave(int unit) {
        System.arraycopy(v, 0, influence, unit * size, size);
        System.arraycopy(r, 0, atRisk, unit * states, states);
    }

    /** Takes the last step of the maps for all units. */
    void step() {
        int step = maps.steps() - 1;
        // what the step adds to a unit with weight 1 at risk in a state
        for (int j = 0; j < states; j++) {
            Arrays.fill(added[j], 0);
            maps.apply(step, added[j], ones[j]);
            maps.apply(step, fromStart[j], ones[j]);
        }
        for (double[] row : pulled) {
            maps.apply(step, row, none);
        }
        for (double[] row : square) {
            maps.apply(step, row, none);
        }
        transpose(square);
        for (double[] row : square) {
            maps.apply(step, row, none);
        }
        for (int j = 0; j < states; j++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    square[a][b] += pulled[j][a] * added[j][b] + added[j][a] * pulled[j][b];
                }
            }
        }
        for (int j = 0; j < states; j++) {
            for (int l = 0; l < states; l++) {
                double n = risks.value(j * states + l);
                if (n != 0) {
                    for (int a = 0; a < size; a++) {
                        pulled[j][a] += n * added[l][a];
                        for (int b = 0; b < size; b++) {
                            square[a][b] += n * added[j][a] * added[l][b];
                        }
                    }
                }
            }
        }
    }

    private static void transpose(double[][] m) {
        for (int a = 0; a < m.length; a++) {
            for (int b = 0; b < a; b++) {
                double x = m[a][b];
                m[a][b] = m[b][a];
                m[b][a] = x;
            }
        }
    }

    /** A unit of weight {@code weight} changed from one state to another in the last step; {@code pull} as in that step. */
    void moved(int unit, int from, int to, double weight, double pull) {
        visit(unit);
        double d = weight * pull;
        for (int a = 0; a < size; a++) {
            square[a][to] += d * v[a];
            square[to][a] += d * v[a];
            square[a][from] -= d * v[a];
            square[from][a] -= d * v[a];
        }
        square[to][to] += d * d;
        square[from][from] += d * d;
        square[to][from] -= d * d;
        square[from][to] -= d * d;
        v[to] += d;
        v[from] -= d;
        for (int j = 0; j < states; j++) {
            pulled[j][to] += r[j] * d;
            pulled[j][from] -= r[j] * d;
        }
        leave(unit);
    }

    /** The weight of a unit at risk in a state grows by {@code weight} (entry), or falls where that is below 0 (exit). */
    void risk(int unit, int state, double weight) {
        visit(unit);
        for (int a = 0; a < size; a++) {
            pulled[state][a] += weight * v[a];
        }
        for (int j = 0; j < states; j++) {
            risks.add(j * states + state, weight * r[j]);
            risks.add(state * states + j, weight * r[j]);
        }
        risks.add(state * states + state, weight * weight);
        r[state] += weight;
        if (Math.abs(r[state]) <= 1e-14 * Math.abs(weight)) {
            r[state] = 0;
        }
        leave(unit);
    }

    /** Nobody is at risk in a state any more: what is left in its sums is rounding error. */
    void emptied(int state) {
        Arrays.fill(pulled[state], 0);
        for (int j = 0; j < states; j++) {
            risks.clear(j * states + state);
            risks.clear(state * states + j);
        }
    }

    /** The probability of a state is exactly 0, and nobody's weight changes that. */
    void vanished(int state) {
        for (int a = 0; a < size; a++) {
            square[a][state] = 0;
            square[state][a] = 0;
        }
        for (int j = 0; j < states; j++) {
            pulled[j][state] = 0;
        }
    }

    /** The variance of component {@code a}. */
    double variance(int a) {
        return Math.max(0, square[a][a]);
    }

    /** The variance of the time spent in a state, {@code time} after the last step. */
    double variance(int state, double time) {
        int b = states + state;
        return Math.max(0, square[b][b] + 2 * time * square[b][state] + time * time * square[state][state]);
    }
}
