/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Lays each kind of figure out as medical journals print it: where axes, numbers, labels and legends go in a given
 * width, so that nothing overlaps and nothing is cut off.
 */
package org.cohortium.charts.internal.layout;
