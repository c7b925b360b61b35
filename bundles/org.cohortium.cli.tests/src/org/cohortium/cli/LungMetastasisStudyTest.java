/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.JsonReader;
import org.cohortium.examples.BuiltInExamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study of simulated data: says so everywhere, matches what it means to match, and finds what was put into it. */
class LungMetastasisStudyTest {

    @TempDir
    static Path folder;

    private static Path study;
    private static Calls.Said run;

    @BeforeAll
    static void runTheStudy() throws IOException {
        study = folder.resolve("hcc-lung-metastasis");
        BuiltInExamples.copyTo("hcc-lung-metastasis", study);
        run = call("run", study.toString(), "--threads", "2");
    }

    @Test
    void everyAnalysisIsDone() throws IOException {
        run.ends(0);
        assertEquals(14, run.out().lines().filter(l -> l.startsWith("done ")).count(), run.out());
        new Results(study).areWhole();
    }

    @Test
    void everythingWrittenSaysThatTheDataAreSimulated() throws IOException {
        assertTrue(new Results(study).report().contains("SIMULATED DATA"));
        assertFalse(JsonReader.parse(study.resolve("runs/1.json")).asObject().get("study").asObject().getString("simulated")
            .isEmpty());
        int figures = 0;
        int tables = 0;
        for (String file : Calls.files(study.resolve("results"))) {
            Path path = study.resolve("results").resolve(file);
            if (file.endsWith(".svg")) {
                figures++;
                assertTrue(Files.readString(path).contains("SIMULATED DATA"), file);
            } else if (file.endsWith(".csv")) {
                tables++;
                List<String> lines = Files.readAllLines(path);
                assertTrue(lines.get(0).endsWith(",data"), file);
                lines.stream().skip(1).forEach(l -> assertTrue(l.endsWith(",SIMULATED DATA"), file));
            } else if (file.endsWith("inputs.json")) {
                assertTrue(JsonReader.parse(path).asObject().getString("simulated").startsWith("SIMULATED DATA"), file);
            }
        }
        assertTrue(figures > 30 && tables > 50, figures + " figures, " + tables + " tables");
    }

    @Test
    void survivalDiffersBeforeAndAfterMatching() throws IOException {
        Results results = new Results(study);
        AnalysisResult before = results.of("km-before");
        assertEquals(1203, before.n());
        assertEquals(119, before.table("summary").number(1, "n"));
        assertTrue(before.scalar("p.value") < 0.01, "before: " + before.scalar("p.value"));
        assertTrue(results.of("km-after").scalar("p.value") < 0.01, "after: " + results.of("km-after").scalar("p.value"));
        Table hazard = results.of("cox-matched").table("coefficients");
        assertTrue(hazard.number(0, "conf.low") > 1 && hazard.number(0, "robust.se") > 0);
    }

    @Test
    void theMatchingHoldsItsTargets() throws IOException {
        AnalysisResult matching = new Results(study).of("matching");
        assertFalse(matching.checks().isEmpty());
        for (Check check : matching.checks()) {
            // three patients are too ill to have a partner within the caliper
            boolean allMatched = check.detail().equals("116 of 119");
            assertEquals(allMatched ? Check.Status.NOT_MET : Check.Status.HELD, check.status(), check.text());
        }
        Table balance = matching.table("balance");
        for (int i = 0; i < balance.rows().size(); i++) {
            double after = balance.number(i, "smd.after");
            assertTrue(Double.isNaN(after) || Math.abs(after) < 0.1, balance.text(i, "covariate") + " " + after);
        }
        Table pairs = matching.table("pairs");
        Set<Double> controls = new HashSet<>();
        Set<Double> treated = new HashSet<>();
        for (int i = 0; i < pairs.rows().size(); i++) {
            assertTrue(controls.add(pairs.number(i, "row.partner")), "a control is used twice");
            treated.add(pairs.number(i, "row.focal"));
            assertTrue(pairs.number(i, "distance") <= matching.scalar("caliper"));
        }
        AnalysisResult after = new Results(study).of("km-after");
        assertEquals(treated.size() + controls.size(), after.n());
        assertEquals(treated.size(), after.table("summary").number(1, "n"));
    }

    @Test
    void verifyFindsTheSameWithOtherThreadsElsewhere() {
        Results.elsewhere("hi-IN-u-nu-deva", "Asia/Kathmandu", "verify", study.toString(), "--threads", "4").ends(0)
            .prints("identical: all 14 results of hcc-lung-metastasis");
    }
}
