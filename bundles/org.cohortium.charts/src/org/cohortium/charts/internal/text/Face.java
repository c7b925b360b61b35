/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the bundled font. Widths are sums of advance widths without kerning. A character that the font does
 * not have takes a nominal width (one em for ideographs, six tenths for others), so that layouts never depend on the
 * fonts of a machine.
 */
public final class Face {

    /** Height of a capital letter as a share of the size. */
    public static final double CAP_HEIGHT = 0.716;

    /** How far letters reach below the baseline as a share of the size. */
    public static final double DESCENT = 0.212;

    /** Distance of lines as a share of the size. */
    public static final double LINE = 1.2;

    private static final int FIRST_WIDE = 0x1100;
    private static final double WIDE = 1.0;
    private static final double NOMINAL = 0.6;

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;
    private final ConcurrentHashMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private record Glyph(double advance, GeneralPath outline) {
    }

    /** Loads a face when it is first needed. */
    private static final class Regular {
        static final Face FACE = new Face("LiberationSans-Regular.ttf");
    }

    /** Loads a face when it is first needed. */
    private static final class Bold {
        static final Face FACE = new Face("LiberationSans-Bold.ttf");
    }

    private Face(String resource) {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is not in the charts bundle.");
            }
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regular or the bold face. */
    public static Face of(boolean bold) {
        return bold ? Bold.FACE : Regular.FACE;
    }

    /** The font file, for embedding. */
    public byte[] file() {
        return file.clone();
    }

    /** Whether the font has the character. */
    public boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** Whether the text can be drawn from left to right with the glyphs of this font alone. */
    public boolean covers(String text) {
        return text.codePoints().allMatch(this::has) && !Fallback.isBidirectional(text);
    }

    /** Width of a text at a size, in the unit of the size. */
    public double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += glyph(text.codePointAt(i)).advance;
        }
        return width * size;
    }

    /**
     * Outline of a text with its baseline starting at the origin, y downwards.
     *
     * @param size size of the font
     */
    public Shape outline(String text, double size) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (!covers(text)) {
            Fallback.append(path, this, text, size);
            return path;
        }
        double x = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Glyph glyph = glyph(text.codePointAt(i));
            path.append(glyph.outline.getPathIterator(new AffineTransform(size, 0, 0, size, x, 0)), false);
            x += glyph.advance * size;
        }
        return path;
    }

    private Glyph glyph(int codePoint) {
        Glyph known = glyphs.get(codePoint);
        return known != null ? known : glyphs.computeIfAbsent(codePoint, this::read);
    }

    private Glyph read(int codePoint) {
        int id = characters.getGlyphId(codePoint);
        if (id == 0) {
            return new Glyph(nominal(codePoint), new GeneralPath());
        }
        synchronized (font) {
            try {
                double advance = font.getAdvanceWidth(id) / em;
                GlyphData data = font.getGlyph().getGlyph(id);
                GeneralPath path = data == null ? new GeneralPath() : data.getPath();
                path.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
                return new Glyph(advance, path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static double nominal(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= FIRST_WIDE && (Character.isIdeographic(codePoint)
            || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL
            || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.KATAKANA
            || codePoint >= 0x3000 && codePoint < 0x3040 || codePoint >= 0xFF01 && codePoint <= 0xFF60
            || Character.isEmoji(codePoint));
        return wide ? WIDE : NOMINAL;
    }
}
