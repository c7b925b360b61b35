/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Figures of results as they appear in a journal: {@link org.cohortium.charts.FigureRenderer} draws a figure through
 * JFreeChart as SVG, PDF, PNG or screen image, {@link org.cohortium.charts.FigureText} says it in words. No display, no
 * installed font and no font configuration is needed, and the bytes are the same for any locale, time zone and number of
 * threads.
 */
package org.cohortium.charts;
