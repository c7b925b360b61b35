/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * Which focal unit chooses its partner first. Units that are equal in it choose in the order of the data.
 */
public enum MatchingOrder {

    /** The largest score first: treated units with high scores have the fewest controls near them. */
    LARGEST,

    /** The smallest score first. */
    SMALLEST,

    /** The closest pair of all that are left first. */
    CLOSEST,

    /** The unit whose nearest partner, at the start of the round, is farthest away first. */
    FARTHEST,

    /** As the rows come. */
    DATA,

    /** At random, from a seed. */
    RANDOM
}
