/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** A study of the built-in ones in the window, with the editors of its analyses. */
final class EditorWindow {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final int NAP_MILLIS = 25;

    private final StudySession session;

    private EditorWindow(StudySession session) {
        this.session = session;
    }

    /** Copies an example to a folder and opens it. */
    static EditorWindow example(String id, Path parent) throws IOException {
        Path folder = parent.resolve(id);
        BuiltInExamples.copyTo(id, folder);
        return new EditorWindow(OpenStudy.open(page(), folder).orElseThrow());
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    StudySession session() {
        return session;
    }

    /** Changes the study in one step. */
    void edit(String what, StudyChanges changes) {
        session.edit(what, () -> {
            try {
                changes.make(session.study());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Changes to a study. */
    interface StudyChanges {
        void make(Study study) throws IOException;
    }

    AnalysisSpec spec(String slug) {
        return session.study().getAnalyses().stream().filter(a -> slug.equals(a.getSlug())).findFirst().orElseThrow();
    }

    /** Opens an analysis and waits for its result. */
    AnalysisEditor open(String slug) {
        AnalysisEditor editor = (AnalysisEditor) OpenStudy.analysis(page(), session, spec(slug)).orElseThrow();
        until("a result of " + slug, () -> !editor.isBusy() && editor.pane().result() != null);
        return editor;
    }

    /** Closes the editors and the study without saving. */
    void close() {
        page().closeAllEditors(false);
        OpenStudies.get().close(session);
        until("the study to be closed", session::isClosed);
    }

    /** The control after the label of an option in an editor. */
    static <T extends Control> T option(AnalysisEditor editor, String label, Class<T> type) {
        List<Control> all = controls(editor);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Label name && (name.getText().equals(label) || name.getText().equals(label + "\u00a0*"))) {
                for (Control next : all.subList(i + 1, all.size())) {
                    if (type.isInstance(next)) {
                        return type.cast(next);
                    }
                }
            }
        }
        throw new AssertionError("No option " + label);
    }

    /** All controls of an editor, in their order. */
    static List<Control> controls(AnalysisEditor editor) {
        List<Control> all = new ArrayList<>();
        collect(editor.pane().control().getParent(), all);
        return all;
    }

    private static void collect(Composite parent, List<Control> all) {
        for (Control child : parent.getChildren()) {
            all.add(child);
            if (child instanceof Composite composite) {
                collect(composite, all);
            }
        }
    }

    /** All texts that labels of an editor say. */
    static List<String> labels(AnalysisEditor editor) {
        return controls(editor).stream().filter(Label.class::isInstance).filter(Control::isVisible).map(c -> ((Label) c).getText())
            .toList();
    }

    /** Lets the window work until a condition holds. */
    static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(NAP_MILLIS, () -> { });
                display.sleep();
            }
        }
    }
}
