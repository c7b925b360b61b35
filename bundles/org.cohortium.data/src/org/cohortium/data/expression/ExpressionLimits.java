/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

/**
 * How much an expression may cost.
 *
 * @param maxLength characters of its text
 * @param maxDepth nesting
 * @param maxNodes operations, names and constants
 * @param maxList elements of a list such as {@code c(1, 2, 3)}
 * @param maxMillis time for one evaluation
 */
public record ExpressionLimits(int maxLength, int maxDepth, int maxNodes, int maxList, long maxMillis) {

    /** Enough for any derivation a person writes: 10000 characters, depth 100, 2000 nodes, lists of 10000, 30 s. */
    public static final ExpressionLimits DEFAULT = new ExpressionLimits(10_000, 100, 2_000, 10_000, 30_000);
}
