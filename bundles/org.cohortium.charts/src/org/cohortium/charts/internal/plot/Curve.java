/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;

import org.cohortium.analysis.result.CurveFigure.Shape;

/**
 * A series made ready for drawing: thinned to what can be seen, with its marks on the curve.
 *
 * @param shape how it is drawn
 * @param x positions
 * @param y values
 * @param lower lower limits; null for no band
 * @param upper upper limits; null for no band
 * @param markX positions of the censor marks
 * @param markY heights of the censor marks
 * @param line colour of the line
 * @param band colour of the band, with its opacity
 * @param stroke how the line is drawn
 */
public record Curve(Shape shape, double[] x, double[] y, double[] lower, double[] upper, double[] markX, double[] markY,
        Color line, Color band, BasicStroke stroke) {
}
