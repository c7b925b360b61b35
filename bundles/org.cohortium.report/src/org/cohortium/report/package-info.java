/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The report of a study: {@link org.cohortium.report.StudyReport} writes one self-contained HTML page from a
 * {@link org.cohortium.report.ReportInput}, which {@link org.cohortium.report.ReportSource} gathers from an executed or a
 * saved plan. The same study gives the same bytes.
 */
package org.cohortium.report;
