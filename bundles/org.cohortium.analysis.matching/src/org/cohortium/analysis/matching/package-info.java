/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Propensity score matching as an analysis: the score model, the matched pairs, the balance before and after, who stayed
 * unmatched and why, and the matched cohort for outcome analyses.
 */
package org.cohortium.analysis.matching;
