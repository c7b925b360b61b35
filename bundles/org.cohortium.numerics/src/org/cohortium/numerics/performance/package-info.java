/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * How well predictions of a prognostic model perform: discrimination (concordance, time-dependent AUC, Gonen and Heller,
 * Royston and Sauerbrei), accuracy (Brier scores), calibration, decision curves and reclassification, for survival times
 * with censoring and for binary outcomes. A linear predictor or a predicted risk is by row and higher means an earlier
 * event. Censoring is answered by inverse probability of censoring weights where a score needs them. Costs are
 * O(n log n) in the rows.
 */
package org.cohortium.numerics.performance;
