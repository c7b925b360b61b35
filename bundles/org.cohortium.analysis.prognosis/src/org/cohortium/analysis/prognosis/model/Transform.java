/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Arrays;

import org.cohortium.numerics.smooth.RestrictedCubicSpline;

/** How a variable enters a coefficient's column. */
public sealed interface Transform {

    /** The number itself. */
    record Identity() implements Transform {
    }

    /** The natural logarithm of the number. */
    record Logarithm() implements Transform {
    }

    /**
     * Whether the category has a level: 1 or 0.
     *
     * @param level the level
     */
    record Level(String level) implements Transform {
    }

    /**
     * A column of a restricted cubic spline.
     *
     * @param knots the knots, ascending
     * @param column the column, from 1: the number itself is the first
     */
    record Spline(double[] knots, int column) implements Transform {

        public Spline {
            knots = knots.clone();
            boolean ascending = knots.length >= 3;
            for (int i = 1; i < knots.length; i++) {
                ascending &= knots[i] > knots[i - 1];
            }
            if (!ascending || column < 1 || column > knots.length - 1) {
                throw new IllegalArgumentException("A spline needs three or more ascending knots, and has one column "
                    + "fewer than knots.");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Spline s && s.column == column && Arrays.equals(s.knots, knots);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(knots) + column;
        }
    }

    /** The column for numbers; not for {@link Level}. */
    default double[] of(double[] x) {
        return switch (this) {
            case Identity i -> x.clone();
            case Logarithm l -> Arrays.stream(x).map(StrictMath::log).toArray();
            case Spline s -> RestrictedCubicSpline.of(s.knots()).columns(x)[s.column() - 1];
            case Level l -> throw new IllegalStateException("a level is no function of a number");
        };
    }
}
