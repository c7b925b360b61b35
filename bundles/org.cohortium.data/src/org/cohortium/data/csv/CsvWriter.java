/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.json.NumberText;

/**
 * Writes tables as delimited text (RFC 4180): numbers in shortest round-trip form, dates as yyyy-mm-dd, TRUE and FALSE,
 * categories by their levels, an empty field for a missing value. A text that a spreadsheet would take for a formula,
 * because it begins with {@code = + - @}, a tab or a return, gets an apostrophe before it, which {@link CsvReader} takes
 * off again; numbers are never touched.
 */
public final class CsvWriter {

    private final char delimiter;
    private final char decimalMark;
    private final String lineEnd;
    private final boolean guard;

    /**
     * A writer.
     *
     * @param delimiter between the fields
     * @param decimalMark of the numbers
     * @param lineEnd after each row
     * @param guard whether texts that look like formulas get an apostrophe
     */
    public CsvWriter(char delimiter, char decimalMark, String lineEnd, boolean guard) {
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
        this.lineEnd = lineEnd;
        this.guard = guard;
    }

    /** Commas, decimal points, lines ended by LF, formulas guarded. */
    public static CsvWriter standard() {
        return new CsvWriter(',', '.', "\n", true);
    }

    /** The UTF-8 bytes of a table. */
    public byte[] bytes(DataTable table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a table with a header of its columns' names. */
    public void write(DataTable table, Appendable out) throws IOException {
        List<Column> columns = table.columns();
        for (int j = 0; j < columns.size(); j++) {
            out.append(j == 0 ? "" : String.valueOf(delimiter)).append(text(columns.get(j).name()));
        }
        out.append(lineEnd);
        for (int i = 0; i < table.rowCount(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (j > 0) {
                    out.append(delimiter);
                }
                out.append(columns.size() == 1 && columns.get(j).isMissing(i) ? "\"\"" : cell(columns.get(j), i));
            }
            out.append(lineEnd);
        }
    }

    private String cell(Column column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return switch (column) {
            case NumberColumn number -> number(number.value(row));
            case TextColumn text -> text(text.value(row));
            case CategoryColumn category -> text(category.text(row));
            default -> column.text(row);
        };
    }

    /** A number as a field; empty for NaN. */
    public String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        String text = decimalMark == '.' ? NumberText.of(value) : NumberText.of(value).replace('.', decimalMark);
        return text.indexOf(delimiter) >= 0 ? '"' + text + '"' : text;
    }

    /** A text as a field, guarded and quoted where needed; empty for null. */
    public String text(String value) {
        if (value == null) {
            return "";
        }
        String guarded = guard && looksLikeFormula(value) ? "'" + value : value;
        boolean quoted = guarded.isEmpty() || guarded.charAt(0) == ' ' || guarded.charAt(guarded.length() - 1) == ' ';
        for (int i = 0; i < guarded.length() && !quoted; i++) {
            char c = guarded.charAt(i);
            quoted = c == delimiter || c == '"' || c == '\n' || c == '\r';
        }
        return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** Ends a row. */
    public String lineEnd() {
        return lineEnd;
    }

    private static boolean looksLikeFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length() && startsFormula(value.charAt(at));
    }

    private static boolean startsFormula(char c) {
        return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
    }

    /** Whether a field begins with apostrophes and then what begins a formula. */
    static boolean isGuarded(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == '\'') {
            at++;
        }
        return at > from && at < to && startsFormula(text[at]);
    }
}
