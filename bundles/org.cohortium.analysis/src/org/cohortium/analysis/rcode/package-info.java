/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The R code that repeats an analysis, so that a reviewer can check a result with the tool of the field. */
package org.cohortium.analysis.rcode;
