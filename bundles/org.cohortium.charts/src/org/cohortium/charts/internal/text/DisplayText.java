/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Makes text from a study safe to draw: no control characters, no marks that turn the reading direction. */
public final class DisplayText {

    private static final int REPLACEMENT = 0xFFFD;

    private DisplayText() {
    }

    /** The text on one line. */
    public static String clean(String text) {
        return String.join(" ", paragraphs(text));
    }

    /** The lines of a text, without blank ones. */
    public static List<String> paragraphs(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            StringBuilder out = new StringBuilder();
            line.codePoints().forEach(c -> append(out, c));
            String clean = out.toString().strip().replaceAll(" {2,}", " ");
            if (!clean.isEmpty()) {
                lines.add(clean);
            }
        }
        return lines;
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\t' || c == 0xA0 && out.isEmpty()) {
            out.append(' ');
        } else if (Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
            out.appendCodePoint(REPLACEMENT);
        } else if (!turnsDirection(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0xFEFF;
    }
}
