/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.Locale;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;

/**
 * How pooled effects are shown: ratios by their exponentials on a logarithmic axis, differences as they are.
 *
 * @param name of the effect
 * @param ratio whether estimates are logarithms of ratios
 * @param level of the intervals
 */
record EffectScale(String name, boolean ratio, double level) {

    double shown(double estimate) {
        return ratio ? StrictMath.exp(estimate) : estimate;
    }

    double nothing() {
        return ratio ? 1 : 0;
    }

    NumberFormat format() {
        return ratio ? NumberFormat.RATIO : NumberFormat.ESTIMATE;
    }

    Axis axis() {
        return ratio ? Axis.log(name, "") : Axis.of(name, "");
    }

    /** An estimate with its limits, as text. */
    String interval(double estimate, double[] limits) {
        return CellText.interval(shown(estimate), shown(limits[0]), shown(limits[1]), format());
    }

    /** The heading of such texts. */
    String heading() {
        return name + " (" + percent(level) + "% CI)";
    }

    static String percent(double level) {
        double p = 100 * level;
        return p == Math.rint(p) ? String.format(Locale.ROOT, "%.0f", p) : String.format(Locale.ROOT, "%.4g", p);
    }
}
