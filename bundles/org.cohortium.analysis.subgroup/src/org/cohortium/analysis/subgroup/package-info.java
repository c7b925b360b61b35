/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The effect of an exposure in subgroups of a cohort: refitted within each, compared by tests of interaction, and drawn as
 * a forest plot.
 */
package org.cohortium.analysis.subgroup;
