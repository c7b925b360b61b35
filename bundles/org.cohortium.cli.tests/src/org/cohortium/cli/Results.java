/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;

/** The results of an executed study, read back from its folder, and what must hold of every such folder. */
record Results(Path folder) {

    AnalysisResult of(String slug) throws IOException {
        return ResultJson.parse(Files.readString(folder.resolve("results").resolve(slug).resolve("result.json")));
    }

    /** Every analysis of the run has its result, a file for each table and figure, and the fingerprints of the record. */
    void areWhole() throws IOException {
        JsonObject run = JsonReader.parse(folder.resolve("runs/1.json")).asObject();
        for (JsonValue file : run.get("data").asArray().elements()) {
            assertEquals(sha256(folder.resolve(file.asObject().getString("file"))), file.asObject().getString("sha256"));
        }
        assertFalse(run.get("analyses").asArray().elements().isEmpty());
        for (JsonValue element : run.get("analyses").asArray().elements()) {
            JsonObject analysis = element.asObject();
            assertEquals("done", analysis.getString("status"), analysis.getString("folder"));
            for (JsonValue output : analysis.get("outputs").asArray().elements()) {
                Path file = folder.resolve(output.asObject().getString("file"));
                assertEquals(sha256(file), output.asObject().getString("sha256"), file.toString());
            }
            Path results = folder.resolve("results").resolve(analysis.getString("folder"));
            AnalysisResult result = of(analysis.getString("folder"));
            assertEquals(analysis.getString("analysis"), result.analysis());
            for (Table table : result.tables()) {
                Path csv = results.resolve("tables").resolve(table.id() + ".csv");
                assertEquals(table.rows().size() + 1, Files.readAllLines(csv).size(), csv.toString());
            }
            for (Figure figure : result.figures()) {
                String svg = Files.readString(results.resolve("figures").resolve(figure.id() + ".svg"));
                assertTrue(svg.contains("<svg ") && svg.strip().endsWith("</svg>"), results + " " + figure.id());
            }
        }
    }

    String report() throws IOException {
        return Files.readString(folder.resolve("report/report.html"), StandardCharsets.UTF_8);
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a call on a machine with other habits: another default locale and time zone. */
    static Calls.Said elsewhere(String locale, String zone, String... words) {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return Calls.call(words);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }
}
