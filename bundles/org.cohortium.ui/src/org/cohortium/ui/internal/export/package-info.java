/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Takes out of a study what others need: the report, tables and figures for a manuscript, or the whole study as an archive.
 */
package org.cohortium.ui.internal.export;
