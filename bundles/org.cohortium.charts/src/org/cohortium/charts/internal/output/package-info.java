/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Paints a laid-out figure as pixels, SVG and PDF. The bytes depend on the scene alone: no dates, no counters, no
 * locale, no font of the machine.
 */
package org.cohortium.charts.internal.output;
