/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.text;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;

/**
 * Outlines of text in scripts that the bundled font does not have, from whatever font the machine offers, squeezed into
 * the nominal width of the layout; hollow boxes where the machine offers none. Only pixels and PDF outlines come this
 * way, text in SVG stays text.
 */
final class Fallback {

    /** Large enough for the outline to have all its detail. */
    private static final float DESIGN_SIZE = 100f;

    private Fallback() {
    }

    static boolean isBidirectional(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length);
    }

    static void append(Path2D path, Face face, String text, double size) {
        double width = face.width(text, size);
        Shape outline = outline(text);
        if (outline == null) {
            boxes(path, face, text, size);
            return;
        }
        Rectangle2D bounds = outline.getBounds2D();
        double scale = size / DESIGN_SIZE;
        double reach = bounds.getMaxX() * scale;
        double squeeze = reach > width && reach > 0 ? width / reach : 1;
        path.append(outline.getPathIterator(AffineTransform.getScaleInstance(scale * squeeze, scale)), false);
    }

    private static Shape outline(String text) {
        try {
            return new TextLayout(text, new Font(Font.SANS_SERIF, Font.PLAIN, (int) DESIGN_SIZE),
                new FontRenderContext(null, true, true)).getOutline(null);
        } catch (RuntimeException | InternalError | LinkageError e) {
            // A machine without fonts or without a font configuration says so in one of these ways.
            return null;
        }
    }

    private static void boxes(Path2D path, Face face, String text, double size) {
        double x = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String one = Character.toString(text.codePointAt(i));
            double width = face.width(one, size);
            if (face.has(text.codePointAt(i))) {
                path.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(face.outline(one, size)),
                    false);
            } else if (width > 0) {
                double line = size / 14;
                double gap = width / 8;
                double top = -Face.CAP_HEIGHT * size;
                path.append(new Rectangle2D.Double(x + gap, top, width - 2 * gap, line), false);
                path.append(new Rectangle2D.Double(x + gap, -line, width - 2 * gap, line), false);
                path.append(new Rectangle2D.Double(x + gap, top, line, -top), false);
                path.append(new Rectangle2D.Double(x + width - gap - line, top, line, -top), false);
            }
            x += width;
        }
    }
}
