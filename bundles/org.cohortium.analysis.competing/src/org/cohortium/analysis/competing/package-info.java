/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses of competing risks and multi-state data: cumulative incidence, Fine-Gray regression, state occupancy. */
package org.cohortium.analysis.competing;
