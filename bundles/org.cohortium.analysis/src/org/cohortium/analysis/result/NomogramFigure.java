/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;

/**
 * A nomogram: a scale of points, one scale a variable from which its points are read, a scale of their total, and scales of
 * what the total predicts. All scales of variables are aligned to the scale of points, all others to that of the total.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param maxPoints the points at the end of the scale of points
 * @param variables the scales of variables from top to bottom, their ticks at points
 * @param total the ticks of the total points, from 0 on
 * @param predictions the scales below, their ticks at total points
 */
public record NomogramFigure(String id, String title, String caption, double maxPoints, List<Scale> variables,
        double[] total, List<Scale> predictions) implements Figure {

    /**
     * One scale.
     *
     * @param label its name, with the unit
     * @param continuous whether values between the ticks exist, so that a line joins them; a category has none
     * @param ticks what its ticks say
     * @param at where they are, in points or total points, one a tick
     */
    public record Scale(String label, boolean continuous, List<String> ticks, double[] at) {

        public Scale {
            ticks = List.copyOf(ticks);
            if (ticks.size() != at.length) {
                throw new IllegalArgumentException("The scale " + label + " has " + ticks.size() + " labels for "
                    + at.length + " ticks.");
            }
        }
    }

    public NomogramFigure {
        variables = List.copyOf(variables);
        predictions = List.copyOf(predictions);
        if (total.length < 2 || !(maxPoints > 0)) {
            throw new IllegalArgumentException("A nomogram needs a scale of points and one of the total.");
        }
    }
}
