/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Text of figures from a bundled font, read from the font file itself: widths and outlines are the same on every
 * machine, and no installed font, font configuration or native font library is needed. Liberation Sans has the widths
 * of Arial, so a figure whose text stays text keeps its layout in a manuscript.
 */
package org.cohortium.charts.internal.text;
