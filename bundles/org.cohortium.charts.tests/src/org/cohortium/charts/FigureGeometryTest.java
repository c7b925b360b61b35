/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.OverlapFigure;

/** Nothing overlaps, nothing is cut off, and what belongs under each other stands under each other. */
class FigureGeometryTest {

    private static final double HALF_PIXEL = 0.5 * 72 / 96;

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(Gallery.figures());
        figures.addAll(EdgeFigures.all());
        figures.add(SampleNomograms.small());
        figures.add(SampleNomograms.large());
        return figures;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void textsStayInsideAndApart(Figure figure) {
        List<RenderOptions> sizes = new ArrayList<>();
        for (double width : new double[] {60, 85, 120, 180, 260}) {
            sizes.add(RenderOptions.print(width));
            sizes.add(RenderOptions.print(width).withMark("Simulated data \u2013 not patients").withTitle(true));
        }
        sizes.add(RenderOptions.print(180).withHeight(60));
        sizes.add(RenderOptions.print(85).withHeight(200).withFontScale(1.4));
        for (RenderOptions options : sizes) {
            SvgTexts svg = new SvgTexts(FigureRenderer.svg(figure, options));
            String where = figure.id() + " at " + options;
            double[] size = svg.size();
            List<SvgTexts.Text> texts = svg.all();
            for (SvgTexts.Text t : texts) {
                Rectangle2D b = t.box();
                assertTrue(b.getMinX() >= -0.01 && b.getMinY() >= -0.01 && b.getMaxX() <= size[0] + 0.01
                    && b.getMaxY() <= size[1] + 0.01, () -> where + ": \"" + t.text() + "\" leaves the canvas " + b);
            }
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    Rectangle2D a = texts.get(i).box();
                    Rectangle2D b = texts.get(j).box();
                    Rectangle2D common = a.createIntersection(b);
                    String pair = texts.get(i).text() + "\" and \"" + texts.get(j).text();
                    assertFalse(common.getWidth() > 0.3 && common.getHeight() > 0.3,
                        () -> where + ": \"" + pair + "\" overlap");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void shapesStayInside(Figure figure) {
        SvgTexts svg = new SvgTexts(FigureRenderer.svg(figure, RenderOptions.column()));
        double[] size = svg.size();
        for (String tag : new String[] {"line", "rect", "circle"}) {
            var nodes = svg.document().getElementsByTagName(tag);
            for (int i = 0; i < nodes.getLength(); i++) {
                Element e = (Element) nodes.item(i);
                for (String name : new String[] {"x", "x1", "x2", "cx", "y", "y1", "y2", "cy"}) {
                    if (e.hasAttribute(name)) {
                        double v = Double.parseDouble(e.getAttribute(name));
                        assertTrue(v >= -0.01 && v <= (name.startsWith("y") || name.equals("cy") ? size[1] : size[0]) + 0.01,
                            () -> figure.id() + ": " + tag + " at " + name + " " + v);
                    }
                }
            }
        }
    }

    @Test
    void numbersAtRiskStandUnderTheirTicks() {
        for (double width : new double[] {85, 180}) {
            for (CurveFigure figure : List.of(SampleCurves.two(),
                SampleCurves.kaplanMeier(List.of("A", "B", "C"), new double[] {90, 40, 20}, 900, 60))) {
                SvgTexts svg = new SvgTexts(FigureRenderer.svg(figure, RenderOptions.print(width)));
                List<SvgTexts.Text> ticks = svg.of("tick-x");
                List<SvgTexts.Text> numbers = svg.of("risk-number");
                int rows = figure.risk().rows().size();
                assertEquals(7, ticks.size());
                assertEquals(7 * rows, numbers.size());
                for (int i = 0; i < numbers.size(); i++) {
                    SvgTexts.Text tick = ticks.get(i % 7);
                    assertEquals(tick.box().getCenterX(), numbers.get(i).box().getCenterX(), HALF_PIXEL);
                    assertEquals(String.format(Locale.ROOT, "%.0f",
                        figure.risk().rows().get(i / 7).numbers()[i % 7]), numbers.get(i).text());
                }
            }
        }
    }

    @Test
    void ticksStandWhereTheirValuesAre() {
        SvgTexts svg = new SvgTexts(FigureRenderer.svg(SampleCurves.two(), RenderOptions.page()));
        List<SvgTexts.Text> y = svg.of("tick-y");
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), y.stream().map(SvgTexts.Text::text).toList());
        double step = (y.get(0).y() - y.get(5).y()) / 5;
        for (int i = 0; i < 6; i++) {
            assertEquals(y.get(0).y() - i * step, y.get(i).y(), 0.02);
        }
    }

