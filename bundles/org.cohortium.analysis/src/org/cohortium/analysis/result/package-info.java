/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The result of an analysis as immutable data: tables with typed columns, figures as series with axes and units (never
 * pixels), scalars, notes, messages with advice, checks of the result's own post-conditions, and the rows that were not
 * used with the reason. {@link org.cohortium.analysis.result.ResultJson} is its file form.
 */
package org.cohortium.analysis.result;
