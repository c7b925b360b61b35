/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.OverlapFigure;

/** Mirrored histograms of the propensity score of the two groups, all patients and the matched ones. */
final class OverlapPlot {

    static final String MATCHED = "those who were matched";
    static final String WEIGHTED = "the weighted sample";
    private static final int BINS = 40;

    private OverlapPlot() {
    }

    /** @param weights by row, 0 for those left out */
    static OverlapFigure of(MatchingRows rows, Score score, double[] weights, String words) {
        double[] edges = new double[BINS + 1];
        for (int b = 0; b <= BINS; b++) {
            edges[b] = b / (double) BINS;
        }
        double[][] all = new double[2][BINS];
        double[][] matched = new double[2][BINS];
        for (int i = 0; i < rows.size(); i++) {
            int g = rows.treated()[i] ? 1 : 0;
            int bin = Math.min(BINS - 1, (int) (score.probability()[i] * BINS));
            all[g][bin]++;
            matched[g][bin] += words.equals(WEIGHTED) ? weights[i] : weights[i] > 0 ? 1 : 0;
        }
        return new OverlapFigure("score_overlap", "Overlap of propensity scores",
            "Propensity scores of " + rows.treatedLabel() + " (above) and " + rows.controlLabel()
                + " (below): all patients, and " + words + ".",
            Axis.of("Propensity score", "").range(0, 1), edges,
            new OverlapFigure.Group(rows.treatedLabel(), all[1], matched[1], words.equals(WEIGHTED) ? "weighted" : null),
            new OverlapFigure.Group(rows.controlLabel(), all[0], matched[0], words.equals(WEIGHTED) ? "weighted" : null));
    }
}
