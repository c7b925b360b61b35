/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Tables as they go into manuscripts: HTML for word processors, LaTeX, tab-separated and comma-separated text, one class
 * a format. {@link org.cohortium.report.table.PrintTable} is the printed form that the first two share; the last two hold
 * every digit.
 */
package org.cohortium.report.table;
