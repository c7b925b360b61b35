/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.Arrays;
import org.cohortium.numerics.competing.StateOccupancy;

/**
 * The times of a curve at which a probability changes enough to be seen: all of them unless there are very many, and the
 * last.
 *
 * @param at positions
 */
record Steps(int[] at) {

    private static final int MANY = 4000;
    private static final double FINEST = 2e-4;

    static Steps of(StateOccupancy curve, int... states) {
        int n = curve.size();
        int[] kept = new int[n];
        double[] last = new double[states.length];
        Arrays.fill(last, -1);
        int count = 0;
        for (int k = 0; k < n; k++) {
            boolean apart = k == n - 1;
            for (int j = 0; j < states.length && !apart; j++) {
                double change = Math.abs(curve.probability(k, states[j]) - last[j]);
                apart = change > 0 && (n <= MANY || change >= FINEST);
            }
            if (apart) {
                kept[count++] = k;
                for (int j = 0; j < states.length; j++) {
                    last[j] = curve.probability(k, states[j]);
                }
            }
        }
        return new Steps(Arrays.copyOf(kept, count));
    }
}
