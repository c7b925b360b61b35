/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses over centres and studies: meta-analysis of a table of studies, and one effect across the centres of one
 * table by several models side by side. */
package org.cohortium.analysis.meta;
