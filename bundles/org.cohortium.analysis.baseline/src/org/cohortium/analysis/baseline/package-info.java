/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The baseline table ("Table 1"): who the patients are, by group, with tests and standardized differences. */
package org.cohortium.analysis.baseline;
