/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * What the pairs of an event count in a concordance, by the time t of the event. With S and G the Kaplan-Meier curves of
 * the event and of censoring just before t, n(t) the weight at risk and n the total weight (of the stratum).
 */
public enum ConcordanceWeight {

    /** 1: Harrell's C (JAMA 1982;247:2543); each comparable pair counts once. */
    HARRELL,

    /** n S / n(t): pairs count as Peto and Wilcoxon weights do, the number at risk standing in for nothing but deaths. */
    SURVIVAL,

    /** n S / (G n(t)): the weight of Schemper, Wakounig and Heinze (Stat Med 2009;28:2473). */
    SURVIVAL_OVER_CENSORING,

    /** 1 / G^2: Uno's C (Stat Med 2011;30:1105), which does not depend on the censoring. */
    UNO,

    /** 1 / n(t): each event counts about the same, as in the score of a Cox model. */
    INVERSE_AT_RISK;

    /** Whether the weight needs a curve of censoring, which only right-censored data have. */
    public boolean needsCensoring() {
        return this == SURVIVAL_OVER_CENSORING || this == UNO;
    }
}
