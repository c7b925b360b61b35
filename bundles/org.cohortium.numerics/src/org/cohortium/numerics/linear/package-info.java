/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The small dense symmetric linear algebra that likelihood methods share: cross products over columns of patients, a
 * Cholesky factorisation that finds redundant covariates instead of failing on them, centring and scaling of covariates,
 * and sums over fixed chunks that give the same digits for any number of threads.
 */
package org.cohortium.numerics.linear;
