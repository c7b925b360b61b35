/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The page of the data table: rows of the study or of a cohort, scrolled, sorted, filtered and copied. */
package org.cohortium.ui.internal.editor.data;
