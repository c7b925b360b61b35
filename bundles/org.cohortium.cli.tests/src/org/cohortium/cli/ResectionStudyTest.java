/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.cohortium.analysis.result.Table;
import org.cohortium.examples.BuiltInExamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study of real data from file to report, against the figures of its paper (Li L et al., PLoS One 2014;9:e110064). */
class ResectionStudyTest {

    @TempDir
    static Path folder;

    private static Path study;
    private static Calls.Said run;

    @BeforeAll
    static void runTheStudy() throws IOException {
        study = folder.resolve("hcc-resection");
        BuiltInExamples.copyTo("hcc-resection", study);
        run = call("run", study.toString(), "--threads", "2", "--timing");
    }

    private static double recurrenceAtFiveYears(String slug, int group) throws IOException {
        Table times = new Results(study).of(slug).table("survival_times");
        for (int i = 0, seen = 0; i < times.rows().size(); i++) {
            if (times.number(i, "time") == 60 && seen++ == group) {
                return Math.round(1000 * (1 - times.number(i, "survival"))) / 10.0;
            }
        }
        throw new AssertionError("no row for 60 months in " + slug);
    }

    @Test
    void everyAnalysisIsDoneAndTheReportIsNamed() throws IOException {
        run.ends(0).says("Reading hepatocellular.csv", "timing: open ").prints("done           km-os-peritumoral: ",
            "done           matching-vascular: ", "Report: " + study.resolve("report").resolve("report.html"));
        assertFalse(run.out().contains("failed"), run.out());
        new Results(study).areWhole();
    }

    @Test
    void theLogRankTestsAreThoseOfThePaper() throws IOException {
        Results results = new Results(study);
        assertEquals(0.0018, results.of("km-os-peritumoral").scalar("p.value"), 5e-5);
        assertEquals(0.0001, results.of("km-rfs-peritumoral").scalar("p.value"), 5e-5);
        assertEquals(0.0154, results.of("km-os-intratumoral").scalar("p.value"), 5e-5);
        assertEquals(0.0037, results.of("km-rfs-intratumoral").scalar("p.value"), 5e-5);
    }

    @Test
    void recurrenceAtFiveYearsIsThatOfThePaper() throws IOException {
        assertEquals(53.1, recurrenceAtFiveYears("km-rfs-peritumoral", 0));
        assertEquals(77.7, recurrenceAtFiveYears("km-rfs-peritumoral", 1));
        assertEquals(58.6, recurrenceAtFiveYears("km-rfs-intratumoral", 0));
        assertEquals(73.0, recurrenceAtFiveYears("km-rfs-intratumoral", 1));
    }

    @Test
    void theReportSetsThePublishedFiguresBesideOurs() throws IOException {
        String report = new Results(study).report();
        for (String text : new String[] {"PLoS One 2014;9:e110064", "2.066 (1.296-3.292)", "1.844 (1.218-2.793)", "53.1",
            "77.7", "The abstract does not say for which covariates the hazard ratios are adjusted."}) {
            assertTrue(report.contains(text), text);
        }
        assertFalse(report.contains("SIMULATED"));
        assertFalse(report.matches("(?s).*(src|href)=\"(https?:)?//.*"), "the report loads something");
    }

    @ParameterizedTest
    @CsvSource({"tr, Asia/Kathmandu, 1", "ar-EG, America/St_Johns, 4", "hi-IN-u-nu-deva, Pacific/Kiritimati, 3"})
    void verifyFindsTheSameAnywhere(String locale, String zone, int threads) {
        Results.elsewhere(locale, zone, "verify", study.toString(), "--threads", Integer.toString(threads)).ends(0)
            .prints("identical: all 14 results of hcc-resection");
    }

    @Test
    void theFilesAreTheSameBytesAnywhere() throws IOException {
        Path out = folder.resolve("elsewhere");
        Results.elsewhere("ar-EG", "Asia/Kathmandu", "run", study.toString(), "--threads", "4", "--out", out.toString())
            .ends(0);
        Set<String> files = Calls.files(study.resolve("results"));
        assertEquals(files, Calls.files(out.resolve("results")));
        for (String file : files) {
            assertArrayEquals(Files.readAllBytes(study.resolve("results").resolve(file)),
                Files.readAllBytes(out.resolve("results").resolve(file)), file);
        }
        assertTrue(Files.isRegularFile(out.resolve("report/report.html")) && Files.isRegularFile(out.resolve("runs/1.json")));
        call("verify", study.toString(), "--results", out.toString(), "--only", "cox-os").ends(0)
            .prints("identical: all 1 results");
    }

    @Test
    void verifyNamesTheNumberThatIsNotTheSame() throws IOException {
        Path out = folder.resolve("altered");
        call("run", study.toString(), "--only", "km-os-peritumoral", "--out", out.toString()).ends(0);
        Path file = out.resolve("results/km-os-peritumoral/result.json");
        String json = Files.readString(file);
        assertTrue(json.contains("[\"high\", 113, 60, 53, 35, "));
        Files.writeString(file, json.replace("[\"high\", 113, 60, 53, 35, ", "[\"high\", 113, 60, 53, 36, "));
        call("verify", study.toString(), "--results", out.toString(), "--only", "km-os-peritumoral").ends(3)
            .prints("different  km-os-peritumoral", "summary", "table summary: 1 of 18 differ", "row 2, column median",
                "2.8e-02", "0 of 1 results");
        Files.delete(file);
        call("verify", study.toString(), "--results", out.toString(), "--only", "km-os-peritumoral").ends(3)
            .prints("missing  km-os-peritumoral", "0 of 1 results are identical");
    }

    @Test
    void onlyNamesAnAnalysisOfThePlan() {
        call("run", study.toString(), "--only", "km-os").ends(2).says("km-os", "km-os-peritumoral");
        call("run", study.toString(), "--threads", "0").ends(2);
    }

    @Test
    void theReportIsWrittenAgainFromSavedResults() throws IOException {
        Path out = folder.resolve("saved");
        call("run", study.toString(), "--only", "km-os-peritumoral", "--out", out.toString()).ends(0);
        Path report = out.resolve("report/report.html");
        String before = Files.readString(report);
        Files.delete(report);
        call("report", study.toString(), "--results", out.toString()).ends(0).prints("Report: ");
        String again = Files.readString(report);
        assertTrue(before.contains("<svg") && again.contains(before.substring(before.indexOf("<svg"), before.indexOf("</svg>"))),
            "the curves are not those of the run");
    }
}
