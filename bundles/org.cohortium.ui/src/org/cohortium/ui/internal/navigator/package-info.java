/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The navigator: every known study with its sources, variables, cohorts, plan, results and report.
 */
package org.cohortium.ui.internal.navigator;
