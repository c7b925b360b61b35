/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;

/**
 * Mirrored histograms of a score in two groups, all rows and the matched or weighted ones, to judge common support.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param x horizontal axis
 * @param edges edges of the bins, ascending, one more than there are bins
 * @param above the group drawn upwards
 * @param below the group drawn downwards
 */
public record OverlapFigure(String id, String title, String caption, Axis x, double[] edges, Group above, Group below)
        implements Figure {

    /**
     * One group.
     *
     * @param name name in the legend
     * @param all number in each bin
     * @param matched number of matched rows, or sum of weights, in each bin; null for none
     * @param which what these are in a word, such as "weighted"; null for "matched"
     */
    public record Group(String name, double[] all, double[] matched, String which) {

        /** A group of all rows and the matched ones. */
        public Group(String name, double[] all, double[] matched) {
            this(name, all, matched, null);
        }

        /** What the rows that are not all rows are, in a word. */
        public String selection() {
            return which == null ? "matched" : which;
        }
    }

    public OverlapFigure {
        for (Group g : List.of(above, below)) {
            if (g.all().length != edges.length - 1 || g.matched() != null && g.matched().length != edges.length - 1) {
                throw new IllegalArgumentException("The group " + g.name() + " does not have one number a bin.");
            }
        }
    }
}
