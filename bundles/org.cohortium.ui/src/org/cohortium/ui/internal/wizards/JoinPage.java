/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.util.List;

import org.cohortium.model.DataSource;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Variable;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Asks how a further table comes to the one that is there: more patients, or more variables of the same patients. */
final class JoinPage extends WizardPage {

    private final ImportState state;
    private final StudySession session;
    private Button rows;
    private Combo key;
    private Combo primaryKey;

    JoinPage(ImportState state, StudySession session) {
        super("join", Messages.join_title, null); //$NON-NLS-1$
        this.state = state;
        this.session = session;
        setDescription(Messages.join_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        rows = new Button(body, SWT.RADIO);
        rows.setText(Messages.join_rows);
        rows.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(rows);
        Button columns = new Button(body, SWT.RADIO);
        columns.setText(Messages.join_columns);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(columns);
        key = combo(body, Messages.join_key);
        primaryKey = combo(body, Messages.join_primaryKey);
        rows.addListener(SWT.Selection, event -> refresh());
        columns.addListener(SWT.Selection, event -> refresh());
        key.addListener(SWT.Selection, event -> refresh());
        primaryKey.addListener(SWT.Selection, event -> refresh());
        setControl(body);
        refresh();
    }

    private static Combo combo(Composite parent, String label) {
        Label text = new Label(parent, SWT.NONE);
        text.setText(label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(20, 0).applyTo(text);
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        Accessibility.name(combo, label);
        return combo;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            fill(key, state.columns().stream().map(ImportColumn::id).toList());
            DataSource primary = org.cohortium.model.StudyLookup.primarySource(session.study()).orElse(null);
            fill(primaryKey, session.study().getVariables().stream().filter(v -> v.getSource() == primary)
                .map(Variable::getColumn).toList());
            refresh();
        }
        super.setVisible(visible);
    }

    private static void fill(Combo combo, List<String> names) {
        String before = combo.getText();
        combo.setItems(names.toArray(new String[0]));
        combo.select(Math.max(0, names.indexOf(before)));
    }

    private void refresh() {
        key.setEnabled(!rows.getSelection());
        primaryKey.setEnabled(!rows.getSelection());
        setPageComplete(rows.getSelection() || key.getSelectionIndex() >= 0 && primaryKey.getSelectionIndex() >= 0);
    }

    SourceRole role() {
        return rows.getSelection() ? SourceRole.APPENDED : SourceRole.JOINED;
    }

    String key() {
        return key.getText();
    }

    String primaryKey() {
        return primaryKey.getText();
    }
}
