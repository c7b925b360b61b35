/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.DynamicTest;

/** One file of the corpus of difficult text files, and what must come of it. */
final class CsvCase {

    private final String name;
    private final byte[] bytes;
    private UnaryOperator<CsvSettings.Builder> change = UnaryOperator.identity();

    private CsvCase(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static CsvCase file(String name, String text) {
        return new CsvCase(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvCase file(String name, String text, Charset charset) {
        return new CsvCase(name, text.getBytes(charset));
    }

    static CsvCase bytes(String name, int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new CsvCase(name, all);
    }

    CsvCase with(UnaryOperator<CsvSettings.Builder> settings) {
        change = settings;
        return this;
    }

    private CsvImport read() throws IOException {
        return CsvReader.read(CsvSource.of("case.csv", bytes), change.apply(CsvSettings.builder()).build(),
                Progress.NONE);
    }

    /** The file is refused at a place, with these words in the message, and with advice. */
    DynamicTest refused(long line, long row, String column, String words) {
        return DynamicTest.dynamicTest(name, () -> {
            CsvException e = assertThrows(CsvException.class, this::read);
            assertEquals(new CsvPlace(line, row, column), e.place(), e.getMessage());
            assertTrue(e.getMessage().startsWith("case.csv"), e.getMessage());
            assertTrue(e.getMessage().contains(words), e.getMessage());
            assertTrue(e.advice().length() > 10, "no advice");
        });
    }

    /** The file is read to these kinds (first letters), header and rows, and reports these findings. */
    DynamicTest reads(String kinds, String header, List<String> rows, String... findings) {
        return DynamicTest.dynamicTest(name, () -> {
            CsvImport read = read();
            DataTable table = read.table();
            assertEquals(header, String.join("|", table.names()));
            assertEquals(rows, rows(table));
            StringBuilder found = new StringBuilder();
            table.columns().forEach(column -> found.append(column.kind().id().charAt(0)));
            assertEquals(kinds, found.toString());
            assertEquals(List.of(findings), read.findings().stream().map(CsvFinding::code).toList());
        });
    }

    static List<String> rows(DataTable table) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            List<String> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                cells.add(column.isMissing(i) ? "~" : column.text(i));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }
}
