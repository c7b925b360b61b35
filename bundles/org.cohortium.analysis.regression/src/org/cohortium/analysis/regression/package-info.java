/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Regression of an outcome on covariates: Cox proportional hazards with univariable results beside the multivariable
 * model, tests of its assumptions and figures of its effects.
 */
package org.cohortium.analysis.regression;
