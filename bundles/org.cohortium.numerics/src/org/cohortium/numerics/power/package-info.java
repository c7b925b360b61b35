/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Power and precision of planned studies: how many events or patients are needed, which effect can be detected, how wide
 * an interval will be, by formula and by simulation.
 */
package org.cohortium.numerics.power;
