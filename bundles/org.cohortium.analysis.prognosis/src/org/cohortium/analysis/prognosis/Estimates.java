/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.Tails;

/** Limits and tests of estimates with a normal distribution, and numbers as text. */
final class Estimates {

    private Estimates() {
    }

    static double quantile(double level) {
        return -DistributionQuantiles.normal((1 - level) / 2);
    }

    /** Two-sided p of an estimate that is zero under the hypothesis; NaN without a standard error. */
    static double pValue(double estimate, double stdErr) {
        return stdErr > 0 ? Tails.normalTwoSided(estimate / stdErr) : Double.NaN;
    }

    /** A number without a decimal where it is whole. */
    static String plain(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A level as percent. */
    static String percent(double level) {
        return plain(StrictMath.rint(level * 1e4) / 100);
    }
}
