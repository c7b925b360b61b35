/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Weights that make two or more groups comparable: from propensity scores for several populations, by entropy balancing and
 * by covariate balancing scores; and effects in weighted samples with errors that know where the weights come from.
 */
package org.cohortium.numerics.weighting;
