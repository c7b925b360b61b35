/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The cut-point of a continuous variable that separates survival best, with p-values that allow for the search: maximally
 * selected rank statistics.
 */
package org.cohortium.numerics.cutpoint;
