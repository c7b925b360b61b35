/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Missing data: patterns of missingness, multiple imputation by chained equations, pooling by Rubin's rules, and shifts of
 * imputed values for tipping-point analyses. Random numbers come from streams that are derived from a seed, the imputation
 * and the variable, so that imputations are the same for any number of threads; they depend on the order of the rows.
 */
package org.cohortium.numerics.imputation;
