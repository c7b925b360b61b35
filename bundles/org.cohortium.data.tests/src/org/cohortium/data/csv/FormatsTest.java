/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same 40 patients in ten text formats, read with what the detector finds and compared value by value. */
class FormatsTest {

    private static CsvSource source(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("formats/" + name)) {
            return CsvSource.of(name, in.readAllBytes());
        }
    }

    private static List<JsonObject> expected() throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("formats/expected.json")) {
            return JsonReader.parse(in).asObject().get("columns").asArray().elements().stream()
                    .map(JsonValue::asObject).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lung40_utf8.csv", "lung40_utf8_bom_crlf.csv", "lung40_semicolon_decimal_comma.csv",
            "lung40_latin1.csv", "lung40.tsv", "lung40_na_strings.csv", "lung40_dot_missing.csv", "lung40_quoted.csv",
            "lung40_no_header.csv", "lung40_utf16le.csv"})
    void everyValueOfEveryFormatIsRead(String name) throws IOException {
        CsvSource source = source(name);
        CsvDetection detection = CsvDetector.detect(source);
        CsvSettings stored = CsvSettings.fromMap(detection.settings().toMap());
        assertEquals(detection.settings(), stored, "settings survive being stored");
        CsvImport read = CsvReader.read(source, stored, Progress.NONE);
        assertSame(read.table(), name.contains("no_header"));
        assertSame(detection.sample(), name.contains("no_header"));
    }

    private static void assertSame(DataTable table, boolean numbered) throws IOException {
        List<JsonObject> columns = expected();
        assertEquals(40, table.rowCount());
        assertEquals(columns.size(), table.columnCount());
        for (int j = 0; j < columns.size(); j++) {
            JsonObject wanted = columns.get(j);
            Column column = table.columns().get(j);
            assertEquals(numbered ? "V" + (j + 1) : wanted.getString("name"), column.name());
            assertEquals(wanted.get("missing").asInt(), column.missingCount(), column.name());
            List<JsonValue> values = wanted.get("values").asArray().elements();
            switch (wanted.getString("type")) {
                case "number" -> assertTrue(column instanceof NumberColumn, column.name());
                case "factor" -> assertEquals(List.of("female", "male"), ((CategoryColumn) column).levels());
                case "date" -> assertTrue(column instanceof DateColumn, column.name());
                default -> assertFalse(column instanceof NumberColumn, column.name());
            }
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isNull()) {
                    assertNull(column.text(i));
                } else if (column instanceof NumberColumn number) {
                    assertEquals(values.get(i).asDouble(), number.value(i), 0, column.name());
                } else {
                    assertEquals(values.get(i).asString(), column.text(i));
                }
            }
        }
    }

    @Test
    void encodingsAreToldApart() throws IOException {
        assertEquals(StandardCharsets.UTF_8, CsvDetector.detect(source("lung40_utf8.csv")).settings().charset());
        assertEquals(StandardCharsets.UTF_8,
                CsvDetector.detect(source("lung40_utf8_bom_crlf.csv")).settings().charset());
        assertEquals(StandardCharsets.UTF_16LE,
                CsvDetector.detect(source("lung40_utf16le.csv")).settings().charset());
        CsvDetection latin = CsvDetector.detect(source("lung40_latin1.csv"));
        assertEquals(Charset.forName("windows-1252"), latin.settings().charset());
        assertTrue(latin.findings().stream().anyMatch(finding -> finding.code().equals("encoding-to-confirm")));
    }

    @Test
    void delimiterAndDecimalMarkAreFoundTogether() throws IOException {
        CsvSettings settings = CsvDetector.detect(source("lung40_semicolon_decimal_comma.csv")).settings();
        assertEquals(';', settings.delimiter());
        assertEquals(',', settings.decimalMark());
        assertEquals('\t', CsvDetector.detect(source("lung40.tsv")).settings().delimiter());
    }

    @Test
    void missingCodesAreFoundAndTold() throws IOException {
        assertEquals(List.of("NA"), CsvDetector.detect(source("lung40_na_strings.csv")).settings().missingCodes());
        assertEquals(List.of("."), CsvDetector.detect(source("lung40_dot_missing.csv")).settings().missingCodes());
        assertEquals(List.of(), CsvDetector.detect(source("lung40_utf8.csv")).settings().missingCodes());
    }
}
