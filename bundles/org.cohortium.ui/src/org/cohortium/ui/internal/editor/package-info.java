/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The editor of a study, a page for each step of the work: overview, data, variables, cohorts, plan, report.
 */
package org.cohortium.ui.internal.editor;
