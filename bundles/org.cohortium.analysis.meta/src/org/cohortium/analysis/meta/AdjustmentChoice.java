/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import org.cohortium.analysis.option.Label;
import org.cohortium.numerics.meta.MetaOptions;

/** What is done to the standard error of a pooled estimate because the variance between studies is estimated. */
public enum AdjustmentChoice {
    @Label(value = "Hartung-Knapp", help = "The mean square of the residuals, and Student's t with k - 1 degrees of freedom.")
    HARTUNG_KNAPP(MetaOptions.Adjustment.HARTUNG_KNAPP, "knha"),
    @Label(value = "Hartung-Knapp, never narrower", help = "The same, but never a smaller standard error than without it.")
    AD_HOC(MetaOptions.Adjustment.HARTUNG_KNAPP_AD_HOC, "adhoc"),
    @Label(value = "None", help = "The normal distribution, as in older software; too narrow with few studies.")
    NONE(MetaOptions.Adjustment.NONE, "z");

    private final MetaOptions.Adjustment adjustment;
    private final String rName;

    AdjustmentChoice(MetaOptions.Adjustment adjustment, String rName) {
        this.adjustment = adjustment;
        this.rName = rName;
    }

    MetaOptions.Adjustment adjustment() {
        return adjustment;
    }

    /** The name of the test in metafor. */
    String rName() {
        return rName;
    }
}
