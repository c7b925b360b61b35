/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/** A figure of a million patients is as small as any other. */
class RenderSpeedTest {

    private static CurveFigure million(Shape shape) {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i / 10000.0;
            y[i] = shape == Shape.POINTS ? 0.5 + 0.4 * StrictMath.sin(i * 0.7) : StrictMath.exp(-x[i] / 60);
            lower[i] = y[i] * 0.99;
            upper[i] = Math.min(1, y[i] * 1.01);
        }
        return new CurveFigure("million", "A million", "", Axis.of("Months", ""), Axis.of("Survival", "").inPercent(),
            List.of(new Series("All", shape, x, y, lower, upper, x)), null, List.of(), List.of("p < 0.001"));
    }

    @Test
    void aMillionStepsStaySmallAndKeepTheirShape() {
        byte[] svg = FigureRenderer.svg(million(Shape.STEP), RenderOptions.page());
        assertTrue(svg.length < 250_000, "SVG of " + svg.length + " bytes");
        byte[] pdf = FigureRenderer.pdf(million(Shape.STEP), RenderOptions.page());
        assertTrue(pdf.length < 150_000, "PDF of " + pdf.length + " bytes");
    }

    @Test
    void aMillionPointsStaySmall() {
        byte[] svg = FigureRenderer.svg(million(Shape.POINTS), RenderOptions.column());
        assertTrue(svg.length < 3_000_000, "SVG of " + svg.length + " bytes");
    }

    @Test
    void anOrdinaryFigureIsDrawnAtOnce() {
        RenderOptions screen = RenderOptions.screen(900, 650, 1, Theme.LIGHT);
        CurveFigure figure = SampleCurves.two();
        for (int i = 0; i < 30; i++) {
            assertEquals(900, FigureRenderer.image(figure, screen).getWidth());
        }
        long start = System.nanoTime();
        int rounds = 20;
        for (int i = 0; i < rounds; i++) {
            FigureRenderer.image(figure, screen);
        }
        double each = (System.nanoTime() - start) / 1e6 / rounds;
        assertTrue(each < 500, "one image took " + each + " ms");
        System.getLogger(RenderSpeedTest.class.getName()).log(System.Logger.Level.INFO, "one image: {0} ms", each);
    }
}
