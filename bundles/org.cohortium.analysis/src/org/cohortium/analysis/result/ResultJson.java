/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.cohortium.analysis.Severity;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;

/**
 * The file form of a result, {@code result.json}: keys in fixed order, numbers in the shortest form that reads back,
 * NaN and infinities as text. The matched rows of a matching are not in it; its tables list the matched sets.
 */
public final class ResultJson {

    /** Row numbers of dropped rows are written up to this many a reason. */
    private static final int ROW_NUMBERS = 1000;

    private ResultJson() {
    }

    /** The text of a result; ends with a line feed. */
    public static String print(AnalysisResult result) {
        return JsonPrinter.print(write(result), JsonLayout.ROWS);
    }

    /** The result as JSON. */
    public static JsonObject write(AnalysisResult result) {
        JsonObject.Builder out = JsonObject.builder();
        out.put("analysis", result.analysis());
        out.put("version", result.version());
        out.put("n", (long) result.n());
        out.put("events", result.events().isPresent() ? JsonNumber.of((long) result.events().getAsInt()) : JsonNull.NULL);
        out.put("dropped", array(result.dropped().stream().map(ResultJson::dropped).toList()));
        JsonObject.Builder scalars = JsonObject.builder();
        JsonObject.Builder labels = JsonObject.builder();
        for (Scalar s : result.scalars()) {
            scalars.put(s.id(), s.value());
            labels.put(s.id(), JsonArray.of(new JsonString(s.label()), new JsonString(s.format().key())));
        }
        out.put("scalars", scalars.build());
        out.put("tables", array(result.tables().stream().map(ResultJson::table).toList()));
        out.put("figures", array(result.figures().stream().map(ResultJson::figure).toList()));
        out.put("messages", array(result.messages().stream().map(ResultJson::message).toList()));
        out.put("notes", array(result.notes().stream().map(RecordJson::write).toList()));
        out.put("checks", array(result.checks().stream().map(RecordJson::write).toList()));
        out.put("scalar_labels", labels.build());
        if (!result.attachments().isEmpty()) {
            out.put("attachments", array(result.attachments().stream().map(RecordJson::write).toList()));
        }
        return out.build();
    }

    /**
     * Reads the text of a result.
     *
     * @throws JsonException if it is no result, with the place
     */
    public static AnalysisResult parse(String text) {
        return read(JsonReader.parse(text));
    }

    /**
     * Reads a result.
     *
     * @throws JsonException if it is no result
     */
    public static AnalysisResult read(JsonValue value) {
        JsonObject in = value.asObject();
        JsonObject labels = in.get("scalar_labels").asObject();
        List<Scalar> scalars = new ArrayList<>();
        JsonObject values = in.get("scalars").asObject();
        for (String id : values.keys()) {
            JsonArray label = labels.get(id).asArray();
            scalars.add(new Scalar(id, label.get(0).asString(), NumberFormat.of(label.get(1).asString()),
                values.members().get(id).asDouble()));
        }
        return new AnalysisResult(in.getString("analysis"), in.getString("version"), in.get("n").asInt(),
            in.find("events").map(v -> OptionalInt.of(v.asInt())).orElse(OptionalInt.empty()),
            elements(in, "dropped").stream().map(ResultJson::readDropped).toList(), scalars,
            elements(in, "tables").stream().map(ResultJson::readTable).toList(),
            elements(in, "figures").stream().map(ResultJson::readFigure).toList(),
            elements(in, "notes").stream().map(v -> RecordJson.read(Note.class, v)).toList(),
            elements(in, "messages").stream().map(ResultJson::readMessage).toList(),
            elements(in, "checks").stream().map(v -> RecordJson.read(Check.class, v)).toList(), Optional.empty(),
            in.find("attachments").map(v -> v.asArray().elements().stream()
                .map(a -> RecordJson.read(Attachment.class, a)).toList()).orElse(List.of()));
    }

    private static List<JsonValue> elements(JsonObject in, String key) {
        return in.get(key).asArray().elements();
    }

