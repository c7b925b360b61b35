/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Shows the pages of the help bundle.
 */
package org.cohortium.ui.internal.help;
