/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The wizards: a new study, importing a table with a preview, exporting.
 */
package org.cohortium.ui.internal.wizards;
