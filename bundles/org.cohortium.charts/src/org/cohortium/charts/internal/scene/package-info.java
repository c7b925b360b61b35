/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * A figure laid out: texts, shapes and JFreeChart plots at fixed places in points (1/72 inch), y downwards. A scene is
 * painted unchanged to pixels, SVG or PDF, so the three cannot differ in layout.
 */
package org.cohortium.charts.internal.scene;
