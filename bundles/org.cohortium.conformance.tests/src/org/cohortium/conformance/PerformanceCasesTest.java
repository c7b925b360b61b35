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

/** The performance of prognostic models against survival, riskRegression, timeROC, rms and Hmisc. */
class PerformanceCasesTest {

    @TempDir
    private Path folder;

    private static Path reference() throws URISyntaxException {
        return Path.of(PerformanceCasesTest.class.getResource("/reference/expected/performance").toURI()).getParent()
            .getParent();
    }

    @Test
    void everyMeasureOfEveryCaseAgrees() throws IOException, URISyntaxException {
        List<CaseResult> results = new Conformance(reference()).run("performance", Progress.NONE).stream()
            .filter(r -> r.id().startsWith("perf_")).toList();
        assertEquals(List.of(), results.stream().filter(r -> r.verdict() != Verdict.AGREED)
            .map(r -> r.id() + " " + r.verdict() + " " + r.details()).toList());
        assertTrue(results.size() >= 5, results.size() + " cases");
    }

    private CaseResult changed(String id, String from, String to) throws IOException, URISyntaxException {
        Path source = reference();
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("expected/performance"));
        for (String name : List.of("lung.csv", "lung.schema.json", "birthwt.csv", "birthwt.schema.json")) {
            if (!Files.exists(folder.resolve("data").resolve(name))) {
                Files.copy(source.resolve("data").resolve(name), folder.resolve("data").resolve(name));
            }
        }
        String text = Files.readString(source.resolve("expected/performance/" + id + ".json"));
        assertTrue(text.contains(from), from);
        Path file = folder.resolve("expected/performance/" + id + ".json");
        Files.writeString(file, text.replace(from, to));
        return new Conformance(folder).run("performance", file);
    }

    @Test
    void whatIsNotUnderstoodIsNotSupported() throws IOException, URISyntaxException {
        for (String[] change : new String[][] {{"perf_lung", "\"weights\": null", "\"weights\": \"age\""},
            {"perf_lung", "\"tau\": 700", "\"tau\": 700, \"landmark\": 30"}, {"perf_lung", "\"age + sex\"", "\"age + tt(sex)\""},
            {"perf_lung", "\"prepare\": null", "\"prepare\": \"halve the ages\""},
            {"perf_logistic_birthwt", "\"smaller\"", "\"penalty\": 3, \"smaller\""}}) {
            CaseResult r = changed(change[0], change[1], change[2]);
            assertEquals(Verdict.NOT_SUPPORTED, r.verdict(), change[2] + " " + r.details());
        }
    }

    @Test
    void anotherSpecificationGivesOtherNumbers() throws IOException, URISyntaxException {
        assertEquals(Verdict.DIFFERING, changed("perf_lung", "\"age + sex\"", "\"age\"").verdict());
        assertEquals(Verdict.DIFFERING, changed("perf_logistic_birthwt", "\"age + lwt\"", "\"age\"").verdict());
    }
}
