/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The analysis editor: the form generated from an analysis' declared options beside its live result.
 */
package org.cohortium.ui.analysis;
