/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.cohortium.data.csv.BytePolicy;
import org.cohortium.data.csv.CsvDetection;
import org.cohortium.data.csv.CsvDetector;
import org.cohortium.data.csv.CsvException;
import org.cohortium.data.csv.CsvImport;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.data.csv.HeaderPolicy;
import org.cohortium.data.csv.QuotePolicy;
import org.cohortium.data.csv.RowPolicy;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Damaged and random input, from fixed seeds: it is read or refused in words, and nothing else happens. */
class FuzzTest {

    private static final String CSV_ALPHABET = "0123456789.,;\t|\"'\n\r -+eENA<%\u00e9x=\u0000";
    private static final String[] WORDS = {"x", "y", "sex", "d", "(", ")", "+", "-", "*", "/", "^", "%%", "%in%", "c(", ",",
            "1", "2.5", "'male'", "&", "|", "!", "==", "<", "ifelse(", "is.na(", "cut(", "log(", "round(", "TRUE", "NA",
            ":", "~", "factor(", "pmin(", "as.Date('2020-01-01')", "I(", "strata(", "offset(", "median(", " "};

    private static final DataTable TABLE = DataTable.of(NumberColumn.of("x", 1, 2, Double.NaN),
            NumberColumn.of("y", 3, 0, 1), CategoryColumn.of("sex", List.of("male", "female"), "male", "female", null),
            new DateColumn(ColumnInfo.of("d"), new long[] {0, 1, DateColumn.MISSING}));

    private static byte[] damaged(Random random, byte[] whole) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    private static byte[] randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(CSV_ALPHABET.charAt(random.nextInt(CSV_ALPHABET.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void delimitedTextIsReadOrRefused() throws IOException {
        Random random = new Random(11);
        byte[] sound = "id;age;sex;d;note\n1;50,5;male;2020-01-01;\"a \"\"b\"\"; c\"\n2;;female;2020-02-01;x\n3;7;male;;\n"
                .getBytes(StandardCharsets.UTF_8);
        CsvSettings repairing = CsvSettings.builder().delimiter(';').decimalMark(',').raggedRows(RowPolicy.SKIP)
                .headers(HeaderPolicy.RENAME).undecodable(BytePolicy.REPLACE).quotes(QuotePolicy.KEEP_AS_TEXT).build();
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = i % 2 == 0 ? damaged(random, sound) : randomText(random);
            CsvSource source = CsvSource.of("fuzz.csv", bytes);
            try {
                CsvReader.read(source, CsvSettings.builder().delimiter(';').decimalMark(',').build(), Progress.NONE);
            } catch (CsvException e) {
                assertEquals("fuzz.csv", e.file());
            }
            try {
                CsvDetection detection = CsvDetector.detect(source);
                CsvReader.read(source, detection.settings(), Progress.NONE);
            } catch (CsvException e) {
                assertEquals("fuzz.csv", e.file());
            }
            try {
                CsvImport read = CsvReader.read(source, repairing, Progress.NONE);
                assertEquals(read.table().rowCount(), read.table().rowNumbers().length);
            } catch (CsvException e) {
                if (!e.getMessage().contains("no row") && !e.getMessage().contains("quotes do not pair")) {
                    fail("refused although every repair was allowed: " + e.getMessage());
                }
            }
        }
    }

    @Test
    void expressionsAndFormulasAreUnderstoodOrRefused() {
        Random random = new Random(12);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(14);
            for (int j = 0; j < length; j++) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            String words = text.toString();
            try {
                assertEquals(3, Expression.parse(words).evaluate(TABLE).size(), words);
            } catch (ExpressionException e) {
                assertEquals(2, e.caretLines().split("\n", -1).length, words);
            }
            try {
                Formula.parse(words).design(TABLE, List.of(), true);
            } catch (ExpressionException | EstimationException e) {
                assertEquals(false, e.getMessage().isBlank());
            }
        }
    }

    @Test
    void jsonIsReadAndPrintedTheSameOrRefused() {
        Random random = new Random(13);
        byte[] sound = "{\"a\":[1,2.5e-3,\"x\\n\\u00e9\",null,true],\"b\":{\"c\":-0,\"d\":\"NaN\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            String text = new String(damaged(random, sound), StandardCharsets.ISO_8859_1);
            try {
                JsonValue value = JsonReader.parse(text);
                assertEquals(value, JsonReader.parse(JsonPrinter.print(value, JsonLayout.ROWS)));
            } catch (JsonException e) {
                assertEquals(false, e.getMessage().isBlank());
            }
        }
    }
}
