/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Regression for outcomes that are not times: logistic and probit regression by iteratively reweighted least squares with
 * separation found and named, what is read off such a fit (Wald and profile-likelihood limits, likelihood-ratio tests,
 * residuals), and how well its probabilities discriminate and are calibrated.
 */
package org.cohortium.numerics.regression;
