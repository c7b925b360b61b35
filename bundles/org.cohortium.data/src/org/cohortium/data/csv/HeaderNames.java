/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the cells of a header into identifiers that are safe in formulas, options and file names: letters, digits, points
 * and underscores, at most 60 characters, unique whatever the case. The original text stays the column's label.
 */
final class HeaderNames {

    private static final int LONGEST = 60;
    private static final Set<String> RESERVED = Set.of("TRUE", "FALSE", "NULL", "NA", "NaN", "Inf", "if", "else",
            "function", "for", "while", "repeat", "next", "break", "in", "T", "F", "NA_integer_", "NA_real_",
            "NA_character_");

    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();

    HeaderNames(List<String> cells) {
        Set<String> originals = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = visible(cells.get(i));
            String id = safe(cell);
            if (cell.isEmpty()) {
                empty.add(i);
                id = "V" + (i + 1);
            } else if (!originals.add(cell)) {
                repeated.add(i);
            }
            ids.add(unique(id, taken));
            labels.add(cell.isEmpty() ? ids.get(i) : cell);
        }
    }

    /** The names V1, V2 and on of a file without a header. */
    static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("V" + i);
        }
        return names;
    }

    List<String> ids() {
        return ids;
    }

    List<String> labels() {
        return labels;
    }

    /** 0-based positions of the empty cells. */
    List<Integer> empty() {
        return empty;
    }

    /** 0-based positions of the cells whose text came before. */
    List<Integer> repeated() {
        return repeated;
    }

    /** The id, with a number after it where it is taken; the numbers tried are remembered, so that it stays cheap. */
    private String unique(String id, Set<String> taken) {
        String key = id.toLowerCase(Locale.ROOT);
        String unique = id;
        while (!taken.add(unique.toLowerCase(Locale.ROOT))) {
            unique = id + "_" + (lastNumber.merge(key, 1, Integer::sum) + 1);
        }
        return unique;
    }

    /** The cell without spaces around it and without characters that nobody sees. */
    private static String visible(String cell) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(cell, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                text.append(' ');
            } else if (type != Character.FORMAT && type != Character.UNASSIGNED && type != Character.SURROGATE) {
                text.appendCodePoint(c);
            }
        });
        return text.toString().strip();
    }

    private static String safe(String label) {
        StringBuilder id = new StringBuilder();
        label.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '.' || c == '_') {
                id.appendCodePoint(c);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '_') {
                id.append('_');
            }
        });
        int end = id.length();
        while (end > 0 && id.charAt(end - 1) == '_' && !label.endsWith("_")) {
            end--;
        }
        String text = id.substring(0, end);
        if (text.length() > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
        }
        boolean startsBadly = text.isEmpty() || !Character.isLetter(text.codePointAt(0)) && text.charAt(0) != '.'
                || text.length() > 1 && text.charAt(0) == '.' && Character.isDigit(text.charAt(1));
        if (startsBadly) {
            text = "X" + text;
        }
        return RESERVED.contains(text) ? text + "_" : text;
    }
}
