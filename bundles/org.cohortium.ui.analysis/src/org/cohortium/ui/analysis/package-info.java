/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The editor of one analysis: a form generated from its declared options beside its live result.
 */
package org.cohortium.ui.analysis;
