/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.data.VariableInfo;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Chooses variables from a list that can be filtered; for an interaction at least two. */
final class VariableDialog extends Dialog {

    private static final int WIDTH = 380;
    private static final int ROWS = 14;

    private final String title;
    private final List<VariableInfo> offered;
    private final boolean interaction;
    private final List<String> chosen = new ArrayList<>();
    private final List<VariableInfo> shown = new ArrayList<>();
    private Text filter;
    private Table table;

    private VariableDialog(Shell shell, String title, List<VariableInfo> offered, boolean interaction) {
        super(shell);
        this.title = title;
        this.offered = offered;
        this.interaction = interaction;
    }

    /** The names chosen, in the order of the list; empty if cancelled. */
    static List<String> open(Shell shell, String title, List<VariableInfo> offered, boolean interaction) {
        VariableDialog dialog = new VariableDialog(shell, title, offered, interaction);
        return dialog.open() == OK ? dialog.chosen : List.of();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label what = new Label(area, SWT.WRAP);
        what.setText(interaction ? Messages.dialog_interaction : Messages.dialog_variables);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.dialog_filter);
        Accessibility.name(filter, Messages.dialog_filter);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(filter);
        table = new Table(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.FULL_SELECTION);
        Accessibility.name(table, title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
        filter.addListener(SWT.Modify, event -> fill());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
                table.setSelection(0);
                enableOk();
            }
        });
        table.addListener(SWT.Selection, event -> enableOk());
        table.addListener(SWT.DefaultSelection, event -> {
            if (getButton(IDialogConstants.OK_ID).isEnabled()) {
                okPressed();
            }
        });
        fill();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.dialog_add);
        enableOk();
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        shown.clear();
        table.removeAll();
        for (VariableInfo v : offered) {
            String text = VariableNames.of(v);
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.add(v);
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(text);
                item.setImage(Icons.image(VariableNames.icon(v.kind())));
            }
        }
        enableOk();
    }

    private void enableOk() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(table.getSelectionCount() >= (interaction ? 2 : 1));
        }
    }

    @Override
    protected void okPressed() {
        for (int i : table.getSelectionIndices()) {
            chosen.add(shown.get(i).name());
        }
        super.okPressed();
    }
}
