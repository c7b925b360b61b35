/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Making two groups comparable: nearest neighbour, optimal and full matching on a propensity score or on covariates, exact and
 * coarsened strata and subclasses, and what shows whether it worked, the balance of the covariates before and after.
 */
package org.cohortium.numerics.matching;