    private static JsonArray array(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements));
    }

    private static JsonObject dropped(Dropped d) {
        JsonObject.Builder out = JsonObject.builder().put("reason", d.reason()).put("rows", (long) d.rows());
        if (d.rows() <= ROW_NUMBERS) {
            out.put("row_numbers", JsonArray.of(d.rowNumbers()));
        }
        return out.build();
    }

    private static Dropped readDropped(JsonValue value) {
        JsonObject in = value.asObject();
        int[] rows = in.find("row_numbers").map(v -> Arrays.stream(v.asDoubles()).mapToInt(x -> (int) x).toArray())
            .orElseGet(() -> new int[in.get("rows").asInt()]);
        return new Dropped(in.getString("reason"), rows);
    }

    private static JsonObject message(Message m) {
        JsonObject.Builder out = JsonObject.builder().put("severity", m.severity().name().toLowerCase(Locale.ROOT)).put("text", m.text());
        if (!m.advice().isEmpty()) {
            out.put("advice", m.advice());
        }
        return out.build();
    }

    private static Message readMessage(JsonValue value) {
        JsonObject in = value.asObject();
        return new Message(Severity.valueOf(in.getString("severity").toUpperCase(Locale.ROOT)), in.getString("text"),
            in.getString("advice", ""));
    }

    /** A table as JSON, as it stands in the result. */
    public static JsonObject table(Table table) {
        List<JsonValue> columns = new ArrayList<>();
        for (Table.Column c : table.columns()) {
            JsonObject.Builder column = JsonObject.builder().put("id", c.id())
                .put("kind", c.kind() == Table.Kind.TEXT ? "text" : "number").put("label", c.label());
            if (c.kind() == Table.Kind.NUMBER) {
                column.put("format", c.format().key());
            }
            columns.add(column.build());
        }
        List<JsonValue> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<JsonValue> cells = new ArrayList<>();
            for (Object cell : row) {
                cells.add(switch (cell) {
                    case null -> JsonNull.NULL;
                    case String s -> new JsonString(s);
                    case Double x -> JsonNumber.of(x);
                    default -> throw new IllegalStateException("cell of " + cell.getClass());
                });
            }
            rows.add(new JsonArray(cells));
        }
        JsonObject.Builder out = JsonObject.builder().put("id", table.id()).put("title", table.title())
            .put("columns", new JsonArray(columns)).put("rows", new JsonArray(rows));
        if (table.indents().stream().anyMatch(i -> i != 0)) {
            out.put("indents", JsonArray.of(table.indents().stream().mapToInt(Integer::intValue).toArray()));
        }
        if (!table.footnotes().isEmpty()) {
            out.put("footnotes", JsonArray.ofStrings(table.footnotes()));
        }
        return out.build();
    }

    private static Table readTable(JsonValue value) {
        JsonObject in = value.asObject();
        List<Table.Column> columns = new ArrayList<>();
        for (JsonValue c : elements(in, "columns")) {
            JsonObject column = c.asObject();
            boolean text = column.getString("kind").equals("text");
            columns.add(new Table.Column(column.getString("id"), column.getString("label"),
                text ? Table.Kind.TEXT : Table.Kind.NUMBER, NumberFormat.of(column.getString("format", ""))));
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        for (JsonValue r : elements(in, "rows")) {
            List<Object> row = new ArrayList<>();
            List<JsonValue> cells = r.asArray().elements();
            for (int i = 0; i < cells.size(); i++) {
                JsonValue cell = cells.get(i);
                boolean text = i < columns.size() && columns.get(i).kind() == Table.Kind.TEXT;
                row.add(cell.isNull() ? null : text ? cell.asString() : (Object) cell.asDouble());
            }
            rows.add(row);
            indents.add(0);
        }
        in.find("indents").ifPresent(v -> {
            double[] depth = v.asDoubles();
            for (int i = 0; i < depth.length && i < indents.size(); i++) {
                indents.set(i, (int) depth[i]);
            }
        });
        return new Table(in.getString("id"), in.getString("title"), columns, rows, indents,
            in.find("footnotes").map(JsonValue::asStrings).orElse(List.of()));
    }

    private static JsonObject figure(Figure figure) {
        String kind = switch (figure) {
            case CurveFigure f -> "curves";
            case ForestFigure f -> "forest";
            case DotFigure f -> "dots";
            case OverlapFigure f -> "overlap";
            case FlowFigure f -> "flow";
            case NomogramFigure f -> "nomogram";
        };
        JsonObject.Builder out = JsonObject.builder().put("kind", kind);
        RecordJson.write((Record) figure).members().forEach(out::put);
        return out.build();
    }

    private static Figure readFigure(JsonValue value) {
        String kind = value.asObject().getString("kind");
        return switch (kind) {
            case "curves" -> RecordJson.read(CurveFigure.class, value);
            case "forest" -> RecordJson.read(ForestFigure.class, value);
            case "dots" -> RecordJson.read(DotFigure.class, value);
            case "overlap" -> RecordJson.read(OverlapFigure.class, value);
            case "flow" -> RecordJson.read(FlowFigure.class, value);
            case "nomogram" -> RecordJson.read(NomogramFigure.class, value);
            default -> throw new JsonException("There is no figure of kind \"" + kind + "\"", -1, -1);
        };
    }
}
