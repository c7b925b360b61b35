/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Competing risks and multi-state data: cumulative incidence and state occupancy (Aalen-Johansen), Gray's test, the
 * subdistribution hazard model of Fine and Gray, and absolute risks from cause-specific hazards.
 */
package org.cohortium.numerics.competing;
