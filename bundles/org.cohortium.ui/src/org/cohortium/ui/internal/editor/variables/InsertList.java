/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.cohortium.data.expression.Expression;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The variables and functions that an expression can be made of; a double click or Enter puts one into the field. */
final class InsertList {

    private static final int ROWS = 6;
    private static final int NAME_WIDTH = 120;
    private static final int HELP_WIDTH = 420;
    private static final ResourceBundle HELP = ResourceBundle
        .getBundle("org.cohortium.ui.internal.editor.variables.functions"); //$NON-NLS-1$

    /** Something that can be put into an expression. */
    private record Entry(String name, String help, String icon, String inserted) {
    }

    private final StudySession session;
    private final Text target;
    private final Text filter;
    private final Table table;
    private List<Entry> entries = List.of();
    private Variable made;

    InsertList(Composite parent, FormToolkit toolkit, StudySession session, Text target) {
        this.session = session;
        this.target = target;
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        toolkit.adapt(filter, true, false);
        filter.setMessage(Messages.insert_filter);
        Accessibility.name(filter, Messages.insert_filter);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> fill());
        table = toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        new TableColumn(table, SWT.LEFT).setWidth(NAME_WIDTH);
        new TableColumn(table, SWT.LEFT).setWidth(HELP_WIDTH);
        table.setToolTipText(Messages.insert_hint);
        Accessibility.name(table, Messages.insert_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, ROWS * table.getItemHeight()).applyTo(table);
        table.addListener(SWT.DefaultSelection, event -> insert((TableItem) event.item));
    }

    private void insert(TableItem item) {
        Entry entry = (Entry) item.getData();
        target.insert(entry.inserted());
        if (entry.inserted().endsWith(")")) { //$NON-NLS-1$
            target.setSelection(target.getCaretPosition() - 1);
        }
        target.setFocus();
    }

    /** Shows what can be named in the expression of a variable. */
    void show(Variable variable) {
        List<Entry> now = new ArrayList<>();
        for (Variable other : session.study().getVariables()) {
            if (other != variable && other.getName() != null) {
                now.add(new Entry(other.getName(), StudyLookup.label(other), Icons.of(other.getType()),
                    other.getName()));
            }
        }
        for (String function : Expression.functions()) {
            now.add(new Entry(function + "()", HELP.containsKey(function) ? HELP.getString(function) : "", //$NON-NLS-1$ //$NON-NLS-2$
                "derivation", function + "()")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (variable != made || !now.equals(entries)) {
            made = variable;
            entries = now;
            fill();
        }
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        for (Entry entry : entries) {
            if ((entry.name() + ' ' + entry.help()).toLowerCase(Locale.ROOT).contains(wanted)) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setImage(Icons.image(entry.icon()));
                item.setText(new String[] {entry.name(), entry.help()});
                item.setData(entry);
            }
        }
        table.setRedraw(true);
    }
}
