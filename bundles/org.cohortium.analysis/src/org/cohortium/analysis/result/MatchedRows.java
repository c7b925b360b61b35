/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

/**
 * The rows that a matching kept, as a cohort for other analyses.
 *
 * @param positions 0-based positions in the table the matching was given; a control that was used more than once stands
 *        once, with its weight, unless it belongs to several sets, in which case {@code sets} holds its first
 * @param sets number of the matched set of each row, from 1
 * @param weights weight of each row
 * @param description the design in words
 */
public record MatchedRows(int[] positions, int[] sets, double[] weights, String description) {

    public MatchedRows {
        if (positions.length != sets.length || positions.length != weights.length) {
            throw new IllegalArgumentException("Positions, sets and weights differ in length.");
        }
        positions = positions.clone();
        sets = sets.clone();
        weights = weights.clone();
    }
}
