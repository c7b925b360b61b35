/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** What JFreeChart draws: plots without any text, axes with given ticks, and renderers for the figures of cohort studies. */
package org.cohortium.charts.internal.plot;
