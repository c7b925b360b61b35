/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyFormat;
import org.cohortium.ui.driver.AnalysisForm;
import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Dialogs;
import org.cohortium.ui.driver.Find;
import org.cohortium.ui.driver.LoggedErrors;
import org.cohortium.ui.driver.Rows;
import org.cohortium.ui.driver.Use;
import org.cohortium.ui.driver.Waiting;
import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * From nothing to a result and back again, as a person goes: a study, a table, a cohort, survival by sex, another
 * confidence interval, undo and redo, save, open again.
 */
@Order(2)
class JourneyTest extends WindowTest {

    private static final String KAPLAN_MEIER = "Kaplan-Meier and log-rank";
    /** Medians with their limits by survfit of R with conf.type "log". */
    private static final List<String> LOG = List.of("270 (212\u2013310)", "426 (348\u2013550)");
    /** The same with conf.type "log-log". */
    private static final List<String> LOG_LOG = List.of("270 (210\u2013306)", "426 (345\u2013524)");

    @Test
    void leadsFromATableToAResultAndToTheSameResultAgain() throws IOException {
        Path folder = home().resolve("lung-study");
        try (LoggedErrors errors = new LoggedErrors()) {
            IEditorPart study = newStudy(folder);
            importTable(study, table());
            defineCohort(study);
            IEditorPart editor = addKaplanMeier();
            setUp(new AnalysisForm(editor));
            assertLungBySex(editor, LOG);
            changeAndTakeBack(editor);
            save(study, editor, folder);
            closeAndOpenAgain(editor, folder);
            assertEquals(List.of(), errors.list());
        }
    }

    private Path table() throws IOException {
        Path csv = home().resolve("lung.csv");
        try (InputStream in = JourneyTest.class.getResourceAsStream("/lung.csv")) {
            Files.copy(in, csv);
        }
        return csv;
    }

    private static IEditorPart newStudy(Path folder) {
        Dialogs.during(() -> Desktop.run(Commands.NEW_STUDY), "New Study", shell -> {
            Find page = Find.in(shell);
            assertFalse(page.button("Finish").isEnabled(), "a study without a title");
            Use.type(page.labelled("Title", Text.class), "Survival of lung cancer by sex");
            Use.type(page.labelled("Folder", Text.class), folder.toString());
            Use.press(page.button("an empty study"));
            Use.press(page.button("Finish"));
        });
        assertTrue(Files.isRegularFile(folder.resolve(StudyFormat.FILE_NAME)));
        IEditorPart study = Desktop.editor(CohortiumUi.STUDY_EDITOR);
        assertEquals("Survival of lung cancer by sex", study.getTitleToolTip());
        return study;
    }

    private static void importTable(IEditorPart study, Path csv) {
        Dialogs.during(() -> Desktop.run(Commands.IMPORT_DATA), "Import Data", shell -> {
            Find page = Find.in(shell);
            Use.type(page.labelled("File", Text.class), csv.toString());
            Waiting.until("the look at the file", () -> page.button("Finish").isEnabled());
            Table columns = page.table("Column", "Type", "Role", "Values");
            assertEquals("Number", Rows.of(columns, "age").get("Type"));
            assertEquals("74, 68, 56, 57", Rows.of(columns, "age").get("Values"));
            assertEquals("Comma  ,", page.labelled("Delimiter", Combo.class).getText());
            Use.press(page.button("Finish"));
        });
        assertTrue(study.isDirty(), "the import is a change");
        Desktop.showPage(study, "Overview");
        Waiting.until("the number of patients", () -> Desktop.in(study).says("228 patients"));
        assertTrue(Desktop.in(study).says("12 variables, 0 derived"));
    }

    private static void defineCohort(IEditorPart study) {
        Desktop.showPage(study, "Cohorts");
        Use.press(Desktop.in(study).tool("Add a cohort"));
        Use.type(Desktop.in(study).labelled("Called", Text.class), "Sixty and older");
        Waiting.until("the count of all", () -> Desktop.in(study).says("228 patients"));
        Use.press(Desktop.in(study).tool("Add a criterion"));
        Use.type(Desktop.in(study).labelled("Condition", Text.class), "age >= 60");
        Waiting.until("the count of the cohort", () -> Desktop.in(study).says("145 patients"));
        Table criteria = Desktop.in(study).table("Condition", "Left", "Remain");
        assertEquals("83", Rows.of(criteria).get(0).get("Left"));
        assertEquals("145", Rows.of(criteria).get(0).get("Remain"));
        Table cohorts = Desktop.in(study).table("Cohort", "Patients");
        assertEquals("145", Rows.of(cohorts, "Sixty and older").get("Patients"));
    }

