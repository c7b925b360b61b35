/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.data.DataTable;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;

/**
 * One case of a conformance folder.
 *
 * @param id its name
 * @param area its area
 * @param folder the conformance folder, to which the data files are relative
 * @param dataFiles the data files it reads
 * @param spec what to run
 * @param tolerance how far values may differ
 * @param notes remarks of whoever made it
 * @param expected what must come out
 */
public record ConformanceCase(String id, String area, Path folder, List<String> dataFiles, JsonObject spec,
        Tolerance tolerance, List<String> notes, JsonObject expected) {

    /** The key of the results of a case that expects a list instead of an object. */
    public static final String LIST = "list";

    /**
     * Reads a case. Where it gives a key twice the last value counts.
     *
     * @param folder the conformance folder
     * @param file the case's file
     * @throws IOException if the file cannot be read
     * @throws JsonException if it is no case
     */
    public static ConformanceCase read(Path folder, Path file) throws IOException {
        JsonObject in = document(file);
        JsonObject tolerance = in.get("tolerance").asObject();
        return new ConformanceCase(in.getString("id"), in.getString("area"), folder, strings(in, "data"),
            in.get("spec").asObject(), new Tolerance(tolerance.getDouble("rel"), tolerance.getDouble("abs")),
            strings(in, "notes"), expected(in.get("expected")));
    }

    /** A list of results stands under the name {@value #LIST}, so that every case has an object. */
    private static JsonObject expected(JsonValue value) {
        return value instanceof JsonArray list ? JsonObject.builder().put(LIST, list).build() : value.asObject();
    }

    /** Peers' writers may give a key twice; the last value counts, and the run goes on. */
    private static JsonObject document(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonReader.lastOfDuplicates().read(in).asObject();
        }
    }

    private static List<String> strings(JsonObject in, String key) {
        JsonValue value = in.find(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        return value instanceof JsonString s ? List.of(s.value()) : value.asStrings();
    }

    /**
     * The data of the case: its first file with the types of its schema, after the filter of the specification. The rows
     * are numbered from 1 as the filter kept them, in file order.
     *
     * @throws IOException if the file or its schema cannot be read
     */
    public DataTable data() throws IOException {
        if (dataFiles.isEmpty()) {
            throw new IOException("The case " + id + " names no data file.");
        }
        return CaseFilter.apply(spec, table(dataFiles.get(0)));
    }

    /**
     * One data file with the types of its schema, unfiltered.
     *
     * @param file its name relative to the folder
     * @throws IOException if the file or its schema cannot be read
     */
    public DataTable table(String file) throws IOException {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IOException("The data file " + file + " is outside the conformance folder.");
        }
        return SchemaFile.readTable(path);
    }

    /** The text of a member of the specification, or null where it is absent or null. */
    public String text(String key) {
        return spec.find(key).map(JsonValue::asString).orElse(null);
    }

    /** The texts of a member that is one text or several; empty where it is absent or null. */
    public List<String> texts(String key) {
        return strings(spec, key);
    }
}
