/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The computing behind the editor, and the wizard that adds an analysis to a plan.
 */
package org.cohortium.ui.analysis.internal;
