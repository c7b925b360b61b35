/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * What describes a sample and compares groups: moments, quantiles, ranks, standardized mean differences, and the
 * classical tests of a baseline table. Missing values are left out by the caller; an array handed in is complete.
 */
package org.cohortium.numerics.descriptive;
