/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.Figure;

/** PNG, PDF and SVG are what their readers expect. */
class FileFormatsTest {

    @Test
    void pngHasTheAskedSizeAndResolution() throws IOException {
        RenderOptions options = RenderOptions.print(85).withHeight(70).withDpi(300);
        byte[] png = FigureRenderer.png(SampleCurves.two(), options);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1004, image.getWidth());
        assertEquals(827, image.getHeight());
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        assertEquals(11811, ByteBuffer.wrap(png, at, 4).getInt());
        assertEquals(1, png[at + 8]);
        Set<Integer> colours = new TreeSet<>();
        BufferedImage direct = FigureRenderer.image(SampleCurves.two(), options);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
                assertEquals(direct.getRGB(x, y), image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, colours.size() + " colours");
    }

    @Test
    void pngWithoutPaperIsTransparent() throws IOException {
        byte[] png = FigureRenderer.png(SampleFigures.flow(), RenderOptions.column().withTransparency(true));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0, image.getRGB(image.getWidth() - 1, image.getHeight() - 1) >>> 24);
        assertTrue(image.getColorModel().hasAlpha());
    }

    @Test
    void screenImagesHaveThePixelsOfTheScreen() {
        BufferedImage plain = FigureRenderer.image(SampleCurves.two(), RenderOptions.screen(640, 480, 1, Theme.DARK));
        assertEquals(640, plain.getWidth());
        assertEquals(480, plain.getHeight());
        assertEquals(Theme.DARK.background().getRGB(), plain.getRGB(0, 479));
        BufferedImage sharp = FigureRenderer.image(SampleCurves.two(), RenderOptions.screen(1280, 960, 2, Theme.LIGHT));
        assertEquals(1280, sharp.getWidth());
        assertEquals(960, sharp.getHeight());
    }

    @Test
    void pdfHasItsFontEmbeddedAndItsTextAsText() throws IOException {
        for (Figure figure : List.of(SampleCurves.two(), SampleFigures.subgroups())) {
            byte[] bytes = FigureRenderer.pdf(figure, RenderOptions.page().withMark("Simulated data"));
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertEquals(1, document.getNumberOfPages());
                PDPage page = document.getPage(0);
                assertEquals(180 * 72 / 25.4, page.getMediaBox().getWidth(), 0.01);
                int fonts = 0;
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+LiberationSans(-Bold)?"), font.getName());
                    fonts++;
                }
                assertEquals(2, fonts);
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("Simulated data"), text);
                assertTrue(text.contains(figure.id().equals("km") ? "Number at risk" : "Hazard ratio"), text);
                assertEquals(figure.title(), document.getDocumentInformation().getTitle());
                assertNotNull(document.getDocument().getDocumentID());
            }
        }
    }

    @Test
    void hostileNamesAreText() throws IOException {
        List<String> names = List.of("<script>alert(1)</script>", "\"><image href=x onerror=alert(1)>", "a&b ]]> <!--",
            "\u202eright to left\u202c", "nul\u0000bell\u0007esc\u001b[31m", "lone \ud800 surrogate", "\u05e9\u05dc\u05d5\u05dd",
            "\u80ba\u8f6c\u79fb", "&#x3c;svg&#x3e;", "line\nbreak\tand tab");
        double[] values = new double[names.size()];
        DotFigure figure = new DotFigure("x", names.get(0), "", Axis.of(names.get(1), names.get(2)), names,
            List.of(new DotFigure.Dots(names.get(0), values)), List.of(0.1));
        byte[] svg = FigureRenderer.svg(figure, RenderOptions.page().withMark(names.get(1)).withTitle(true));
        SvgTexts texts = new SvgTexts(svg);
        assertEquals(0, texts.document().getElementsByTagName("script").getLength());
        assertEquals(0, texts.document().getElementsByTagName("image").getLength());
        List<String> rows = texts.of("row-label").stream().map(SvgTexts.Text::text).toList();
        assertTrue(rows.contains("<script>alert(1)</script>"), rows.toString());
        assertTrue(rows.contains("right to left"), rows.toString());
        assertFalse(new String(svg, StandardCharsets.UTF_8).contains("onerror=alert(1)>\""));
        assertTrue(FigureRenderer.pdf(figure, RenderOptions.page()).length > 1000);
        assertTrue(FigureRenderer.png(figure, RenderOptions.page()).length > 1000);
    }

    @Test
    void sizesOutOfRangeAreRefusedInWords() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RenderOptions.print(5)).getMessage()
            .contains("width of a figure is 5.0"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> FigureRenderer.image(SampleCurves.two(), RenderOptions.print(1500).withDpi(1200))).getMessage()
            .contains("too large"));
    }
}
