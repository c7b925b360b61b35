/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;

/** The form of an analysis: its options by their names. */
public final class AnalysisForm {

    private final IEditorPart editor;

    /** The form in an editor. */
    public AnalysisForm(IEditorPart editor) {
        this.editor = editor;
    }

    /** The field of an option. */
    public <T extends Control> T field(String option, Class<T> type) {
        return Desktop.in(editor).labelled(option, type);
    }

    /** Chooses a variable in the list that drops down from the button of an option. */
    public void choose(String option, String variable) {
        Button button = field(option, Button.class);
        Use.press(button);
        Waiting.until("the list of variables", () -> list(variable) != null);
        Table list = list(variable);
        Use.select(list, variable);
        list.notifyListeners(SWT.DefaultSelection, new Event());
        Waiting.until("the choice of " + variable + " for " + option,
            () -> field(option, Button.class).getText().equals(variable));
    }

    private static Table list(String variable) {
        return Dialogs.shell(s -> s.getText().isEmpty() && tableOf(s, variable) != null)
            .map(s -> tableOf(s, variable)).orElse(null);
    }

    private static Table tableOf(Shell shell, String variable) {
        return Find.in(shell).all(Table.class).stream()
            .filter(t -> Arrays.stream(t.getItems()).anyMatch(i -> i.getText().equals(variable))).findFirst()
            .orElse(null);
    }

    /** Sets the check mark of an entry of an option. */
    public void check(String option, String entry) {
        Use.check(field(option, Table.class), entry);
    }
}
