/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Meta-analysis: effect sizes of two-by-two tables, pooling with common and random effects, heterogeneity, small-study
 * effects, influence, and the one-stage methods of Mantel-Haenszel and Peto. Estimates of ratios are on the log scale
 * throughout; a study is a position in arrays of equal length.
 */
package org.cohortium.numerics.meta;
