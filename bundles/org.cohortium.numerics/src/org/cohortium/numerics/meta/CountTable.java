/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import org.cohortium.numerics.EstimationException;

/**
 * The counts of one study: events and others in the exposed and in the comparison group.
 *
 * @param a exposed with the event
 * @param b exposed without it
 * @param c unexposed with the event
 * @param d unexposed without it
 */
public record CountTable(double a, double b, double c, double d) {

    private static final double CONTINUITY = 0.5;

    /** Checks that no count is below zero. */
    public CountTable {
        if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0) || !Double.isFinite(a + b + c + d)) {
            throw new EstimationException("A count of events or patients is below zero or not a number.",
                "Correct the counts of the study.");
        }
    }

    /** Number of exposed. */
    public double exposed() {
        return a + b;
    }

    /** Number of unexposed. */
    public double unexposed() {
        return c + d;
    }

    /** Number of patients. */
    public double total() {
        return a + b + (c + d);
    }

    /** Number of events. */
    public double events() {
        return a + c;
    }

    /** Whether a cell is zero, so that ratios need a correction. */
    public boolean hasZeroCell() {
        return a == 0 || b == 0 || c == 0 || d == 0;
    }

    /** Whether both groups have no event, or nothing but events: the study then says nothing about a ratio. */
    public boolean isUninformative() {
        return a == 0 && c == 0 || b == 0 && d == 0;
    }

    /** With a half added to each cell where a cell is zero. */
    public CountTable corrected() {
        return hasZeroCell() ? new CountTable(a + CONTINUITY, b + CONTINUITY, c + CONTINUITY, d + CONTINUITY) : this;
    }

    /**
     * The effect of the table, corrected where a cell is zero: {estimate, variance}. Formulas as in Viechtbauer, J Stat Softw 2010;36(3), which
     * adds 1/2 to each cell of a study with a zero cell, except for the arcsine difference, which needs it not.
     */
    public double[] effect(EffectMeasure measure) {
        CountTable t = measure == EffectMeasure.ARCSINE_DIFFERENCE ? this : corrected();
        double n1 = t.exposed();
        double n2 = t.unexposed();
        double p1 = t.a / n1;
        double p2 = t.c / n2;
        return switch (measure) {
            case ODDS_RATIO -> new double[] {log(p1 / (1 - p1)) - log(p2 / (1 - p2)),
                1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d};
            case RISK_RATIO -> new double[] {log(p1) - log(p2), 1 / t.a - 1 / n1 + 1 / t.c - 1 / n2};
            case RISK_DIFFERENCE -> new double[] {p1 - p2, p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2};
            case PETO_ODDS_RATIO -> {
                double v = t.hypergeometricVariance();
                yield new double[] {(t.a - t.expected()) / v, 1 / v};
            }
            case ARCSINE_DIFFERENCE -> new double[] {
                StrictMath.asin(Math.sqrt(p1)) - StrictMath.asin(Math.sqrt(p2)), 1 / (4 * n1) + 1 / (4 * n2)};
        };
    }

    /** Events expected among the exposed when the groups do not differ. */
    double expected() {
        return events() * exposed() / total();
    }

    /** The hypergeometric variance of the events among the exposed. */
    double hypergeometricVariance() {
        double n = total();
        return events() * (b + d) * (exposed() / n) * (unexposed() / n) / (n - 1);
    }

    private static double log(double x) {
        return StrictMath.log(x);
    }
}
