/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.examples.ExampleStudy;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Find;
import org.cohortium.ui.driver.LoggedErrors;
import org.cohortium.ui.driver.Rows;
import org.cohortium.ui.driver.Use;
import org.cohortium.ui.driver.Waiting;
import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.open.ActiveStudy;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.StudySession;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples open from the welcome page, with every page and every analysis. */
@Order(3)
class ExamplesTest extends WindowTest {

    private static final String RESECTION = "hcc-resection";

    private StudySession open(String id) {
        ExampleStudy example = BuiltInExamples.list().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        Desktop.run(Commands.WELCOME);
        Use.follow(Desktop.in(Desktop.editor(CohortiumUi.WELCOME)).link(example.title()));
        Desktop.editor(CohortiumUi.STUDY_EDITOR);
        StudySession session = ActiveStudy.of(Desktop.window()).orElseThrow();
        assertTrue(session.folder().endsWith(id), () -> session.folder().toString());
        return session;
    }

    @ParameterizedTest
    @ValueSource(strings = {RESECTION, "hcc-lung-metastasis"})
    void showsEveryPageOfTheStudy(String id) {
        try (LoggedErrors errors = new LoggedErrors()) {
            StudySession session = open(id);
            IEditorPart editor = Desktop.editor(CohortiumUi.STUDY_EDITOR);
            List<String> pages = Desktop.pages(editor);
            assertTrue(pages.containsAll(List.of("Overview", "Data", "Variables", "Cohorts")), pages::toString);
            for (String page : pages) {
                Desktop.showPage(editor, page);
                Waiting.untilQuiet();
                assertFalse(Desktop.in(editor).texts().isEmpty(), () -> page + " is empty");
            }
            assertEquals(List.of(), errors.list());
            assertFalse(session.isDirty(), "looking changes nothing");
        }
    }

    @Test
    void countsThePatientsOfTheCohorts() {
        open(RESECTION);
        IEditorPart editor = Desktop.editor(CohortiumUi.STUDY_EDITOR);
        Desktop.showPage(editor, "Cohorts");
        Waiting.untilQuiet();
        Rows.of(Desktop.in(editor).table("Cohort", "Patients")).forEach(row -> {
            int patients = Integer.parseInt(row.get("Patients"));
            assertTrue(patients > 0 && patients <= 227, row::toString);
        });
    }

    @Test
    void opensEveryAnalysisWithItsResult() {
        try (LoggedErrors errors = new LoggedErrors()) {
            StudySession session = open(RESECTION);
            assertFalse(session.study().getAnalyses().isEmpty());
            for (AnalysisSpec spec : session.study().getAnalyses()) {
                IEditorPart editor = OpenStudy.analysis(Desktop.page(), session, spec).orElseThrow();
                Waiting.untilQuiet();
                assertEquals(CohortiumUi.ANALYSIS_EDITOR, editor.getSite().getId());
                assertHasResult(Desktop.in(editor), StudyLookup.label(spec));
                Desktop.page().closeEditor(editor, false);
            }
            assertEquals(List.of(), errors.list());
            assertFalse(session.isDirty(), "looking changes nothing");
        }
    }

    private static void assertHasResult(Find shown, String name) {
        List<String> texts = shown.texts();
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("n = ")), () -> name + " has no result: " + texts);
        List.of("No result", "The options need attention", "Computing...", "Waiting for the data")
            .forEach(trouble -> assertFalse(texts.contains(trouble), () -> name + ": " + texts));
        boolean filled = shown.all(Table.class).stream().filter(t -> t.getColumnCount() > 1)
            .anyMatch(t -> !Rows.of(t).isEmpty());
        assertTrue(filled, () -> name + " shows no table");
    }
}
