/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random tables with given margins, each cell drawn from its hypergeometric distribution given the cells before it. A
 * seed gives the same tables on every machine.
 */
final class RandomTables {

    private final int[] level;
    private final int[] groupTotal;
    private final double[] logFactorial;
    private final UniformRandomProvider random;

    RandomTables(int[] level, int[] groupTotal, double[] logFactorial, long seed) {
        this.level = level;
        this.groupTotal = groupTotal;
        this.logFactorial = logFactorial;
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /** Draws a table; gives the logarithm of 1 over the product of its cells' factorials. */
    double next() {
        int[] left = groupTotal.clone();
        int all = 0;
        for (int total : left) {
            all += total;
        }
        double log = 0;
        for (int l = 0; l < level.length; l++) {
            int rest = level[l];
            int after = all;
            for (int g = 0; g < left.length; g++) {
                int x = after == left[g] ? rest : hypergeometric(left[g], after - left[g], rest);
                after -= left[g];
                left[g] -= x;
                rest -= x;
                all -= x;
                log -= logFactorial[x];
            }
        }
        return log;
    }

    /** How many of {@code drawn} out of a good and b bad are good, by walking outward from the mode. */
    private int hypergeometric(int good, int bad, int drawn) {
        int low = Math.max(0, drawn - bad);
        int high = Math.min(good, drawn);
        if (low == high) {
            return low;
        }
        int mode = (int) Math.min(high, Math.max(low, (drawn + 1.0) * (good + 1.0) / (good + bad + 2.0)));
        double pMode = StrictMath.exp(logChoose(good, mode) + logChoose(bad, drawn - mode) - logChoose(good + bad,
                drawn));
        double u = random.nextDouble() - pMode;
        int down = mode;
        int up = mode;
        double pDown = pMode;
        double pUp = pMode;
        while (u >= 0 && (down > low || up < high)) {
            if (up < high) {
                pUp *= (double) (good - up) * (drawn - up) / ((up + 1.0) * (bad - drawn + up + 1.0));
                up++;
                u -= pUp;
                if (u < 0) {
                    return up;
                }
            }
            if (down > low) {
                pDown *= (double) down * (bad - drawn + down) / ((good - down + 1.0) * (drawn - down + 1.0));
                down--;
                u -= pDown;
                if (u < 0) {
                    return down;
                }
            }
        }
        return mode;
    }

    private double logChoose(int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }
}
