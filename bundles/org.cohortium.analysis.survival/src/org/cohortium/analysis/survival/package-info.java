/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses of time to an event without covariates: Kaplan-Meier curves and their comparison. */
package org.cohortium.analysis.survival;
