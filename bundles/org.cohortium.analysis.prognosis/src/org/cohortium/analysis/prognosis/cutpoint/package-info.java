/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The search of a cut-point that separates survival, with p-values that allow for the search. */
package org.cohortium.analysis.prognosis.cutpoint;
