/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The result pane: tables, figures, numbers, messages and checks of a result, and what is to be known of it.
 */
package org.cohortium.ui.analysis.result;
