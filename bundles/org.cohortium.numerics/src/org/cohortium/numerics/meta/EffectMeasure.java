/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

/** How two groups' counts of events are compared. */
public enum EffectMeasure {

    /** The odds ratio, on the log scale. */
    ODDS_RATIO(true),
    /** The risk ratio, on the log scale. */
    RISK_RATIO(true),
    /** The risk difference. */
    RISK_DIFFERENCE(false),
    /** Peto's one-step approximation of the log odds ratio (Yusuf et al., Prog Cardiovasc Dis 1985;27:335). */
    PETO_ODDS_RATIO(true),
    /** The difference of the arcsine-transformed square roots of the risks (Ruecker et al., Stat Med 2009;28:721). */
    ARCSINE_DIFFERENCE(false);

    private final boolean ratio;

    EffectMeasure(boolean ratio) {
        this.ratio = ratio;
    }

    /** Whether the estimate is a logarithm, to be shown as its exponential. */
    public boolean isRatio() {
        return ratio;
    }
}
