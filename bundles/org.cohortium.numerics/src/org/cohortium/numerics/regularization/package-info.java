/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Lasso, ridge and elastic net: paths of penalised Cox, logistic and linear models over a sequence of penalties, and the
 * choice of the penalty by cross-validation.
 */
package org.cohortium.numerics.regularization;
