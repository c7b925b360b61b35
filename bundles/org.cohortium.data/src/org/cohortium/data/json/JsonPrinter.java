/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Prints JSON values: keys in the order given, lines ended by LF, numbers in shortest round-trip form. The same value
 * gives the same bytes in any locale and on any machine.
 */
public final class JsonPrinter {

    private final JsonLayout layout;
    private final Appendable out;

    private JsonPrinter(JsonLayout layout, Appendable out) {
        this.layout = layout;
        this.out = out;
    }

    /** The text of a value; ends with a line feed unless the layout is compact. */
    public static String print(JsonValue value, JsonLayout layout) {
        StringBuilder text = new StringBuilder();
        try {
            print(value, layout, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The UTF-8 bytes of a value. */
    public static byte[] bytes(JsonValue value, JsonLayout layout) {
        return print(value, layout).getBytes(StandardCharsets.UTF_8);
    }

    /** Prints a value to a writer; ends with a line feed unless the layout is compact. */
    public static void print(JsonValue value, JsonLayout layout, Appendable out) throws IOException {
        new JsonPrinter(layout, out).value(value, 0);
        if (layout != JsonLayout.COMPACT) {
            out.append('\n');
        }
    }

    private void value(JsonValue value, int depth) throws IOException {
        switch (value) {
            case JsonObject object -> object(object, depth);
            case JsonArray array -> array(array, depth);
            case JsonString string -> string(string.value());
            case JsonNumber number -> out.append(number.text());
            case JsonBoolean truth -> out.append(truth.describe());
            case JsonNull nothing -> out.append(nothing.describe());
        }
    }

    private void object(JsonObject object, int depth) throws IOException {
        if (object.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonValue> member = members.next();
            lineBreak(depth + 1);
            string(member.getKey());
            out.append(layout == JsonLayout.COMPACT ? ":" : ": ");
            value(member.getValue(), depth + 1);
            out.append(members.hasNext() ? "," : "");
        }
        lineBreak(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) throws IOException {
        List<JsonValue> elements = array.elements();
        if (elements.isEmpty()) {
            out.append("[]");
            return;
        }
        boolean oneLine = layout == JsonLayout.ROWS && elements.stream().allMatch(JsonPrinter::isPlain);
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            if (!oneLine) {
                lineBreak(depth + 1);
            } else if (i > 0) {
                out.append(' ');
            }
            value(elements.get(i), depth + 1);
            out.append(i < elements.size() - 1 ? "," : "");
        }
        if (!oneLine) {
            lineBreak(depth);
        }
        out.append(']');
    }

    private static boolean isPlain(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }

    private void lineBreak(int depth) throws IOException {
        if (layout == JsonLayout.COMPACT) {
            return;
        }
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private void string(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character(text, i, c);
            }
        }
        out.append('"');
    }

    private void character(String text, int index, char c) throws IOException {
        boolean lone = Character.isHighSurrogate(c)
                && (index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1)))
                || Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
        if (c >= ' ' && !lone) {
            out.append(c);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
