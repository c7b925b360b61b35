/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.widgets.FigurePart;
import org.cohortium.ui.widgets.TablePart;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Every installed analysis opens in the window: a form with all its options, its tables and figures, its help. */
class EveryAnalysisTest {

    private static final String EXAMPLE = "hcc-lung-metastasis";
    private static final String PREFIX = "every-";
    private static final String HELP = "org.cohortium.help";

    @TempDir
    private Path folder;
    private EditorWindow window;
    private String model = "";

    @BeforeEach
    void open() throws IOException {
        window = EditorWindow.example(EXAMPLE, folder);
        window.edit("plan", EveryCall::plan);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void opensWithFormTablesFiguresAndHelp() {
        Set<String> installed = new TreeSet<>();
        Analyses.registry().list().stream().map(AnalysisContribution::id).forEach(installed::add);
        Set<String> opened = new TreeSet<>();
        for (AnalysisSpec spec : List.copyOf(window.session().study().getAnalyses())) {
            if (spec.getSlug().startsWith(PREFIX)) {
                opened.add(spec.getAnalysisId());
                opens(spec);
            }
        }
        assertEquals(installed, opened, "A new analysis gets a line in every.txt");
    }

    private void opens(AnalysisSpec spec) {
        String id = spec.getAnalysisId();
        Options<?> declared = Options.of(EveryCall.analysis(spec).optionsType());
        declared.descriptors().stream().filter(o -> o.required() && !o.file().isEmpty())
            .forEach(o -> window.edit(o.label(), study -> SpecValues.set(spec, o, List.of(model))));
        AnalysisEditor editor = window.open(spec.getSlug());
        assertEquals(List.of(), missing(editor, declared, declared.effective(SpecValues.of(spec))), id);
        assertResult(id, editor);
        assertHelp(EveryCall.analysis(spec).descriptor());
        editor.pane().result().attachments().stream().filter(a -> a.name().endsWith("model.json"))
            .forEach(a -> model = a.text());
        editor.getSite().getPage().closeEditor(editor, false);
    }

    /** The options that have no field of their name, or one that is enabled when it has no effect or the other way. */
    private static List<String> missing(AnalysisEditor editor, Options<?> declared, OptionValues values) {
        List<Control> all = EditorWindow.controls(editor);
        List<String> missing = new ArrayList<>();
        for (OptionDescriptor option : declared.descriptors()) {
            if (all.stream().noneMatch(c -> names(c, option) && c.isEnabled() == option.enabledWhen().holds(values))) {
                missing.add(option.key());
            }
        }
        Set<String> groups = new TreeSet<>();
        declared.descriptors().stream().filter(o -> !o.advanced()).map(OptionDescriptor::group).forEach(groups::add);
        all.stream().filter(Section.class::isInstance).forEach(s -> groups.remove(((Section) s).getText()));
        missing.addAll(groups);
        return missing;
    }

    private static boolean names(Control control, OptionDescriptor option) {
        return control instanceof Label name && (name.getText().equals(option.label())
            || name.getText().equals(option.label() + "\u00a0*"))
            || control instanceof Button check && check.getText().equals(option.label());
    }

    private static void assertResult(String id, AnalysisEditor editor) {
        assertEquals("Not saved yet", editor.pane().statusText(), () -> id + EditorWindow.labels(editor));
        AnalysisResult result = editor.pane().result();
        assertEquals(result.tables().stream().map(t -> t.id()).toList(),
            List.copyOf(editor.pane().view().tables().keySet()), id);
        assertEquals(result.figures().stream().map(f -> f.id()).toList(),
            List.copyOf(editor.pane().view().figures().keySet()), id);
        for (TablePart table : editor.pane().view().tables().values()) {
            assertEquals(table.table().rows().size(), table.widget().getItemCount(), () -> id + ": " + table.table().id());
            assertEquals(table.table().rows().isEmpty(), !table.widget().getVisible(), id);
        }
        for (FigurePart figure : editor.pane().view().figures().values()) {
            EditorWindow.until(id + ": picture " + figure.figure().id(), () -> figure.canvas().isDrawn());
        }
        assertFalse(editor.pane().view().methods().isBlank(), id);
    }

    private static void assertHelp(AnalysisDescriptor about) {
        Bundle help = Platform.getBundle(HELP);
        assertTrue(help.getEntry("html/analysis-" + about.id() + ".html") != null, about.id());
        assertFalse(about.question().isBlank() || about.assumptions().isBlank() || about.reporting().isBlank()
            || about.citations().isEmpty(), about.id());
    }
}
