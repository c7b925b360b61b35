/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.selection;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws rows with replacement, the same for the same seed. */
public final class RowSampler {

    private final UniformRandomProvider random;

    /** A sampler. */
    public RowSampler(long seed) {
        random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** As many rows as there are, drawn with replacement; positions from 0. */
    public int[] draw(int rows) {
        int[] drawn = new int[rows];
        for (int i = 0; i < rows; i++) {
            drawn[i] = random.nextInt(rows);
        }
        return drawn;
    }
}
