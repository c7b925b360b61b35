/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The form: one control for each declared option, whatever the analysis.
 */
package org.cohortium.ui.analysis.options;
