/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Proportions, rates and agreement: intervals of one proportion, comparisons of two, stratified 2 x 2 tables, trends.
 */
package org.cohortium.numerics.proportion;
