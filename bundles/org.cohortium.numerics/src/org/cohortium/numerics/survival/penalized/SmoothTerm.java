/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/**
 * The columns of a penalised spline. With lambda = theta / (1 - theta) the penalty is lambda / 2 times b'Pb.
 *
 * @param name what it is called
 * @param columns positions in the model
 * @param penalty the matrix P
 * @param centres positions on the variable's scale that the coefficients stand for: coefficients on a line in them make a
 *        linear effect
 * @param intervals between knots, the degrees of freedom without any penalty
 * @param size how theta is settled
 */
public record SmoothTerm(String name, int[] columns, double[][] penalty, double[] centres, int intervals,
        PenaltySize size) implements PenalizedTerm {

    public SmoothTerm {
        columns = columns.clone();
        centres = centres.clone();
        if (columns.length != penalty.length || columns.length != centres.length) {
            throw new IllegalArgumentException(columns.length + " columns, a penalty of " + penalty.length);
        }
    }
}