    @Test
    void survivalIsDrawnAsRightContinuousSteps() {
        CurveFigure.Series series = new CurveFigure.Series("A", CurveFigure.Shape.STEP, new double[] {0, 10, 30},
            new double[] {1, 0.5, 0.25}, null, null, new double[] {20});
        CurveFigure figure = new CurveFigure("steps", "Steps", "", SampleCurves.two().x().range(0, 40).ticks(10),
            SampleCurves.two().y(), List.of(series), null, List.of(), List.of());
        SvgTexts svg = new SvgTexts(FigureRenderer.svg(figure, RenderOptions.page()));
        double zero = svg.of("tick-x").get(0).box().getCenterX();
        double ten = svg.of("tick-x").get(1).box().getCenterX();
        String curve = null;
        var paths = svg.document().getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            String d = ((Element) paths.item(i)).getAttribute("d");
            curve = curve == null && d.contains("H") ? d : curve;
        }
        assertTrue(curve.matches("M[\\d. ]+H[\\d.]+V[\\d.]+H[\\d.]+V[\\d.]+"), curve);
        String[] numbers = curve.replaceAll("[MHV]", " ").strip().split(" +");
        assertEquals(zero, Double.parseDouble(numbers[0]), 0.02);
        assertEquals(ten, Double.parseDouble(numbers[2]), 0.02);
        double half = (svg.of("tick-y").get(2).y() + svg.of("tick-y").get(3).y()) / 2;
        double cap = svg.of("tick-y").get(0).box().getHeight() / (0.716 + 0.212) * 0.716 / 2;
        assertEquals(half - cap, Double.parseDouble(numbers[3]), 0.05);
    }

    @Test
    void everyFigureOfASimulatedStudySaysSo() {
        for (Figure figure : Gallery.figures()) {
            SvgTexts svg = new SvgTexts(FigureRenderer.svg(figure, RenderOptions.column().withMark("Simulated data")));
            assertEquals(List.of("Simulated data"), svg.of("mark").stream().map(SvgTexts.Text::text).toList(), figure.id());
        }
    }

    @Test
    void theLargestImbalanceStandsAtTheTop() {
        DotFigure figure = new DotFigure("d", "D", "", Axis.of("SMD", ""), List.of("small", "none", "large", "same"),
            List.of(new DotFigure.Dots("Before", new double[] {0.1, Double.NaN, -0.9, 0.1}),
                new DotFigure.Dots("After", new double[] {0.5, 0.6, 0.01, 0})), List.of(0.0));
        List<String> rows = new SvgTexts(FigureRenderer.svg(figure, RenderOptions.column())).of("row-label").stream()
            .map(SvgTexts.Text::text).toList();
        assertEquals(List.of("large", "small", "same", "none"), rows);
    }

    @Test
    void aForestGrowsWithItsRows() {
        double ten = FigureRenderer.naturalHeight(SampleFigures.many(10), RenderOptions.page());
        double forty = FigureRenderer.naturalHeight(SampleFigures.many(40), RenderOptions.page());
        assertTrue(forty > 2.8 * ten, ten + " and " + forty);
    }

    @Test
    void aHeightThatIsTooSmallShrinksTheWholeFigure() {
        byte[] svg = FigureRenderer.svg(SampleFigures.many(40), RenderOptions.page().withHeight(80));
        Element root = new SvgTexts(svg).document().getDocumentElement();
        double width = Double.parseDouble(root.getAttribute("width").replace("mm", ""));
        double height = Double.parseDouble(root.getAttribute("height").replace("mm", ""));
        assertEquals(80, height, 0.02);
        assertTrue(width < 120);
    }

    @Test
    void aLineOnTheEdgeKeepsItsWholeWidth() throws IOException {
        RenderOptions options = RenderOptions.print(120);
        int[] rows = {paintedRows(flat(1, options)), paintedRows(flat(0.5, options))};
        assertTrue(rows[1] > 1, "the line is found");
        assertEquals(rows[1], rows[0], "pixels across a line at 100 % and at 50 %");
    }

    private static byte[] flat(double height, RenderOptions options) {
        CurveFigure.Series line = new CurveFigure.Series("A", CurveFigure.Shape.LINE, new double[] {0, 10},
            new double[] {height, height}, null, null, null);
        return FigureRenderer.png(new CurveFigure("flat", "", "", Axis.of("Time", ""), Axis.of("Survival", "").inPercent()
            .range(0, 1), List.of(line), null, List.of(), List.of()), options);
    }

    /** Rows of pixels with much colour, which axes and texts do not have. */
    private static int paintedRows(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int rows = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int coloured = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                Color c = new Color(image.getRGB(x, y));
                coloured += Math.abs(c.getRed() - c.getBlue()) > 100 ? 1 : 0;
            }
            rows += coloured > image.getWidth() / 2 ? 1 : 0;
        }
        return rows;
    }

    @Test
    void aSmallGroupIsSeenBesideALargeOne() {
        assertTrue(axisTitles(10).contains("Percent of the group"), axisTitles(10).toString());
        assertTrue(axisTitles(60).contains("Number of patients"), axisTitles(60).toString());
    }

    private static List<String> axisTitles(double small) {
        OverlapFigure.Group above = new OverlapFigure.Group("Small", new double[] {small, small}, null);
        OverlapFigure.Group below = new OverlapFigure.Group("Large", new double[] {100, 100}, null);
        return new SvgTexts(FigureRenderer.svg(new OverlapFigure("w", "", "", Axis.of("Weight", ""), new double[] {0, 1, 2},
            above, below), RenderOptions.print(120))).all().stream().map(SvgTexts.Text::text).toList();
    }
}
