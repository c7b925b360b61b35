/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;

/**
 * Published figures that a study is compared with, the file {@code published.json} of a study folder:
 * <pre>
 * {"source": {"citation": "...", "part": "abstract", "note": "..."},
 *  "figures": [{"what": "...", "published": "0.002", "value": 0.002, "decimals": 3, "analysis": "folder",
 *               "scalar": "p.value"},
 *              {"what": "...", "published": "&lt; 0.001", "below": 0.001, "analysis": "folder", "scalar": "p.value"},
 *              {"what": "...", "published": "53.1", "value": 53.1, "decimals": 1, "analysis": "folder", "table": "id",
 *               "row": {"group": "low", "time": 60}, "column": "survival", "transform": "percent-complement"}]}
 * </pre>
 *
 * @param citation the source
 * @param part which part of it; may be empty
 * @param note what it does not say; may be empty
 * @param figures the figures
 */
public record Published(String citation, String part, String note, List<Item> figures) {

    /** Name of the file in a study folder. */
    public static final String FILE = "published.json";

    /** What is done with our number before it is compared. */
    public enum Transform {
        /** Nothing. */
        NONE,
        /** A share becomes percent. */
        PERCENT,
        /** The rest of a share of one becomes percent, such as recurrence from recurrence-free survival. */
        PERCENT_COMPLEMENT
    }

    /**
     * A published figure and where ours is.
     *
     * @param what what it is
     * @param published as it was printed
     * @param value the number; NaN for a bound
     * @param below the bound it was said to be below; NaN for a number
     * @param decimals decimals that were printed
     * @param analysis results folder of our analysis
     * @param scalar id of our scalar; empty for a cell of a table
     * @param table id of our table
     * @param row what the cells of our row say, by column
     * @param column id of our column
     * @param transform what is done with our number before it is compared
     * @param comment what is to be said where the two differ; may be empty
     */
    public record Item(String what, String published, double value, double below, int decimals, String analysis,
            String scalar, String table, Map<String, Object> row, String column, Transform transform, String comment) {
    }

    public Published {
        figures = List.copyOf(figures);
    }

    /**
     * Reads the file.
     *
     * @throws JsonException if it is not as described, with the place
     */
    public static Published parse(String text) {
        JsonObject in = JsonReader.parse(text).asObject();
        JsonObject source = in.get("source").asObject();
        List<Item> figures = new ArrayList<>();
        for (JsonValue figure : in.get("figures").asArray().elements()) {
            figures.add(item(figure.asObject()));
        }
        return new Published(source.getString("citation"), source.getString("part", ""), source.getString("note", ""),
            figures);
    }

    private static Item item(JsonObject in) {
        Map<String, Object> row = new LinkedHashMap<>();
        in.find("row").ifPresent(v -> v.asObject().members().forEach((k, cell) -> row.put(k, cell.isNumeric()
            ? (Object) cell.asDouble() : cell.asString())));
        Transform transform = switch (in.getString("transform", "")) {
            case "" -> Transform.NONE;
            case "percent" -> Transform.PERCENT;
            case "percent-complement" -> Transform.PERCENT_COMPLEMENT;
            default -> throw new JsonException("There is no transform \"" + in.getString("transform") + "\"", -1, -1);
        };
        return new Item(in.getString("what"), in.getString("published"), number(in, "value"), number(in, "below"),
            in.find("decimals").map(JsonValue::asInt).orElse(0), in.getString("analysis"), in.getString("scalar", ""),
            in.getString("table", ""), row, in.getString("column", ""), transform, in.getString("comment", ""));
    }

    private static double number(JsonObject in, String key) {
        return in.find(key).map(JsonValue::asDouble).orElse(Double.NaN);
    }
}
