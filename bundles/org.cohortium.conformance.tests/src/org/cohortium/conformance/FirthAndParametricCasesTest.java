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

/** Firth's penalty against R's formulas, coxphf, logistf and brglm2, and parametric models against survreg. */
class FirthAndParametricCasesTest {

    @TempDir
    private Path folder;

    private static Path reference() throws URISyntaxException {
        return Path.of(FirthAndParametricCasesTest.class.getResource("/reference/expected/firth").toURI()).getParent()
            .getParent();
    }

    @ParameterizedTest
    @CsvSource({"firth, 15", "parametric, 21"})
    void everyCaseAgrees(String area, int cases) throws IOException, URISyntaxException {
        List<CaseResult> results = new Conformance(reference()).run(area, Progress.NONE);
        assertEquals(List.of(), results.stream().filter(r -> r.verdict() != Verdict.AGREED)
            .map(r -> r.id() + " " + r.verdict() + " " + r.details()).toList());
        assertEquals(cases, results.size());
    }

    private CaseResult changed(String area, String id, String from, String to) throws IOException, URISyntaxException {
        Path source = reference();
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("expected").resolve(area));
        for (String name : List.of("lung.csv", "lung.schema.json", "birthwt.csv", "birthwt.schema.json")) {
            if (!Files.exists(folder.resolve("data").resolve(name))) {
                Files.copy(source.resolve("data").resolve(name), folder.resolve("data").resolve(name));
            }
        }
        String text = Files.readString(source.resolve("expected").resolve(area).resolve(id + ".json"));
        assertTrue(text.contains(from), from);
        Path file = folder.resolve("expected").resolve(area).resolve(id + ".json");
        Files.writeString(file, text.replace(from, to));
        return new Conformance(folder).run(area, file);
    }

    @Test
    void whatIsNotUnderstoodIsNotSupported() throws IOException, URISyntaxException {
        for (String[] change : new String[][] {
            {"firth", "firth_cox_lung", "\"ties\": \"breslow\"", "\"ties\": \"exact\""},
            {"firth", "firth_cox_lung", "\"cluster\": null", "\"cluster\": \"inst\""},
            {"firth", "firth_cox_lung", "\"ties\": \"breslow\"", "\"ties\": \"breslow\", \"tau\": 0.3"},
            {"firth", "firth_logit_birthwt", "\"outcome\": \"low\"", "\"outcome\": \"low\", \"correction\": \"flic\""},
            {"parametric", "survreg_lung_weibull", "\"distribution\": \"weibull\"", "\"distribution\": \"t\""},
            {"parametric", "survreg_lung_weibull", "\"distribution\": \"weibull\"",
                "\"distribution\": \"weibull\", \"scale\": 1"}}) {
            CaseResult r = changed(change[0], change[1], change[2], change[3]);
            assertEquals(Verdict.NOT_SUPPORTED, r.verdict(), change[3] + " " + r.details());
        }
    }

    @Test
    void anotherSpecificationGivesOtherNumbers() throws IOException, URISyntaxException {
        assertEquals(Verdict.DIFFERING, changed("firth", "firth_cox_lung", "\"ties\": \"breslow\"", "\"ties\": \"efron\"")
            .verdict());
        assertEquals(Verdict.DIFFERING, changed("parametric", "survreg_lung_weibull", "\"distribution\": \"weibull\"",
            "\"distribution\": \"lognormal\"").verdict());
        assertEquals(Verdict.DIFFERING, changed("parametric", "survreg_lung_weibull", "\"weights\": null",
            "\"weights\": \"w_int\"").verdict());
    }
}
