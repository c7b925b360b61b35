/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Analyses that make groups comparable: matching in pairs, sets and strata, weighting, and an explorer of designs that sees no
 * outcome; the balance before and after, who stayed unmatched and why, the cohort that a design makes, the effect in it, and
 * how much hidden bias the effect survives.
 */
package org.cohortium.analysis.matching;
