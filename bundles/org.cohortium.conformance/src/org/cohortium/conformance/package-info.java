/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Checks the estimators against results that a peer computed: a folder of cases, each saying what to run on which data
 * and what must come out within a stated tolerance. {@link org.cohortium.conformance.Conformance} runs a folder; a
 * {@link org.cohortium.conformance.ConformanceArea} knows how to run the cases of one area.
 */
package org.cohortium.conformance;
