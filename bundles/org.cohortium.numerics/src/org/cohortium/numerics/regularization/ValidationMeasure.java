/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

/** What cross-validation judges a penalised model by, on the rows that did not make it. */
public enum ValidationMeasure {
    /**
     * The deviance per row; for Cox models, per event, the deviance of all rows less that of the rows that made the model (van
     * Houwelingen and others, Stat Med 2006;25:3201).
     */
    DEVIANCE,
    /** The area under the ROC curve of a logistic model, or Harrell's C of a Cox model: higher is better. */
    DISCRIMINATION,
    /** The squared error of the predicted probabilities (over both outcomes), or of the predicted value. */
    SQUARED_ERROR,
    /** The part of rows whose outcome the probability of one half tells wrong; for logistic models. */
    MISCLASSIFICATION;

    /** Whether higher values are better. */
    public boolean higherIsBetter() {
        return this == DISCRIMINATION;
    }
}
