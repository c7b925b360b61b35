/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * How the welcome page looks and what its links do.
 */
package org.cohortium.ui.internal.welcome;
