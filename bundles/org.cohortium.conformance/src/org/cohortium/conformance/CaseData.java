/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a data file of a conformance folder, whose dialect is fixed (UTF-8, comma, header, empty is missing), with the
 * types that the schema file beside it states.
 */
final class CaseData {

    private CaseData() {
    }

    static DataTable read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", ".schema.json");
        Path schemaFile = file.resolveSibling(name);
        Map<String, JsonObject> schema = new LinkedHashMap<>();
        if (Files.exists(schemaFile)) {
            for (JsonValue c : JsonReader.parse(schemaFile).asObject().get("columns").asArray().elements()) {
                schema.put(c.asObject().getString("name"), c.asObject());
            }
        }
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().toArray(String[]::new));
            }
        }
        String[] header = rows.removeFirst();
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < header.length; j++) {
            String[] cells = new String[rows.size()];
            for (int i = 0; i < cells.length; i++) {
                String cell = rows.get(i)[j];
                cells[i] = cell.isEmpty() ? null : cell;
            }
            columns.add(column(header[j], schema.get(header[j]), cells));
        }
        return DataTable.of(columns);
    }

    private static Column column(String name, JsonObject schema, String[] cells) {
        String type = schema == null ? "numeric" : schema.getString("type");
        ColumnInfo info = schema == null ? ColumnInfo.of(name) : new ColumnInfo(name, name, schema.getString("unit", ""));
        return switch (type) {
            case "factor" -> CategoryColumn.of(name, schema.get("levels").asStrings(), cells).with(info);
            case "logical" -> logical(info, cells);
            case "date", "Date" -> date(info, cells);
            case "text", "character", "string" -> new TextColumn(info, cells);
            default -> number(info, cells);
        };
    }

    private static Column number(ColumnInfo info, String[] cells) {
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            try {
                values[i] = cells[i] == null ? Double.NaN : Double.parseDouble(cells[i]);
            } catch (NumberFormatException e) {
                return new TextColumn(info, cells);
            }
        }
        return new NumberColumn(info, values);
    }

    private static Column logical(ColumnInfo info, String[] cells) {
        byte[] codes = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            codes[i] = cells[i] == null ? LogicalColumn.MISSING
                : cells[i].equals("TRUE") ? LogicalColumn.TRUE : LogicalColumn.FALSE;
        }
        return new LogicalColumn(info, codes);
    }

    private static Column date(ColumnInfo info, String[] cells) {
        long[] days = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            days[i] = cells[i] == null ? Long.MIN_VALUE : LocalDate.parse(cells[i]).toEpochDay();
        }
        return new DateColumn(info, days);
    }
}
