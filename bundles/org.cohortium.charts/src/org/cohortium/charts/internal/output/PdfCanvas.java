/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import org.cohortium.charts.internal.scene.Canvas;
import org.cohortium.charts.internal.scene.Item;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.Face;

/**
 * Writes a scene as a PDF of one page with the used glyphs of the font embedded. The file has no dates and a fixed
 * identifier, so the same scene gives the same bytes.
 */
public final class PdfCanvas implements Canvas {

    private static final long FIXED_ID = 1L;
    private static final int OPAQUE = 255;
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final Surface surface = new Surface();
    private final TreeMap<Integer, PDExtendedGraphicsState> opacities = new TreeMap<>();
    private PDFont regular;
    private PDFont bold;

    private PdfCanvas(PDDocument document, PDPageContentStream page) {
        this.document = document;
        this.page = page;
    }

    /**
     * The scene as a PDF file.
     *
     * @param widthMm width on paper
     * @param background colour behind everything; null for none
     * @param title title of the document
     */
    public static byte[] write(Scene scene, double widthMm, Color background, String title) {
        try (PDDocument document = new PDDocument()) {
            double scale = widthMm * POINTS_PER_MM / scene.width();
            double height = scene.height() * scale;
            PDPage sheet = new PDPage(new PDRectangle((float) (scene.width() * scale), (float) height));
            document.addPage(sheet);
            document.setDocumentId(FIXED_ID);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Cohortium");
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                page.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, (float) height));
                PdfCanvas canvas = new PdfCanvas(document, page);
                if (background != null) {
                    canvas.surface.fillShape(new Rectangle2D.Double(0, 0, scene.width(), scene.height()), background, null);
                }
                Canvas.paint(scene, canvas);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Graphics2D graphics() {
        return surface;
    }

    @Override
    public void text(Item.Text t) {
        Face face = Face.of(t.bold());
        AffineTransform place = AffineTransform.getTranslateInstance(t.x(), t.y());
        if (t.vertical()) {
            place.quadrantRotate(-1);
        }
        place.translate(-t.shift(), 0);
        if (!face.covers(t.text())) {
            surface.fillShape(place.createTransformedShape(face.outline(t.text(), t.size())), t.color(), null);
            return;
        }
        place.scale(1, -1);
        try {
            page.saveGraphicsState();
            opacity(t.color());
            page.setNonStrokingColor(t.color());
            page.beginText();
            page.setFont(font(t.bold()), (float) t.size());
            page.setTextMatrix(new Matrix(place));
            page.showText(t.text());
            page.endText();
            page.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(boolean isBold) throws IOException {
        if (isBold && bold == null) {
            bold = PDType0Font.load(document, new ByteArrayInputStream(Face.of(true).file()), true);
        } else if (!isBold && regular == null) {
            regular = PDType0Font.load(document, new ByteArrayInputStream(Face.of(false).file()), true);
        }
        return isBold ? bold : regular;
    }

    private void opacity(Color color) throws IOException {
        if (color.getAlpha() == OPAQUE) {
            return;
        }
        PDExtendedGraphicsState state = opacities.computeIfAbsent(color.getAlpha(), alpha -> {
            PDExtendedGraphicsState s = new PDExtendedGraphicsState();
            s.setNonStrokingAlphaConstant(alpha / (float) OPAQUE);
            s.setStrokingAlphaConstant(alpha / (float) OPAQUE);
            return s;
        });
        page.setGraphicsStateParameters(state);
    }

    /** Turns what JFreeChart draws into page content. */
    private final class Surface extends VectorGraphics {

        @Override
        void fillShape(Shape shape, Color fill, Rectangle2D within) {
            try {
                page.saveGraphicsState();
                cut(within);
                opacity(fill);
                page.setNonStrokingColor(fill);
                if (path(shape) == PathIterator.WIND_EVEN_ODD) {
                    page.fillEvenOdd();
                } else {
                    page.fill();
                }
                page.restoreGraphicsState();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        void strokeShape(Shape shape, Color line, BasicStroke pen, Rectangle2D within) {
            try {
                page.saveGraphicsState();
                cut(within);
                opacity(line);
                page.setStrokingColor(line);
                page.setLineWidth(pen.getLineWidth());
                page.setLineCapStyle(pen.getEndCap());
                page.setLineJoinStyle(pen.getLineJoin());
                if (pen.getDashArray() != null) {
                    page.setLineDashPattern(pen.getDashArray(), pen.getDashPhase());
                }
                path(shape);
                page.stroke();
                page.restoreGraphicsState();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void cut(Rectangle2D within) throws IOException {
            if (within != null) {
                page.addRect((float) within.getX(), (float) within.getY(), (float) within.getWidth(),
                    (float) within.getHeight());
                page.clip();
            }
        }

        private int path(Shape shape) throws IOException {
            double[] c = new double[6];
            double x = 0;
            double y = 0;
            PathIterator i = shape.getPathIterator(null);
            for (; !i.isDone(); i.next()) {
                switch (i.currentSegment(c)) {
                    case PathIterator.SEG_MOVETO -> {
                        page.moveTo(round(c[0]), round(c[1]));
                        x = c[0];
                        y = c[1];
                    }
                    case PathIterator.SEG_LINETO -> {
                        page.lineTo(round(c[0]), round(c[1]));
                        x = c[0];
                        y = c[1];
                    }
                    case PathIterator.SEG_QUADTO -> {
                        page.curveTo(round(x + 2 * (c[0] - x) / 3), round(y + 2 * (c[1] - y) / 3),
                            round(c[2] + 2 * (c[0] - c[2]) / 3), round(c[3] + 2 * (c[1] - c[3]) / 3), round(c[2]),
                            round(c[3]));
                        x = c[2];
                        y = c[3];
                    }
                    case PathIterator.SEG_CUBICTO -> {
                        page.curveTo(round(c[0]), round(c[1]), round(c[2]), round(c[3]), round(c[4]), round(c[5]));
                        x = c[4];
                        y = c[5];
                    }
                    default -> page.closePath();
                }
            }
            return i.getWindingRule();
        }

        private float round(double x) {
            return Math.round(x * 1000) / 1000f;
        }
    }
}
