/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

/** Text from studies for HTML: nothing in it is markup, nothing turns the reading direction, nothing is invisible. */
public final class SafeText {

    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {
    }

    /** The text for element content and quoted attributes. */
    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                case '\r' -> out.append(' ');
                default -> out.appendCodePoint(isHarmful(c) ? REPLACEMENT : c);
            }
        });
        return out.toString();
    }

    /** Control characters, turned directions, zero widths, unpaired surrogates, characters that are none. */
    private static boolean isHarmful(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= 0x200B && c <= 0x200F
            || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF
            || (c & 0xFFFE) == 0xFFFE;
    }
}
