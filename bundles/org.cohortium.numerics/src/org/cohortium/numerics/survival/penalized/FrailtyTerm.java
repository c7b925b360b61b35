/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/**
 * A random effect on the log hazard, shared by the rows of a group.
 *
 * @param name what it is called
 * @param distribution of the effects
 * @param group by row, from 0; each number below the largest occurs
 * @param columns where the model's columns already have an indicator for each group, their positions: then all second
 *        derivatives are used. Null to keep the groups apart, with the diagonal of the second derivatives between
 *        groups only, which serves thousands of them
 * @param size how the variance theta is settled
 */
public record FrailtyTerm(String name, Distribution distribution, int[] group, int[] columns, PenaltySize size)
        implements PenalizedTerm {

    /** The distribution of the effects. */
    public enum Distribution {
        /** The hazard is multiplied by a gamma variable of mean 1 and variance theta. */
        GAMMA,
        /** The log hazard has a normal variable of mean 0 and variance theta added. */
        GAUSSIAN
    }

    public FrailtyTerm {
        group = group.clone();
        columns = columns == null ? null : columns.clone();
    }

    /** Whether the groups are kept apart from the columns. */
    public boolean isSparse() {
        return columns == null;
    }

    /** Number of groups. */
    public int groups() {
        int largest = -1;
        for (int g : group) {
            largest = Math.max(largest, g);
        }
        return largest + 1;
    }
}
