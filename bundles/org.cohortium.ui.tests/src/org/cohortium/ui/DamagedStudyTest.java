/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyFormat;
import org.cohortium.study.StudyFolder;
import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Dialogs;
import org.cohortium.ui.driver.Find;
import org.cohortium.ui.driver.Use;
import org.cohortium.ui.driver.Waiting;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A study file that is cut off is refused, and its previous state is offered; nothing is overwritten unasked. */
@Order(4)
class DamagedStudyTest extends WindowTest {

    private static final String DIALOG = "Open Study";

    private Path study() throws IOException {
        Path folder = home().resolve("damaged");
        StudyFolder.create(folder, StudyElements.study("First title"));
        return folder;
    }

    private static void saveTwice(Path folder) {
        OpenStudy.open(Desktop.page(), folder).orElseThrow();
        IEditorPart editor = Desktop.editor(CohortiumUi.STUDY_EDITOR);
        for (String title : List.of("Second title", "Third title")) {
            Use.type(Desktop.in(editor).labelled("Title", Text.class), title);
            Desktop.run(IWorkbenchCommandConstants.FILE_SAVE);
            Waiting.until("the save", () -> !editor.isDirty());
        }
        Desktop.closeEverything();
    }

    private static byte[] cutOff(Path folder) throws IOException {
        Path file = folder.resolve(StudyFormat.FILE_NAME);
        byte[] whole = Files.readAllBytes(file);
        byte[] part = Arrays.copyOf(whole, whole.length * 2 / 3);
        Files.write(file, part);
        return part;
    }

    private static void assertNothingIsOpen() {
        assertEquals(List.of(), OpenStudies.get().list());
        assertEquals(0, Desktop.page().getEditorReferences().length);
    }

    @Test
    void staysAsItIsWhenThePreviousStateIsNotWanted() throws IOException {
        Path folder = study();
        saveTwice(folder);
        cutOff(folder);
        Map<String, String> before = Folders.contents(folder);
        Dialogs.during(() -> assertTrue(OpenStudy.open(Desktop.page(), folder).isEmpty()), DIALOG, shell -> {
            assertTrue(Find.in(shell).texts().stream().anyMatch(t -> t.contains("is whole. Open that one?")),
                () -> Find.in(shell).texts().toString());
            Use.press(Find.in(shell).button("No"));
        });
        assertNothingIsOpen();
        assertEquals(before, Folders.contents(folder));
    }

    @Test
    void comesBackInItsPreviousStateAndKeepsTheDamagedFile() throws IOException {
        Path folder = study();
        saveTwice(folder);
        String damaged = new String(cutOff(folder), StandardCharsets.ISO_8859_1);
        Dialogs.during(() -> assertTrue(OpenStudy.open(Desktop.page(), folder).isPresent()), DIALOG,
            shell -> Use.press(Find.in(shell).button("Yes")));
        StudySession session = OpenStudies.get().find(folder).orElseThrow();
        assertEquals("Second title", session.study().getTitle());
        assertFalse(Desktop.editor(CohortiumUi.STUDY_EDITOR).isDirty());
        assertTrue(Folders.contents(folder).containsValue(damaged), "the damaged file is kept");
    }

    @Test
    void isRefusedWithAReasonWhereThereIsNoPreviousState() throws IOException {
        Path folder = study();
        cutOff(folder);
        Map<String, String> before = Folders.contents(folder);
        Dialogs.during(() -> assertTrue(OpenStudy.open(Desktop.page(), folder).isEmpty()), DIALOG, shell -> {
            assertTrue(Find.in(shell).texts().stream().anyMatch(t -> t.contains("cannot be opened")
                && t.contains(folder.toString())), () -> Find.in(shell).texts().toString());
            Use.press(Find.in(shell).button("OK"));
        });
        assertNothingIsOpen();
        assertEquals(before, Folders.contents(folder));
    }
}
