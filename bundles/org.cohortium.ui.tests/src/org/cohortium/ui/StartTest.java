/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Find;
import org.cohortium.ui.driver.Waiting;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the window shows before anybody has done anything. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartTest extends WindowTest {

    @Test
    @Order(1)
    void showsTheStudyPerspectiveWithTheWelcomePage() {
        Waiting.untilQuiet();
        assertTrue(Desktop.window().getShell().isVisible());
        assertEquals(CohortiumUi.PERSPECTIVE, Desktop.page().getPerspective().getId());
        assertTrue(Desktop.view(CohortiumUi.NAVIGATOR).isPresent(), "the list of studies");
        IEditorPart welcome = Desktop.editor(CohortiumUi.WELCOME);
        Find page = Desktop.in(welcome);
        BuiltInExamples.list().forEach(example -> page.link(example.title()));
        page.link("Begin a study with your own data");
        page.link("Open a study folder");
    }

    @Test
    void speaksOfStudiesAndNotOfWorkspaces() {
        List<String> menus = Arrays.stream(Desktop.window().getShell().getMenuBar().getItems()).map(MenuItem::getText)
            .map(t -> t.replace("&", "")).toList();
        assertEquals(List.of("File", "Edit", "Study", "Window", "Help"), menus);
    }

    @Test
    void offersNoCommandOnAStudyWhileNoneIsOpen() {
        assertTrue(Desktop.isEnabled("org.cohortium.ui.command.newStudy"));
        assertFalse(Desktop.isEnabled("org.cohortium.ui.command.importData"));
        assertFalse(Desktop.isEnabled("org.cohortium.ui.command.newAnalysis"));
        assertFalse(Desktop.isEnabled("org.cohortium.ui.command.runPlan"));
    }
}
