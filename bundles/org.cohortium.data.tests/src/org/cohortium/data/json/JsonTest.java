/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static String compact(JsonValue value) {
        return JsonPrinter.print(value, JsonLayout.COMPACT);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "-0.0,-0", "0.1,0.1", "1e-7,1e-7", "1e15,1e+15", "999999999999999,999999999999999",
            "1.5e300,1.5e+300", "2e23,2e+23", "0.30000000000000004,0.30000000000000004", "123456.789,123456.789"})
    void numbersAreWrittenShortest(double value, String text) {
        assertEquals(text, NumberText.of(value));
    }

    @Test
    void everyDoubleReadsBackTheSame() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertEquals(value, JsonReader.parse(compact(JsonNumber.of(value))).asDouble(), 0);
        }
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE, Double.MAX_VALUE, -0.0}) {
            assertEquals(value, JsonReader.parse(compact(JsonNumber.of(value))).asDouble(), 0);
        }
        assertEquals("\"NaN\"", compact(JsonNumber.of(Double.NaN)));
        assertEquals("\"-Infinity\"", compact(JsonNumber.of(Double.NEGATIVE_INFINITY)));
    }

    @Test
    void membersKeepTheirOrderAndLayoutsBreakWhereTheySay() {
        JsonObject object = JsonObject.builder().put("z", 1).put("a", JsonArray.of(JsonArray.of(1, 2),
                JsonArray.of(3.5))).put("m", "x").put("none", (String) null).put("e", JsonArray.of(new int[0]))
                .build();
        assertEquals("{\"z\":1,\"a\":[[1,2],[3.5]],\"m\":\"x\",\"none\":null,\"e\":[]}", compact(object));
        assertEquals("""
                {
                  "z": 1,
                  "a": [
                    [1, 2],
                    [3.5]
                  ],
                  "m": "x",
                  "none": null,
                  "e": []
                }
                """, JsonPrinter.print(object, JsonLayout.ROWS));
        assertEquals(object, JsonReader.parse(JsonPrinter.print(object, JsonLayout.INDENTED)));
        assertEquals(compact(object), compact(JsonReader.parse(compact(object))));
    }

    @Test
    void textSurvivesWhateverItHolds() {
        String text = "quote \" backslash \\ line\nreturn\rtab\t\u0000\u001F \u00e9\u80ba\uD83D\uDE00 lone \uD800 end \u2028";
        String printed = compact(new JsonString(text));
        assertTrue(printed.contains("\\u0000") && printed.contains("\\ud800"), printed);
        assertEquals(text, JsonReader.parse(printed).asString());
    }

    @Test
    void everyLocaleWritesTheSameBytes() {
        JsonObject object = JsonObject.builder().put("TITLE", 1234.5).put("i", -1).put("x", 1e-10).build();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("en", "tr", "ar-EG", "hi-IN-u-nu-deva", "de")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("{\"TITLE\":1234.5,\"i\":-1,\"x\":1e-10}", compact(object), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersKeepTheirText() {
        assertEquals("[1.50,1E3,12345678901234567890]", compact(JsonReader.parse("[1.50, 1E3, 12345678901234567890]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1,}", "[1] 2", "{a:1}", "['x']", "[NaN]", "[1e999]", "[01]",
            "\"\n\"", "// x\n1", "[1 2]", "nul", "\u0000", "{\"a\" 1}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(JsonException.class, () -> JsonReader.parse(text));
    }

    @Test
    void refusalsNameTheirPlace() {
        JsonException e = assertThrows(JsonException.class, () -> JsonReader.parse("{\n  \"a\": 1,\n  \"a\": 2\n}"));
        assertEquals(3, e.line());
        assertTrue(e.getMessage().startsWith("Line 3:"), e.getMessage());
        assertTrue(e.getMessage().contains("Duplicate"), e.getMessage());
        JsonException range = assertThrows(JsonException.class, () -> JsonReader.parse("[1,\n -1e400]"));
        assertEquals(2, range.line());
    }

    @Test
    void depthStringsAndSizeAreLimited() {
        assertThrows(JsonException.class, () -> JsonReader.parse("[".repeat(100_000)));
        assertThrows(JsonException.class, () -> JsonReader.parse("[".repeat(101) + "]".repeat(101)));
        assertEquals("[".repeat(99) + "]".repeat(99), compact(JsonReader.parse("[".repeat(99) + "]".repeat(99))));
        JsonReader small = new JsonReader(new JsonLimits(100, 10, 20));
        assertThrows(JsonException.class, () -> small.read("\"" + "x".repeat(50) + "\""));
        assertThrows(JsonException.class, () -> small.read(new ByteArrayInputStream(new byte[101])));
        assertThrows(JsonException.class, () -> JsonReader.parse("1".repeat(5000)));
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] latin = {'"', (byte) 0xE9, '"'};
        assertThrows(JsonException.class, () -> JsonReader.parse(new ByteArrayInputStream(latin)));
        byte[] marked = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'};
        assertEquals(1, assertDoesNotThrow(marked));
    }

    private static double assertDoesNotThrow(byte[] bytes) {
        try {
            return JsonReader.parse(new ByteArrayInputStream(bytes)).asDouble();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void accessorsSayWhatTheyFound() {
        JsonObject object = JsonReader.parse("{\"n\": 1.5, \"s\": \"x\", \"z\": null}").asObject();
        assertTrue(assertThrows(JsonException.class, () -> object.get("n").asString()).getMessage()
                .contains("the number 1.5"));
        assertTrue(assertThrows(JsonException.class, () -> object.get("n").asInt()).getMessage()
                .contains("a whole number"));
        assertTrue(assertThrows(JsonException.class, () -> object.get("m")).getMessage().contains("\"m\""));
        assertTrue(Double.isNaN(object.getDouble("z")));
        assertEquals("y", object.getString("z", "y"));
        assertThrows(IllegalArgumentException.class, () -> JsonObject.builder().put("a", 1).put("a", 2));
    }
}
