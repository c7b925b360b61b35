/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/** As many pairs as there can be on a line within a caliper, all places of a unit alike: where a sparse assignment begins. */
final class LineSeeds {

    private LineSeeds() {
    }

    /**
     * The candidates by their position, {@code [unit * places + k]}, -1 for none.
     *
     * @param line rows of the stratum in ascending order of the score
     */
    static int[] of(AdmissiblePairs pairs, int[] line, double[] score, boolean[] focal, int places, double width,
            Progress progress) {
        int[] position = new int[focal.length];
        for (int u = 0; u < pairs.own.length; u++) {
            position[pairs.own[u]] = u;
        }
        int[] seeds = new int[pairs.own.length * places];
        Arrays.fill(seeds, PartnerSearch.NONE);
        new PairingLine(score, focal, places, 0, width, progress).pair(line, position, seeds);
        for (int v = 0; v < pairs.others.length; v++) {
            position[pairs.others[v]] = v;
        }
        for (int k = 0; k < seeds.length; k++) {
            boolean within = seeds[k] >= 0 && Math.abs(score[seeds[k]] - score[pairs.own[k / places]]) <= width;
            seeds[k] = within ? position[seeds[k]] : PartnerSearch.NONE;
        }
        return seeds;
    }
}
