/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.charts.RenderOptions;
import org.cohortium.ui.widgets.FigureFile;
import org.cohortium.ui.widgets.FigurePart;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor of an analysis in the real window, on an example study. */
class AnalysisEditorTest {

    private static final String EXAMPLE = "hcc-resection";
    private static final List<String> ONE_OF_EACH = List.of("km-os-peritumoral", "cox-os", "matching-vascular", "baseline",
        "subgroups-os");

    @TempDir
    private Path folder;
    private EditorWindow window;

    @BeforeEach
    void open() throws IOException {
        window = EditorWindow.example(EXAMPLE, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void settled(AnalysisEditor editor, String status) {
        EditorWindow.until("\"" + status + "\"", () -> !editor.isBusy() && editor.pane().statusText().equals(status));
    }

    private static String unsaved() {
        return "Not saved yet";
    }

    @Test
    void showsAResultOfEveryKindOfAnalysis() {
        for (String slug : ONE_OF_EACH) {
            AnalysisEditor editor = window.open(slug);
            settled(editor, unsaved());
            AnalysisResult result = editor.pane().result();
            assertFalse(result.tables().isEmpty(), slug);
            assertEquals(result.tables().stream().map(t -> t.id()).toList(),
                List.copyOf(editor.pane().view().tables().keySet()), slug);
            assertFalse(editor.pane().view().methods().isBlank(), slug);
        }
    }

    @Test
    void followsAnOptionAndItsUndo() {
        AnalysisEditor editor = window.open("km-os-peritumoral");
        settled(editor, unsaved());
        String before = ResultJson.print(editor.pane().result());
        Text times = EditorWindow.option(editor, "Times", Text.class);
        String old = times.getText();
        times.setText("10, 20");
        EditorWindow.until("a newer result",
            () -> !editor.isBusy() && !ResultJson.print(editor.pane().result()).equals(before));
        assertEquals("Change Times", window.session().history().undoLabel().orElseThrow());
        assertTrue(editor.isDirty());
        window.session().history().undo();
        EditorWindow.until("the first result",
            () -> !editor.isBusy() && ResultJson.print(editor.pane().result()).equals(before));
        assertEquals(old, times.getText());
        assertFalse(editor.isDirty());
    }

    @Test
    void saysWhyOptionsAreRefusedAndKeepsTheResult() {
        AnalysisEditor editor = window.open("matching-vascular");
        settled(editor, unsaved());
        AnalysisResult good = editor.pane().result();
        Text caliper = EditorWindow.option(editor, "Caliper", Text.class);
        caliper.setText("-1");
        settled(editor, "The options need attention");
        assertSame(good, editor.pane().result());
        assertTrue(EditorWindow.labels(editor).stream().anyMatch(t -> t.contains("\"Caliper\" is -1")),
            EditorWindow.labels(editor).toString());
        window.session().history().undo();
        settled(editor, unsaved());
        assertEquals(ResultJson.print(good), ResultJson.print(editor.pane().result()));
    }

    @Test
    void followsTheCohort() {
        AnalysisEditor editor = window.open("cox-os");
        settled(editor, unsaved());
        int n = editor.pane().result().n();
        Combo cohort = EditorWindow.option(editor, "Cohort", Combo.class);
        assertTrue(cohort.getItemCount() > 1);
        var spec = window.spec("cox-os");
        var matched = window.session().study().getCohorts().stream().filter(c -> c.getMatchedBy() != null).findFirst()
            .orElseThrow();
        assertNotEquals(matched, spec.getCohort());
        cohort.select(window.session().study().getCohorts().indexOf(matched) + 1);
        cohort.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        assertSame(matched, spec.getCohort());
        EditorWindow.until("the result on the matched cohort",
            () -> !editor.isBusy() && editor.pane().result().n() != n);
        window.session().history().undo();
        EditorWindow.until("the first result", () -> !editor.isBusy() && editor.pane().result().n() == n);
    }

    @Test
    void copiesATableForWordAndExcel() {
        AnalysisEditor editor = window.open("km-os-peritumoral");
        settled(editor, unsaved());
        var part = editor.pane().view().tables().values().iterator().next();
        part.copy();
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            String text = (String) clipboard.getContents(TextTransfer.getInstance());
            String html = (String) clipboard.getContents(HTMLTransfer.getInstance());
            assertTrue(text.contains("\t"), text);
            assertTrue(text.contains(part.table().columns().get(0).label()), text);
            assertTrue(html.contains("<table"), html);
            assertTrue(html.contains(part.table().columns().get(0).label()), html);
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void drawsAndExportsAFigure() throws IOException {
        AnalysisEditor editor = window.open("km-os-peritumoral");
        settled(editor, unsaved());
        FigurePart part = editor.pane().view().figures().values().iterator().next();
        EditorWindow.until("the picture", () -> part.canvas().isDrawn());
        part.canvas().larger();
        EditorWindow.until("the larger picture", () -> part.canvas().isDrawn());
        assertEquals(1.25, part.canvas().zoom(), 1e-9);
        part.canvas().fit();
        Path file = folder.resolve("figure.svg");
        FigureFile.write(file, part.figure(), RenderOptions.page());
        String svg = Files.readString(file);
        assertTrue(svg.contains("<svg"), svg.substring(0, 200));
        assertTrue(svg.contains("180mm"), svg.substring(0, 400));
    }

    @Test
    void runsAndSavesItsResult() throws IOException {
        AnalysisEditor editor = window.open("km-os-peritumoral");
        settled(editor, unsaved());
        String live = ResultJson.print(editor.pane().result());
        editor.run();
        settled(editor, "Up to date and saved");
        assertEquals(live, ResultJson.print(window.session().results().read("km-os-peritumoral").orElseThrow()));
        Text times = EditorWindow.option(editor, "Times", Text.class);
        times.setText("10, 20");
        settled(editor, "Differs from the saved result");
        window.session().history().undo();
        settled(editor, "Up to date and saved");
        assertEquals(live, ResultJson.print(editor.pane().result()));
    }
}
