/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.DataSource;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.numerics.Progress;
import org.cohortium.study.StudyFixture;
import org.cohortium.study.StudyRename;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.plan.PlanState.Kind;
import org.cohortium.study.plan.SpecComparison.Verdict;
import org.cohortium.study.plan.SpecOutcome.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanExecutorTest {

    private static final FigureRenderer DRAW = (figure, label) -> Map.of("svg",
            ("<svg>" + figure.id() + label + "</svg>").getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path temp;
    private StudyFixture fixture;
    private Variable age;
    private Variable old;
    private Cohort adults;
    private AnalysisSpec plain;
    private AnalysisSpec matching;
    private AnalysisSpec onMatched;
    private AnalysisRegistry registry = AnalysisRegistry.of(new MeanAnalysis("1.0.0"), new PairAnalysis());

    @BeforeEach
    void study() throws IOException {
        fixture = new StudyFixture(temp.resolve("study"));
        fixture.study.setSimulatedLabel("SIMULATED DATA - made for a test");
        DataSource source = fixture.source("patients", "age,other\n17,1\n40,2\n50,3\n60,4\n,5\n70,6\n");
        age = fixture.variable(source, "age", VariableType.NUMBER);
        old = fixture.variable(source, "other", VariableType.NUMBER);
        Variable decade = fixture.derived("decade", VariableType.NUMBER, "age / 10");
        adults = fixture.cohort("adults", "is.na(age) | age >= 18");
        plain = mean("mean-decade", decade, adults);
        matching = StudyElements.analysis("matching", "pair", adults);
        Cohort matched = fixture.cohort("matched");
        matched.setMatchedBy(matching);
        onMatched = mean("mean-matched", age, matched);
        fixture.study.getAnalyses().addAll(List.of(onMatched, plain, matching));
    }

    private static AnalysisSpec mean(String slug, Variable variable, Cohort cohort) {
        AnalysisSpec spec = StudyElements.analysis(slug, "mean", cohort);
        spec.getOptions().add(StudyElements.variableOption("variable", List.of(variable)));
        return spec;
    }

    private PlanReport run(PlanRequest request) throws IOException {
        return new PlanExecutor(fixture.folder, fixture.study, registry, DRAW).execute(request, Progress.NONE);
    }

    private PlanReport run() throws IOException {
        return run(PlanRequest.WHOLE);
    }

    private Kind state(AnalysisSpec spec) {
        return new PlanStates(fixture.folder, fixture.study, registry).of(spec).kind();
    }

    private List<SpecComparison> verify() throws IOException {
        return new StudyVerifier(fixture.folder, fixture.study, registry).verify(PlanRequest.WHOLE, Progress.NONE);
    }

    private Map<String, String> bytesOf(Path root) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), Fingerprint.of(file));
            }
        }
        return bytes;
    }

    @Test
    void resultsAreWrittenWithTablesFiguresAndProvenance() throws IOException {
        PlanReport report = run();
        assertEquals(List.of("mean-matched", "mean-decade", "matching"),
                report.outcomes().stream().map(SpecOutcome::slug).toList());
        assertFalse(report.hasFailures());
        Path results = fixture.folder.resolve("results");
        assertEquals("term,estimate,data\n'=decade,5.5,SIMULATED DATA\n",
                Files.readString(results.resolve("mean-decade/tables/means.csv")));
        assertEquals("<svg>flowSIMULATED DATA - made for a test</svg>",
                Files.readString(results.resolve("mean-decade/figures/flow.svg")));
        JsonObject saved = JsonReader.parse(results.resolve("mean-matched/result.json")).asObject();
        assertEquals(47.5, saved.get("tables").asArray().get(0).asObject().get("rows").asArray().get(0).asArray().get(1)
                .asDouble(), "(40 + 3 * 50) / 4");
        JsonObject provenance = JsonReader.parse(report.provenance()).asObject();
        assertEquals(1, provenance.get("run").asInt());
        assertEquals(fixture.study.getSources().get(0).getSha256(),
                provenance.get("data").asArray().get(0).asObject().getString("sha256"));
        JsonObject first = provenance.get("analyses").asArray().get(0).asObject();
        assertEquals("1.0.0", first.getString("version"));
        JsonObject output = first.get("outputs").asArray().get(0).asObject();
        assertEquals(Fingerprint.of(fixture.folder.resolve(output.getString("file"))), output.getString("sha256"));
        assertEquals("runs/1.json", report.run().getProvenance());
        assertEquals("runs/2.json", run().run().getProvenance());
        assertEquals(2, report.cohorts().size());
        assertEquals(5, CohortsFile.read(fixture.folder).get(0).flow().rows());
    }

    @Test
    void runningAgainGivesTheSameBytesWithAnyThreadsLocaleAndZone() throws IOException {
        run(PlanRequest.WHOLE.threads(1));
        Map<String, String> first = bytesOf(fixture.folder.resolve("results"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            run(PlanRequest.WHOLE.threads(8));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(first, bytesOf(fixture.folder.resolve("results")));
        assertTrue(verify().stream().allMatch(c -> c.verdict() == Verdict.IDENTICAL));
        Path elsewhere = temp.resolve("out");
        run(PlanRequest.WHOLE.out(elsewhere));
        assertEquals(first, bytesOf(elsewhere.resolve("results")));
    }

    @Test
    void aFileThatComesWithAResultIsWrittenBesideItAndRemovedWithIt() throws IOException {
        Path file = fixture.folder.resolve("results/mean-decade/mean.json");
        run();
        assertFalse(Files.exists(file));
        plain.getOptions().add(StudyElements.textOption("behaviour", List.of("attach")));
        run();
        assertEquals("{\n  \"mean\": 5.5,\n  \"simulated\": \"SIMULATED DATA - made for a test\"\n}\n", Files.readString(file));
        JsonObject saved = JsonReader.parse(fixture.folder.resolve("results/mean-decade/result.json")).asObject();
        assertEquals("mean.json", saved.get("attachments").asArray().get(0).asObject().getString("name"));
        assertEquals(Verdict.IDENTICAL, verify().get(1).verdict());
        plain.getOptions().remove(plain.getOptions().size() - 1);
        run();
        assertFalse(Files.exists(file));
    }

    @Test
    void failureStaysAloneAndIsToldInWords() throws IOException {
        run();
        plain.getOptions().add(StudyElements.textOption("behaviour", List.of("fault")));
        AnalysisSpec refused = mean("refused", age, adults);
        refused.getOptions().add(StudyElements.textOption("behaviour", List.of("refuse")));
        AnalysisSpec unset = StudyElements.analysis("unset", "mean", adults);
        AnalysisSpec unknown = StudyElements.analysis("unknown", "not.installed", adults);
        fixture.study.getAnalyses().addAll(List.of(refused, unset, unknown));
        PlanReport report = run();
        Map<String, SpecOutcome> bySlug = new TreeMap<>();
        report.outcomes().forEach(o -> bySlug.put(o.slug(), o));
        assertTrue(report.hasFailures());
        assertEquals(Status.FAILED, bySlug.get("mean-decade").status());
        assertTrue(bySlug.get("mean-decade").message().startsWith("Mean (mean 1.0.0) stopped with a fault"));
        assertEquals("There are no events. Follow up longer.", bySlug.get("refused").message());
        assertTrue(bySlug.get("unset").message().startsWith("\"Variable\" is not set."));
        assertEquals(Status.NOT_INSTALLED, bySlug.get("unknown").status());
        assertEquals(Status.DONE, bySlug.get("mean-matched").status());
        assertFalse(Files.exists(fixture.folder.resolve("results/mean-decade/result.json")), "no stale result is left");
        assertFalse(Files.exists(fixture.folder.resolve("results/mean-decade/tables/means.csv")));
        assertEquals(Kind.FAILED, state(plain));
        assertEquals(Kind.NOT_INSTALLED, state(unknown));
        assertEquals(Verdict.IDENTICAL, verify().get(1).verdict(), "it fails as it did");
    }

    @Test
    void resultOfAnAnalysisThatIsNotInstalledIsLeftAsItIs() throws IOException {
        run();
        Map<String, String> before = bytesOf(fixture.folder.resolve("results"));
        registry = AnalysisRegistry.of(new PairAnalysis());
        PlanReport report = run();
        assertEquals(Status.NOT_INSTALLED, report.outcomes().get(1).status());
        Map<String, String> after = bytesOf(fixture.folder.resolve("results"));
        assertEquals(before, after);
        assertEquals("The analysis mean is not installed; the saved result was computed by version 1.0.0",
                new PlanStates(fixture.folder, fixture.study, registry).of(plain).message());
    }

    @Test
    void analysisIsFoundByAnIdThatItReplaces() throws IOException {
        plain.setAnalysisId("average");
        assertEquals(Status.DONE, run().outcomes().get(1).status());
    }

    @Test
    void onlySomeAnalysesAndTheMatchingsTheyNeed() throws IOException {
        PlanReport report = run(PlanRequest.WHOLE.only(List.of("mean-matched")));
        assertEquals(1, report.outcomes().size());
        assertTrue(Files.exists(fixture.folder.resolve("results/mean-matched/result.json")));
        assertFalse(Files.exists(fixture.folder.resolve("results/matching")));
        PlanException refused = assertThrows(PlanException.class, () -> run(PlanRequest.WHOLE.only(List.of("nothing"))));
        assertEquals("Its analyses are: mean-matched, mean-decade, matching.", refused.advice());
    }

    @Test
    void failedMatchingFailsWhatIsBuiltOnIt() throws IOException {
        matching.getOptions().add(StudyElements.numberOption("rows", List.of(99.0)));
        PlanReport report = run();
        assertEquals(Status.FAILED, report.outcomes().get(0).status());
        assertTrue(report.outcomes().get(0).message().startsWith("The matched set of matched names a row that is not"),
                report.outcomes().get(0).message());
        matching.getOptions().set(0, StudyElements.numberOption("rows", List.of(0.5)));
        report = run();
        assertTrue(report.outcomes().get(0).message().startsWith("The matching \"matching\" has no result: "),
                report.outcomes().get(0).message());
        assertEquals(Status.DONE, report.outcomes().get(1).status());
    }

    @Test
    void analysisOnItsOwnMatchedSetIsRefused() throws IOException {
        matching.setCohort(fixture.study.getCohorts().get(1));
        PlanReport report = run();
        assertEquals("The analysis works on the set that it matches itself", report.outcomes().get(2).message());
        assertEquals(Status.FAILED, report.outcomes().get(0).status());
    }

    @Test
    void cancelLeavesResultsAsTheyAre() throws IOException {
        run();
        Map<String, String> before = bytesOf(fixture.folder.resolve("results/mean-decade"));
        plain.getOptions().add(StudyElements.textOption("behaviour", List.of("wait")));
        AtomicBoolean cancelled = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String task) {
                if (fraction > 0.5) {
                    cancelled.set(true);
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
        long begin = System.nanoTime();
        PlanReport report = new PlanExecutor(fixture.folder, fixture.study, registry, DRAW)
                .execute(PlanRequest.WHOLE.threads(2), progress);
        assertTrue(System.nanoTime() - begin < 5_000_000_000L, "cancel answers soon");
        assertEquals(Status.CANCELLED, report.outcomes().get(1).status());
        assertEquals(before, bytesOf(fixture.folder.resolve("results/mean-decade")));
    }

    @Test
    void statesFollowWhatAResultDependsOnAndNothingElse() throws IOException {
        assertEquals(Kind.NEVER_RUN, state(plain));
        run();
        assertEquals(Kind.UP_TO_DATE, state(plain));
        assertEquals(Kind.UP_TO_DATE, state(onMatched));

        old.setLabel("Not used by any analysis");
        fixture.study.setTitle("Another title");
        assertEquals(Kind.UP_TO_DATE, state(plain));

        adults.getCriteria().get(0).setExpression("is.na(age) | age >= 20");
        assertEquals(Kind.OUT_OF_DATE, state(plain));
        assertEquals(Kind.OUT_OF_DATE, state(onMatched), "through the matching");
        assertEquals("Out of date: the cohort changed", new PlanStates(fixture.folder, fixture.study, registry)
                .of(plain).message());
        adults.getCriteria().get(0).setExpression("is.na(age) | age >= 18");
        assertEquals(Kind.UP_TO_DATE, state(plain));

        fixture.study.getDerivations().get(0).setExpression("age / 20");
        assertEquals(Kind.OUT_OF_DATE, state(plain));
        assertEquals(Kind.OUT_OF_DATE, state(onMatched), "the matching names no variable, so it may use any");
        fixture.study.getDerivations().get(0).setExpression("age / 10");

        matching.getOptions().add(StudyElements.numberOption("rows", List.of(4.0)));
        assertEquals(Kind.UP_TO_DATE, state(plain));
        assertEquals(Kind.OUT_OF_DATE, state(onMatched));
        matching.getOptions().clear();

        registry = AnalysisRegistry.of(new MeanAnalysis("1.1.0"), new PairAnalysis());
        assertEquals(Kind.OUT_OF_DATE, state(plain));
        registry = AnalysisRegistry.of(new MeanAnalysis("1.0.0"), new PairAnalysis());
        Files.writeString(fixture.folder.resolve("results/mean-decade/tables/means.csv"), "touched");
        assertEquals(Kind.OUT_OF_DATE, state(plain));
    }

    @Test
    void verificationTellsWhatDiffersAndByHowMuch() throws IOException {
        run();
        Path file = fixture.folder.resolve("results/mean-decade/result.json");
        Files.writeString(file, Files.readString(file).replace("5.5", "5.5000055"));
        SpecComparison different = verify().get(1);
        assertEquals(Verdict.DIFFERENT, different.verdict());
        SpecComparison.Part part = different.parts().stream().filter(p -> !p.isIdentical()).findFirst().orElseThrow();
        assertEquals("table means", part.name());
        assertEquals(1, part.differing());
        assertEquals("row 1, column estimate", part.where());
        assertEquals(1e-6, part.largestRelativeDifference(), 1e-11);
        Files.writeString(file, "{\"analysis\"");
        assertEquals(Verdict.MISSING, verify().get(1).verdict());
        Files.delete(file);
        assertEquals(Verdict.MISSING, verify().get(1).verdict());
        run();
        Path table = fixture.folder.resolve("results/mean-decade/tables/means.csv");
        Files.writeString(table, "touched");
        assertEquals(Verdict.DIFFERENT, verify().get(1).verdict());
        assertEquals("touched", Files.readString(table), "verification writes nothing");
    }

    @Test
    void renameFollowsThroughOptionsDerivationsAndCriteria() throws IOException {
        run();
        StudyRename.variable(age, "age_years");
        PlanReport report = run();
        assertFalse(report.hasFailures());
        assertEquals("age_years / 10", fixture.study.getDerivations().get(0).getExpression());
        assertEquals("is.na(age_years) | age_years >= 18", adults.getCriteria().get(0).getExpression());
        assertEquals(List.of("age_years"), SpecValues.of(onMatched).get("variable"));
    }

    @Test
    void variableThatCouldNotBeMadeIsNamedByTheAnalysis() throws IOException {
        fixture.study.getDerivations().get(0).setExpression("age / ");
        PlanReport report = run();
        assertTrue(report.outcomes().get(1).message().startsWith("The variable decade cannot be derived: "),
                report.outcomes().get(1).message());
        assertEquals(Status.DONE, report.outcomes().get(0).status());
    }
}
