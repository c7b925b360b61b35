/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/**
 * Columns whose coefficients are shrunk towards zero: the penalty is theta / 2 times the sum of their squares, each
 * multiplied by a scale (Verweij and van Houwelingen, Stat Med 1994;13:2427).
 *
 * @param name what it is called
 * @param columns positions in the model
 * @param scale by column: its variance if shrinkage is not to depend on the units, 1 otherwise
 * @param size how theta is settled
 */
public record RidgeTerm(String name, int[] columns, double[] scale, PenaltySize size) implements PenalizedTerm {

    public RidgeTerm {
        columns = columns.clone();
        scale = scale.clone();
        if (columns.length != scale.length || columns.length == 0) {
            throw new IllegalArgumentException(columns.length + " columns, " + scale.length + " scales");
        }
    }
}