    private static IEditorPart addKaplanMeier() {
        Dialogs.during(() -> Desktop.run(Commands.NEW_ANALYSIS), "Add Analysis", shell -> {
            Find page = Find.in(shell);
            assertFalse(page.button("Finish").isEnabled(), "no analysis has been chosen");
            Use.select(page.all(Tree.class).get(0), KAPLAN_MEIER);
            Use.type(page.labelled("Title", Text.class), "Survival by sex");
            Use.choose(page.labelled("Cohort", Combo.class), "All patients");
            Use.press(page.button("Finish"));
        });
        IEditorPart editor = Desktop.editor(CohortiumUi.ANALYSIS_EDITOR);
        assertEquals("Survival by sex", editor.getTitle());
        return editor;
    }

    private static void setUp(AnalysisForm form) {
        form.choose("Follow-up time", "time");
        form.choose("Event", "status");
        form.check("Event levels", "2");
        form.choose("Groups", "sex");
        Waiting.untilQuiet();
    }

    private static void assertLungBySex(IEditorPart editor, List<String> medians) {
        Find shown = Desktop.in(editor);
        assertTrue(shown.says("n = 228, events = 165"), () -> shown.texts().toString());
        List<Map<String, String>> groups = Rows.of(shown.table("Group", "Patients", "Events", "Censored"));
        assertEquals(List.of("138", "90"), groups.stream().map(g -> g.get("Patients")).toList());
        assertEquals(List.of("112", "53"), groups.stream().map(g -> g.get("Events")).toList());
        assertEquals(medians, groups.stream().map(g -> g.get("Median (95 % CI)")).toList(), groups::toString);
        Map<String, String> test = Rows.of(shown.table("Test", "Chi-squared", "df", "p")).get(0);
        assertEquals(List.of("Log-rank", "10.33", "1", "0.001"),
            List.of(test.get("Test"), test.get("Chi-squared"), test.get("df"), test.get("p")));
    }

    private static void changeAndTakeBack(IEditorPart editor) {
        AnalysisForm form = new AnalysisForm(editor);
        Use.choose(form.field("Confidence interval", Combo.class), "Log-log");
        Waiting.untilQuiet();
        assertLungBySex(editor, LOG_LOG);
        Desktop.run(IWorkbenchCommandConstants.EDIT_UNDO);
        Waiting.untilQuiet();
        assertEquals("Log", form.field("Confidence interval", Combo.class).getText());
        assertLungBySex(editor, LOG);
        Desktop.run(IWorkbenchCommandConstants.EDIT_REDO);
        Waiting.untilQuiet();
        assertEquals("Log-log", form.field("Confidence interval", Combo.class).getText());
        assertLungBySex(editor, LOG_LOG);
    }

    private static void save(IEditorPart study, IEditorPart editor, Path folder) throws IOException {
        Path file = folder.resolve(StudyFormat.FILE_NAME);
        assertFalse(Files.readString(file).contains("Sixty and older"), "nothing is written before one saves");
        assertTrue(study.isDirty() && editor.isDirty());
        Desktop.run(IWorkbenchCommandConstants.FILE_SAVE);
        Waiting.until("the save", () -> !study.isDirty() && !editor.isDirty());
        assertEquals(0, Desktop.page().getDirtyEditors().length);
        String written = Files.readString(file);
        List.of("Survival of lung cancer by sex", "Sixty and older", "age >= 60", "Survival by sex", "log-log")
            .forEach(text -> assertTrue(written.contains(text), () -> text + " is missing in\n" + written));
    }

    private static void closeAndOpenAgain(IEditorPart before, Path folder) throws IOException {
        byte[] saved = Files.readAllBytes(folder.resolve(StudyFormat.FILE_NAME));
        List<List<Map<String, String>>> shown = tables(before);
        Desktop.run(Commands.CLOSE_STUDY);
        Waiting.until("the editors to close", () -> Desktop.page().getEditorReferences().length == 0);
        StudySession session = OpenStudy.open(Desktop.page(), folder).orElseThrow();
        assertFalse(Desktop.editor(CohortiumUi.STUDY_EDITOR).isDirty());
        AnalysisSpec spec = session.study().getAnalyses().get(0);
        IEditorPart again = OpenStudy.analysis(Desktop.page(), session, spec).orElseThrow();
        Waiting.untilQuiet();
        assertLungBySex(again, LOG_LOG);
        assertEquals(shown, tables(again));
        again.doSave(new NullProgressMonitor());
        assertArrayEquals(saved, Files.readAllBytes(folder.resolve(StudyFormat.FILE_NAME)));
    }

    private static List<List<Map<String, String>>> tables(IEditorPart editor) {
        return Desktop.in(editor).all(Table.class).stream().map(Rows::of).toList();
    }
}
