/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;

/**
 * A description that lies beside a data file, {@code NAME.schema.json} beside {@code NAME.csv}: for each column its type
 * ({@code integer}, {@code number}, {@code factor} with its levels in order, {@code date}, {@code logical},
 * {@code string}), and where known its unit and label.
 *
 * @param settings how to read the data file
 */
public record SchemaFile(CsvSettings settings) {

    /** Where the description of a data file is looked for. */
    public static Path beside(Path csv) {
        String name = csv.getFileName().toString();
        int point = name.lastIndexOf('.');
        return csv.resolveSibling((point < 0 ? name : name.substring(0, point)) + ".schema.json");
    }

    /**
     * Reads a description.
     *
     * @throws JsonException if it is not one
     */
    public static SchemaFile read(Path file) throws IOException {
        return of(JsonReader.parse(file).asObject());
    }

    /** A description from its document. */
    public static SchemaFile of(JsonObject document) {
        CsvSettings.Builder settings = CsvSettings.builder().categoriesUpTo(0);
        Map<String, ColumnSettings> columns = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (JsonValue element : document.get("columns").asArray().elements()) {
            names.add(element.asObject().getString("name"));
        }
        HeaderNames ids = new HeaderNames(names);
        for (int i = 0; i < names.size(); i++) {
            JsonObject column = document.get("columns").asArray().get(i).asObject();
            columns.put(ids.ids().get(i), column(column));
        }
        columns.forEach(settings::column);
        return new SchemaFile(settings.build());
    }

    private static ColumnSettings column(JsonObject column) {
        List<String> levels = column.find("levels").map(JsonValue::asStrings).orElse(List.of());
        ColumnKind kind = switch (column.getString("type")) {
            case "integer", "number" -> ColumnKind.NUMBER;
            case "factor" -> ColumnKind.CATEGORY;
            case "date" -> ColumnKind.DATE;
            case "logical" -> ColumnKind.LOGICAL;
            case "string" -> ColumnKind.TEXT;
            default -> throw new JsonException("Column " + column.getString("name") + " has the type "
                    + column.getString("type") + ", which is none of integer, number, factor, date, logical, string",
                    -1, -1);
        };
        return new ColumnSettings(kind, List.of(), List.of(), levels, column.getString("label", ""),
                column.getString("unit", ""));
    }

    /** Reads a data file with the description beside it, or, where there is none, as its values turn out. */
    public static DataTable readTable(Path csv) throws IOException {
        Path description = beside(csv);
        CsvSettings settings = Files.exists(description) ? read(description).settings() : CsvSettings.defaults();
        return CsvReader.read(CsvSource.of(csv), settings, Progress.NONE).table();
    }
}
