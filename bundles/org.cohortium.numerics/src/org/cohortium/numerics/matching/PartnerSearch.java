/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * Finds partners for focal units among the units of the other group. Both are meant by row. Each implementation states its
 * rule among partners at equal distance.
 */
interface PartnerSearch {

    /** No partner. */
    int NONE = -1;

    /**
     * The nearest admissible partner that was not taken.
     *
     * @param focal a focal row
     * @param before the partner found for it last time and taken by another since, or NONE; it only decides among equals
     */
    int nearest(int focal, int before);

    /**
     * The nearest admissible partners, taken or not, nearest first.
     *
     * @param count largest number wanted
     */
    int[] several(int focal, int count);

    /** The distance that the search minimises. */
    double distance(int focal, int partner);

    /** Number of rows of the data. */
    int rows();

    /** Takes a partner for a focal unit, so that no other finds it. */
    void take(int focal, int partner);
}
