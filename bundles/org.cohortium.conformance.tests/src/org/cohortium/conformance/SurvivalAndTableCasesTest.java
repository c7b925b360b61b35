/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.conformance.CaseResult.Verdict;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kaplan-Meier, the log-rank family, baseline tables and made-up hard data against R, every field of every case. */
class SurvivalAndTableCasesTest {

    @TempDir
    private Path folder;

    private static Path reference() throws URISyntaxException {
        return Path.of(SurvivalAndTableCasesTest.class.getResource("/reference/expected/edge").toURI()).getParent()
            .getParent();
    }

    @ParameterizedTest
    @CsvSource({"km, 36", "logrank, 17", "table1, 17", "edge, 10"})
    void everyCaseAgrees(String area, int cases) throws IOException, URISyntaxException {
        List<CaseResult> results = new Conformance(reference()).run(area, Progress.NONE);
        List<String> apart = results.stream().filter(r -> r.verdict() != Verdict.AGREED)
            .map(r -> r.id() + " " + r.verdict() + " " + r.details()).toList();
        assertEquals(List.of(), apart);
        assertEquals(cases, results.size());
    }

    @Test
    void anUnknownFieldIsNotSupportedAndAnUnknownSpecificationSaysSo() throws IOException, URISyntaxException {
        Path source = reference();
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("expected/logrank"));
        for (String name : List.of("aml.csv", "aml.schema.json")) {
            Files.copy(source.resolve("data").resolve(name), folder.resolve("data").resolve(name));
        }
        String text = Files.readString(source.resolve("expected/logrank/lr_aml_x.json"));
        Files.writeString(folder.resolve("expected/logrank/more.json"),
            text.replace("\"expected\": {", "\"expected\": {\"max_combo\": 3.1,"));
        Files.writeString(folder.resolve("expected/logrank/weighted.json"),
            text.replace("\"weights\": null", "\"weights\": \"time\""));
        List<CaseResult> results = new Conformance(folder).run("logrank", Progress.NONE);
        assertEquals(Verdict.NOT_SUPPORTED, results.get(0).verdict());
        assertTrue(results.get(0).details().get(0).contains("max_combo"), results.get(0).details().toString());
        assertEquals(Verdict.NOT_SUPPORTED, results.get(1).verdict());
        assertTrue(results.get(1).details().get(0).contains("weights"), results.get(1).details().toString());
    }
}
