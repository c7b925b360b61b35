/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

/** How the missing values of one variable are drawn, given the other variables. */
public enum ImputationMethod {

    /** Predictive mean matching (Little, J Bus Econ Stat 1988;6:287): the value of a patient with a similar prediction. */
    PREDICTIVE_MEAN_MATCHING,
    /** Bayesian linear regression with normal errors. */
    NORMAL,
    /** Bayesian logistic regression of a variable with two values. */
    LOGISTIC,
    /** Bayesian multinomial regression of a variable with more values in no order. */
    MULTINOMIAL
}
