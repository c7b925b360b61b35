/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.json.JsonReader;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static DataTable read(String text, CsvSettings settings) throws IOException {
        return CsvReader.read(CsvSource.of("t.csv", text), settings, Progress.NONE).table();
    }

    @Test
    void rowNumbersAreThoseOfTheFile() throws IOException {
        CsvImport read = CsvReader.read(CsvSource.of("t.csv", "a,b\n1,2\n3\n5,6\n,\n7,8\n"),
                CsvSettings.builder().raggedRows(RowPolicy.SKIP).build(), Progress.NONE);
        assertArrayEquals(new int[] {1, 3, 5}, read.table().rowNumbers());
        assertEquals(5, read.rowsRead());
    }

    @Test
    void numbersAreRoundedAsJavaAndRRoundThem() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("x\n");
        List<Double> wanted = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double value = switch (i % 4) {
                case 0 -> random.nextGaussian();
                case 1 -> Double.longBitsToDouble(random.nextLong());
                case 2 -> random.nextInt() / 1000.0;
                default -> random.nextLong() / 1e3;
            };
            if (Double.isFinite(value)) {
                String digits = Double.toString(value).replace("E", "e");
                text.append(digits.contains("e-") ? digits : digits.replace("e", "e+")).append('\n');
                wanted.add(value);
            }
        }
        double[] values = read(text.toString(), CsvSettings.builder().column("x",
                ColumnSettings.AUTOMATIC.withKind(ColumnKind.NUMBER)).build()).numbers("x");
        for (int i = 0; i < values.length; i++) {
            assertEquals(wanted.get(i), values[i], 0);
        }
    }

    @Test
    void forcedCategoriesOfNumbersAreOrderedByValue() throws IOException {
        CategoryColumn stage = read("s\n10\n2\n1\n2\n", CsvSettings.builder().column("s",
                ColumnSettings.AUTOMATIC.withKind(ColumnKind.CATEGORY)).build()).column("s", CategoryColumn.class);
        assertEquals(List.of("1", "2", "10"), stage.levels());
        assertArrayEquals(new int[] {2, 1, 0, 1}, stage.codes());
    }

    @Test
    void settingsSurviveTheirFlatForm() {
        CsvSettings settings = CsvSettings.builder().delimiter('\t').decimalMark(',').thousandsMark(' ').skipLines(3)
                .missingCodes(List.of("NA", "a,b", "c\\d", "-")).raggedRows(RowPolicy.PAD)
                .quotes(QuotePolicy.KEEP_AS_TEXT).charset(StandardCharsets.UTF_16BE)
                .column("ph.ecog", ColumnSettings.AUTOMATIC.withLevels(List.of("0", "1", "2")).labelled("ECOG", "x"))
                .column("d", ColumnSettings.AUTOMATIC.withDateFormats(List.of("d.M.yyyy", "yyyy-MM-dd"))).build();
        Map<String, String> map = settings.toMap();
        assertEquals("0,1,2", map.get("column.ph.ecog.levels"));
        assertEquals("tab", map.get("delimiter"));
        assertEquals(settings, CsvSettings.fromMap(map));
        assertEquals(map, CsvSettings.fromMap(map).toMap());
        assertEquals(CsvSettings.defaults(), CsvSettings.fromMap(Map.of()));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> CsvSettings.fromMap(Map.of("delimeter", "tab")));
        assertTrue(e.getMessage().contains("did you mean \"delimiter\""), e.getMessage());
    }

    @Test
    void everyLocaleReadsTheSame() throws IOException {
        Locale before = Locale.getDefault();
        String text = "TITLE,x,d\ni,-1.5,2020-01-31\nI,1234.5,2020-02-01\n";
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> wanted = CsvCase.rows(read(text, CsvSettings.defaults()));
            for (String tag : List.of("tr", "ar-EG", "hi-IN-u-nu-deva", "de", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(wanted, CsvCase.rows(read(text, CsvSettings.defaults())), tag);
                assertEquals(CsvDetector.detect(CsvSource.of("t", text)).settings(), CsvSettings.builder().build());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        DataTable table = DataTable.of(
                NumberColumn.of("x", -1.5, 0.1, Double.NaN, 1e300, 5e-324, 1e15, -0.0, Double.NEGATIVE_INFINITY),
                TextColumn.of("t", "=1+1", "+49 30", "-x", "@a", "a\"b", "line\nbreak", null, "'=x"),
                TextColumn.of("u", "a,b", " x", "\ty", "'z", "''-", "plain", "\u00e9", "x"));
        byte[] bytes = CsvWriter.standard().bytes(table);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.contains("\n-1.5,'=1+1,"), text);
        assertTrue(text.contains("4.9e-324"), text);
        DataTable back = CsvReader.read(CsvSource.of("t.csv", bytes), CsvSettings.builder().trim(false)
                .column("t", ColumnSettings.AUTOMATIC.withKind(ColumnKind.TEXT)).build(), Progress.NONE).table();
        assertArrayEquals(table.numbers("x"), back.numbers("x"));
        assertEquals(CsvCase.rows(table.columns(List.of("t", "u"))), CsvCase.rows(back.columns(List.of("t", "u"))));
        DataTable european = CsvReader.read(CsvSource.of("t.csv", new CsvWriter(';', ',', "\r\n", true).bytes(table)),
                CsvSettings.builder().delimiter(';').decimalMark(',').trim(false).build(), Progress.NONE).table();
        assertArrayEquals(table.numbers("x"), european.numbers("x"));
    }

    @Test
    void aDescriptionBesideTheFileTypesItsColumns() throws IOException {
        CsvSettings settings = SchemaFile.of(JsonReader.parse("""
                {"name": "x", "columns": [
                 {"name": "rx", "type": "factor", "levels": ["Obs", "Lev", "Lev+5FU"]},
                 {"name": "time", "type": "integer", "unit": "days"},
                 {"name": "who", "type": "string"}]}""").asObject()).settings();
        DataTable table = read("rx,time,who\nLev+5FU,5,007\nObs,,x\n", settings);
        assertEquals(List.of("Obs", "Lev", "Lev+5FU"), table.column("rx", CategoryColumn.class).levels());
        assertEquals("days", table.column("time").unit());
        assertEquals("007", table.column("who").text(0));
    }

    @Test
    void readingStopsWithinASecondWhenCancelled() {
        long[] cancelledAt = {0};
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String task) {
                if (fraction > 0.01 && cancelledAt[0] == 0) {
                    cancelledAt[0] = System.nanoTime();
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelledAt[0] != 0;
            }
        };
        byte[] block = "1,2.5,abc,2020-01-01\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        CsvSource endless = new CsvSource("endless.csv", block.length * 1000L, () -> new InputStream() {
            private InputStream in = new ByteArrayInputStream(block);

            @Override
            public int read() throws IOException {
                int b = in.read();
                if (b < 0) {
                    in = new ByteArrayInputStream(block);
                    b = in.read();
                }
                return b;
            }
        });
        assertThrows(CancellationException.class,
                () -> CsvReader.read(endless, CsvSettings.builder().header(false).build(), progress));
        assertTrue(System.nanoTime() - cancelledAt[0] < 1_000_000_000L);
    }

    @Test
    void noMessageHoldsACellsContents() {
        CsvException e = assertThrows(CsvException.class, () -> read("a\nSecretName\n", CsvSettings.builder().column(
                "a", ColumnSettings.AUTOMATIC.withKind(ColumnKind.NUMBER)).build()));
        assertTrue(!e.getMessage().contains("Secret") && !e.advice().contains("Secret"));
    }
}
