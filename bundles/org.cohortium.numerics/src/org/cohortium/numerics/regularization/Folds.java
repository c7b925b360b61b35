/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.numerics.EstimationException;

/** Parts of equal size into which rows are dealt for cross-validation. */
public final class Folds {

    private Folds() {
    }

    /**
     * Deals rows at random into folds, each kind of row (events and others) evenly.
     *
     * @param kind of each row
     * @param folds number of folds
     * @param seed of the random order
     * @return for each row its fold, from 0
     * @throws EstimationException if there are fewer than three folds, or fewer rows than folds
     */
    public static int[] random(boolean[] kind, int folds, long seed) {
        int n = kind.length;
        if (folds < 3 || folds > n) {
            throw new EstimationException("Cross-validation with " + folds + " folds of " + n + " rows is not possible.",
                    "Use at least 3 folds, and no more than there are rows.");
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int o = order[i];
            order[i] = order[k];
            order[k] = o;
        }
        int[] fold = new int[n];
        int next = 0;
        for (boolean wanted : new boolean[] {true, false}) {
            for (int row : order) {
                if (kind[row] == wanted) {
                    fold[row] = next++ % folds;
                }
            }
        }
        return fold;
    }
}
