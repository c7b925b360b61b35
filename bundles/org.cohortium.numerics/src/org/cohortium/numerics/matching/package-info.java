/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Making two groups comparable: nearest neighbour matching on a propensity score or on covariates, and what shows whether it
 * worked, the balance of the covariates before and after.
 */
package org.cohortium.numerics.matching;
