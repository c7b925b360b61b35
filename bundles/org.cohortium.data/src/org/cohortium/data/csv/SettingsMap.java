/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohortium.data.ColumnKind;
import org.cohortium.data.NearNames;

/** Reading settings as a flat, ordered map of text, the form in which a study keeps them. */
final class SettingsMap {

    private static final String COLUMN = "column.";
    private static final Map<Character, String> MARKS = marks();

    private SettingsMap() {
    }

    private static Map<Character, String> marks() {
        Map<Character, String> names = new LinkedHashMap<>();
        names.put(',', "comma");
        names.put(';', "semicolon");
        names.put('\t', "tab");
        names.put('|', "pipe");
        names.put('.', "point");
        names.put(' ', "space");
        names.put('"', "double");
        names.put('\'', "single");
        names.put('\0', "none");
        return names;
    }

    static Map<String, String> write(CsvSettings settings) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("encoding", settings.charset().name());
        map.put("delimiter", mark(settings.delimiter()));
        map.put("quote", mark(settings.quote()));
        map.put("decimal-mark", mark(settings.decimalMark()));
        map.put("thousands-mark", mark(settings.thousandsMark()));
        map.put("header", Boolean.toString(settings.header()));
        map.put("skip-lines", Integer.toString(settings.skipLines()));
        map.put("skip-after-header", Integer.toString(settings.skipAfterHeader()));
        map.put("footer-rows", Integer.toString(settings.footerRows()));
        map.put("trailing-delimiter", Boolean.toString(settings.trailingDelimiter()));
        map.put("trim", Boolean.toString(settings.trim()));
        map.put("unguard", Boolean.toString(settings.unguard()));
        map.put("missing-codes", list(settings.missingCodes()));
        map.put("categories-up-to", Integer.toString(settings.categoriesUpTo()));
        map.put("ragged-rows", word(settings.raggedRows()));
        map.put("headers", word(settings.headers()));
        map.put("undecodable", word(settings.undecodable()));
        map.put("quotes", word(settings.quotes()));
        settings.columns().forEach((id, column) -> write(map, COLUMN + id + '.', column));
        return map;
    }

    private static void write(Map<String, String> map, String prefix, ColumnSettings column) {
        if (column.kind() != null) {
            map.put(prefix + "kind", column.kind().id());
        }
        putUnlessEmpty(map, prefix + "missing-codes", list(column.missingCodes()));
        putUnlessEmpty(map, prefix + "date-formats", list(column.dateFormats()));
        putUnlessEmpty(map, prefix + "levels", list(column.levels()));
        putUnlessEmpty(map, prefix + "label", column.label());
        putUnlessEmpty(map, prefix + "unit", column.unit());
    }

    private static void putUnlessEmpty(Map<String, String> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    static CsvSettings read(Map<String, String> map) {
        CsvSettings.Builder builder = CsvSettings.builder();
        Map<String, ColumnSettings> columns = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            try {
                if (key.startsWith(COLUMN)) {
                    int end = key.lastIndexOf('.');
                    String id = end <= COLUMN.length() ? "" : key.substring(COLUMN.length(), end);
                    ColumnSettings known = columns.getOrDefault(id, ColumnSettings.AUTOMATIC);
                    columns.put(id, column(known, key.substring(end + 1), value));
                } else {
                    set(builder, key, value);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Reading setting " + key + ": " + e.getMessage(), e);
            }
        });
        columns.forEach(builder::column);
        return builder.build();
    }

    private static void set(CsvSettings.Builder builder, String key, String value) {
        switch (key) {
            case "encoding" -> builder.charset(Charset.forName(value));
            case "delimiter" -> builder.delimiter(mark(value));
            case "quote" -> builder.quote(mark(value));
            case "decimal-mark" -> builder.decimalMark(mark(value));
            case "thousands-mark" -> builder.thousandsMark(mark(value));
            case "header" -> builder.header(truth(value));
            case "skip-lines" -> builder.skipLines(count(value));
            case "skip-after-header" -> builder.skipAfterHeader(count(value));
            case "footer-rows" -> builder.footerRows(count(value));
            case "trailing-delimiter" -> builder.trailingDelimiter(truth(value));
            case "trim" -> builder.trim(truth(value));
            case "unguard" -> builder.unguard(truth(value));
            case "missing-codes" -> builder.missingCodes(list(value));
            case "categories-up-to" -> builder.categoriesUpTo(count(value));
            case "ragged-rows" -> builder.raggedRows(word(RowPolicy.class, value));
            case "headers" -> builder.headers(word(HeaderPolicy.class, value));
            case "undecodable" -> builder.undecodable(word(BytePolicy.class, value));
            case "quotes" -> builder.quotes(word(QuotePolicy.class, value));
            default -> throw new IllegalArgumentException("there is no such setting"
                    + NearNames.hint(key, write(CsvSettings.defaults()).keySet()));
        }
    }

    private static ColumnSettings column(ColumnSettings known, String key, String value) {
        return switch (key) {
            case "kind" -> known.withKind(ColumnKind.of(value));
            case "missing-codes" -> known.withMissingCodes(list(value));
            case "date-formats" -> new ColumnSettings(known.kind(), known.missingCodes(), list(value), known.levels(),
                    known.label(), known.unit());
            case "levels" -> new ColumnSettings(known.kind(), known.missingCodes(), known.dateFormats(), list(value),
                    known.label(), known.unit());
            case "label" -> known.labelled(value, known.unit());
            case "unit" -> known.labelled(known.label(), value);
            default -> throw new IllegalArgumentException("there is no such setting of a column");
        };
    }

    private static String mark(char mark) {
        return MARKS.getOrDefault(mark, String.valueOf(mark));
    }

    private static char mark(String text) {
        for (Map.Entry<Character, String> name : MARKS.entrySet()) {
            if (name.getValue().equals(text)) {
                return name.getKey();
            }
        }
        if (text.length() != 1) {
            throw new IllegalArgumentException("\"" + text + "\" is not one character or one of " + MARKS.values());
        }
        return text.charAt(0);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
        };
    }

    private static int count(String text) {
        int value = Integer.parseInt(text);
        if (value < 0) {
            throw new IllegalArgumentException(text + " is below zero");
        }
        return value;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
            known.add(word(constant));
        }
        throw new IllegalArgumentException("\"" + text + "\" is none of " + known);
    }

    /** A list as one text: commas between, a backslash before commas and backslashes that belong to an element. */
    static String list(List<String> elements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : ",").append(elements.get(i).replace("\\", "\\\\").replace(",", "\\,"));
        }
        return text.toString();
    }

    static List<String> list(String text) {
        List<String> elements = new ArrayList<>();
        if (text.isEmpty()) {
            return elements;
        }
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                element.append(text.charAt(++i));
            } else if (c == ',') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        elements.add(element.toString());
        return elements;
    }
}
