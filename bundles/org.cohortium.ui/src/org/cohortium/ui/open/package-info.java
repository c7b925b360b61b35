/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Opens studies and analyses in their editors, from any folder, and keeps the list of those opened lately.
 */
package org.cohortium.ui.open;
