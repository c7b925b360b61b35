/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Regression of an outcome on covariates: Cox proportional hazards and logistic models, with univariable results beside the
 * multivariable model, tests of their assumptions and figures of their effects.
 */
package org.cohortium.analysis.regression;
