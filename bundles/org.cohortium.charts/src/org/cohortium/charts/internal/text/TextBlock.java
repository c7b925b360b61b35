/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines.
 *
 * @param lines the lines
 * @param size size of the font
 * @param bold whether it is bold
 */
public record TextBlock(List<String> lines, double size, boolean bold) {

    /** Characters after which a line may break although no blank follows. */
    private static final String BREAK_AFTER = "/-_\u2013,;";

    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** One line. */
    public static TextBlock line(String text, double size, boolean bold) {
        return new TextBlock(text.isEmpty() ? List.of() : List.of(DisplayText.clean(text)), size, bold);
    }

    /**
     * Breaks a text at blanks, and a word that is too long by itself at a hyphen or slash or, failing that, anywhere.
     *
     * @param width widest line
     */
    public static TextBlock wrap(String text, double width, double size, boolean bold) {
        Face face = Face.of(bold);
        List<String> lines = new ArrayList<>();
        for (String paragraph : DisplayText.paragraphs(text)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" +")) {
                String joined = line.isEmpty() ? word : line + " " + word;
                if (face.width(joined, size) <= width) {
                    line.setLength(0);
                    line.append(joined);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                String rest = word;
                while (face.width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
                    int cut = cut(face, rest, width, size);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(rest);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return new TextBlock(lines, size, bold);
    }

    private static int cut(Face face, String word, double width, double size) {
        int fits = Character.charCount(word.codePointAt(0));
        int nice = 0;
        for (int i = fits; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (face.width(word.substring(0, i), size) > width) {
                break;
            }
            fits = i;
            if (BREAK_AFTER.indexOf(word.charAt(i - 1)) >= 0) {
                nice = i;
            }
        }
        return nice > 0 ? nice : fits;
    }

    /** Width of the widest line. */
    public double width() {
        Face face = Face.of(bold);
        return lines.stream().mapToDouble(l -> face.width(l, size)).max().orElse(0);
    }

    /** Distance of the lines. */
    public double leading() {
        return size * Face.LINE;
    }

    /** Height from the top of the capitals of the first line to the baseline of the last. */
    public double height() {
        return lines.isEmpty() ? 0 : size * Face.CAP_HEIGHT + (lines.size() - 1) * leading();
    }
}
