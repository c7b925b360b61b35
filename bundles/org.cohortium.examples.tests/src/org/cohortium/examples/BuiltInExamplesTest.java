/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.examples.simulation.SimulatedCohort;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.model.validation.StudyProblem;
import org.cohortium.numerics.Progress;
import org.cohortium.study.DataFiles;
import org.cohortium.study.StudyChecks;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.PreparedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInExamplesTest {

    @TempDir
    Path folder;

    private static PreparedData prepare(StudyFolder copy) throws IOException {
        return DataPreparation.prepare(copy.path(), copy.study(), Progress.NONE);
    }

    @Test
    void bothExamplesAreOffered() {
        assertEquals(List.of("hcc-lung-metastasis", "hcc-resection"), BuiltInExamples.ids());
        assertTrue(BuiltInExamples.has("hcc-resection"));
        assertFalse(BuiltInExamples.has("hcc"));
        for (ExampleStudy example : BuiltInExamples.list()) {
            assertEquals(example.simulated(), example.id().equals("hcc-lung-metastasis"));
            assertFalse(example.description().isBlank());
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> BuiltInExamples.copyTo("hcc-resektion", folder))
                .getMessage().contains("did you mean \"hcc-resection\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hcc-lung-metastasis", "hcc-resection"})
    void aCopyOpensIsCompleteAndHasNothingToComplainOf(String id) throws IOException {
        StudyFolder copy = BuiltInExamples.copyTo(id, folder.resolve(id));
        Study study = StudyFolder.open(copy.path()).study();
        List<String> problems = StudyChecks.problems(study).stream()
                .filter(problem -> problem.severity() != StudyProblem.Severity.INFO).map(StudyProblem::message).toList();
        assertEquals(List.of(), problems);
        assertEquals(DataFiles.State.UNCHANGED, DataFiles.check(copy.path(), study).get(0).state());
        PreparedData data = prepare(copy);
        assertEquals(0, data.failed().size());
        assertEquals(List.of(), data.findings().stream().map(finding -> finding.message()).toList());
        assertEquals(study.getVariables().size(), data.table().columnCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hcc-lung-metastasis", "hcc-resection"})
    void everyCopyHasTheSameBytes(String id) throws IOException {
        BuiltInExamples.copyTo(id, folder.resolve("a"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            BuiltInExamples.copyTo(id, folder.resolve("b"));
        } finally {
            Locale.setDefault(before);
        }
        for (String name : files(folder.resolve("a"))) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("a").resolve(name)),
                    Files.readAllBytes(folder.resolve("b").resolve(name)), name);
        }
        assertEquals(files(folder.resolve("a")), files(folder.resolve("b")));
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(file -> root.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "x");
        assertThrows(IOException.class, () -> BuiltInExamples.copyTo("hcc-resection", folder));
        assertEquals(Set.of("mine.txt"), files(folder));
    }

    @Test
    void theSimulatedStudySaysSoWhereverItAppears() throws IOException {
        StudyFolder copy = BuiltInExamples.copyTo("hcc-lung-metastasis", folder.resolve("s"));
        assertTrue(copy.study().getTitle().contains("SIMULATED DATA"));
        assertEquals(SimulatedCohort.LABEL, copy.study().getSimulatedLabel());
        assertTrue(copy.study().getSources().get(0).getFile().contains("SIMULATED"));
        assertTrue(Files.readString(copy.path().resolve("README.txt")).startsWith("SIMULATED DATA"));
        JsonObject truth = JsonReader.parse(copy.path().resolve("SIMULATED-truth.json")).asObject();
        assertEquals(SimulatedCohort.LABEL, truth.getString("label"));
        assertEquals(SimulatedCohort.SEED, truth.getDouble("seed"));
    }

    @Test
    void theMedianSplitsOfTheRealStudyAreAsPublished() throws IOException {
        DataTable table = prepare(BuiltInExamples.copyTo("hcc-resection", folder.resolve("r"))).table();
        assertEquals(227, table.rowCount());
        assertArrayEquals(new int[] {114, 113}, table.column("cxcl17_p", CategoryColumn.class).counts());
        assertArrayEquals(new int[] {113, 114}, table.column("cxcl17_t", CategoryColumn.class).counts());
    }

    @Test
    void everyPublishedFigureNamesAnAnalysisOfThePlan() throws IOException {
        StudyFolder copy = BuiltInExamples.copyTo("hcc-resection", folder.resolve("r"));
        Set<String> slugs = copy.study().getAnalyses().stream().map(AnalysisSpec::getSlug).collect(Collectors.toSet());
        JsonObject published = JsonReader.parse(copy.path().resolve("published.json")).asObject();
        List<JsonValue> figures = published.get("figures").asArray().elements();
        assertEquals(10, figures.size());
        for (JsonValue element : figures) {
            JsonObject figure = element.asObject();
            assertTrue(slugs.contains(figure.getString("analysis")), figure.getString("analysis"));
            assertTrue(figure.has("scalar") || figure.has("table") && figure.has("column") && figure.has("row"));
        }
        assertTrue(new String(Files.readAllBytes(copy.path().resolve("README.txt")), StandardCharsets.UTF_8)
                .contains("CC0"));
    }
}
