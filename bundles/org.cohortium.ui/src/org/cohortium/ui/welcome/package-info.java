/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The welcome page: the examples, a table of one's own, and the studies opened lately.
 */
package org.cohortium.ui.welcome;
