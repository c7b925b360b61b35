/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

/** What is measured of a prognostic model in a sample (Harrell, Regression Modeling Strategies, 2015, chapters 9 and 20). */
public enum Measure {

    /** Harrell's concordance. */
    C("Concordance (C)"),

    /** Somers' rank correlation, 2 (C - 1/2). */
    DXY("Somers' Dxy"),

    /** The coefficient of the linear predictor in the sample: below 1 where predictions are too extreme. */
    SLOPE("Calibration slope"),

    /** Nagelkerke's R squared of the recalibrated linear predictor. */
    R2("R squared (Nagelkerke)"),

    /** Discrimination index: (likelihood ratio - 1) over -2 log-likelihood without covariates. */
    D("Discrimination index D"),

    /** Unreliability index: what recalibrating the linear predictor would gain, in the same unit. */
    U("Unreliability index U"),

    /** Quality index, D - U. */
    Q("Quality index Q"),

    /** Gini's mean difference of the recalibrated linear predictor. */
    G("g index"),

    /** The Brier score at the horizon; lower is better. */
    BRIER("Brier score");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** The name in tables. */
    public String label() {
        return label;
    }
}
