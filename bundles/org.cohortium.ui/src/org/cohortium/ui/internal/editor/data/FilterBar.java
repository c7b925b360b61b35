/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The fields above the grid: whose rows, a condition with what is wrong with it, words to look for, a row to go to. */
final class FilterBar {

    private static final int CONDITION_WIDTH = 220;
    private static final int WORDS_WIDTH = 130;
    private static final int ROW_WIDTH = 60;

    /** What the panel does when a field changes. */
    interface Listener {
        /** Another set of rows was chosen. */
        void cohortChosen(int index);

        /** The condition or the words changed. */
        void filterChanged();

        /** A row is to be gone to, by its number in the source. */
        void rowWanted(String number);
    }

    private final FormToolkit toolkit;
    private final Combo cohort;
    private final Text condition;
    private final Text words;
    private final Text row;
    private final Label problem;
    private DataTable table = DataTable.of();

    FilterBar(Composite parent, FormToolkit toolkit, Listener listener) {
        this.toolkit = toolkit;
        Composite bar = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(8).extendedMargins(0, 0, 2, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        toolkit.createLabel(bar, Messages.filter_rowsOf);
        cohort = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        cohort.setToolTipText(Messages.filter_rowsOfTip);
        Accessibility.name(cohort, Messages.filter_rowsOf);
        toolkit.adapt(cohort, true, true);
        cohort.addListener(SWT.Selection, event -> listener.cohortChosen(cohort.getSelectionIndex()));
        condition = field(bar, Messages.filter_condition, Messages.filter_conditionHint, CONDITION_WIDTH, true);
        condition.setFont(JFaceResources.getTextFont());
        condition.addListener(SWT.Modify, event -> {
            check();
            listener.filterChanged();
        });
        words = field(bar, Messages.filter_words, Messages.filter_wordsHint, WORDS_WIDTH, false);
        words.addListener(SWT.Modify, event -> listener.filterChanged());
        row = field(bar, Messages.filter_row, Messages.filter_rowHint, ROW_WIDTH, false);
        row.addListener(SWT.DefaultSelection, event -> listener.rowWanted(row.getText().strip()));
        problem = toolkit.createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
        problem.setFont(JFaceResources.getTextFont());
        problem.setForeground(problem.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(problem);
        problem.setVisible(false);
    }

    private Text field(Composite bar, String label, String hint, int width, boolean grows) {
        toolkit.createLabel(bar, label);
        Text text = new Text(bar, SWT.SINGLE | SWT.BORDER);
        toolkit.adapt(text, true, true);
        text.setMessage(hint);
        text.setToolTipText(hint);
        Accessibility.name(text, label);
        GridDataFactory.fillDefaults().grab(grows, false).align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT)
            .applyTo(text);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText(""); //$NON-NLS-1$
            }
        });
        return text;
    }

    void cohorts(String[] names, int selected) {
        if (!java.util.Arrays.equals(names, cohort.getItems())) {
            cohort.setItems(names);
            cohort.requestLayout();
        }
        cohort.select(selected);
    }

    /** The table that conditions are about. */
    void about(DataTable newTable) {
        table = newTable;
        check();
    }

    /** The condition when it can be applied; empty otherwise. */
    String condition() {
        return problem.getText().isEmpty() ? condition.getText() : ""; //$NON-NLS-1$
    }

    String words() {
        return words.getText();
    }

    void focusWords() {
        words.setFocus();
    }

    void focusRow() {
        row.setFocus();
        row.selectAll();
    }

    private void check() {
        String text = condition.getText().isBlank() ? "" //$NON-NLS-1$
            : problem(condition.getText()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        if (!text.equals(problem.getText())) {
            problem.setText(text);
            problem.setVisible(!text.isEmpty());
            ((GridData) problem.getLayoutData()).exclude = text.isEmpty();
            problem.requestLayout();
        }
    }

    private String problem(String text) {
        try {
            Expression expression = Expression.parse(text);
            return expression.check(table.schema()) == ColumnKind.LOGICAL ? "" : Messages.filter_noCondition; //$NON-NLS-1$
        } catch (ExpressionException e) {
            return e.caretLines() + "\n" + e.problem(); //$NON-NLS-1$
        }
    }
}
