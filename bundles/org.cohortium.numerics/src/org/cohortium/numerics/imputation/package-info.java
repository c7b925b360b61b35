/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Missing data: patterns of missingness, multiple imputation by chained equations, pooling by Rubin's rules, and shifts of
 * imputed values for tipping-point analyses. Random numbers come from one stream an imputation, derived from the seed and the
 * imputation's number, so that imputations are the same for any number of threads; they depend on the order of the rows and
 * of the variables, as draws are made in that order.
 */
package org.cohortium.numerics.imputation;
