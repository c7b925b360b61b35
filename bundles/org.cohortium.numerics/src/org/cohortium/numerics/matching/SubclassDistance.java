/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The mean absolute difference of a covariate over all pairs of a treated unit and a control in the same subclass, without
 * looking at the pairs: in ascending order each value adds what the values of the other group before it fall short of it.
 */
final class SubclassDistance {

    private final boolean[] treated;
    private final int[] subclass;
    private final int classes;

    /** @param subclass by row from 1, 0 for rows in none */
    SubclassDistance(boolean[] treated, int[] subclass) {
        this.treated = treated;
        this.subclass = subclass;
        this.classes = Arrays.stream(subclass).max().orElse(0) + 1;
    }

    /** The mean; NaN without a pair. */
    double mean(double[] x) {
        int[][] count = new int[2][classes];
        double[][] sum = new double[2][classes];
        double total = 0;
        double pairs = 0;
        double[] origin = new double[classes];
        boolean[] begun = new boolean[classes];
        for (int i : SortOrder.ascending(x)) {
            int s = subclass[i];
            if (s == 0) {
                continue;
            }
            if (!begun[s]) {
                begun[s] = true;
                origin[s] = x[i];
            }
            int own = treated[i] ? 1 : 0;
            int other = 1 - own;
            double value = x[i] - origin[s];
            total += count[other][s] * value - sum[other][s];
            pairs += count[other][s];
            count[own][s]++;
            sum[own][s] += value;
        }
        return pairs == 0 ? Double.NaN : total / pairs;
    }
}
