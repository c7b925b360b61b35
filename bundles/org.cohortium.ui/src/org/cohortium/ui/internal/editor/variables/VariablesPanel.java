/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;

import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.ui.Icons;
import org.cohortium.ui.open.ElementSelection;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The table of variables at the left, and at the right everything about the one that is selected. */
public final class VariablesPanel {

    private static final int[] SHARES = {62, 38};
    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    private final StudySession session;
    private final ColumnFacts facts;
    private final VariablesTable table;
    private final VariableDetails details;
    private final SeveralVariables several;
    private final Composite right;
    private final StackLayout stack = new StackLayout();
    private ToolItem duplicate;
    private ToolItem up;
    private ToolItem down;
    private ToolItem remove;

    /** Makes the panel in a parent with a grid layout; it scrolls in itself rather than making the page taller. */
    public VariablesPanel(Composite parent, FormToolkit toolkit, StudySession session, IWorkbenchPartSite site) {
        this.session = session;
        facts = new ColumnFacts(session, this::counted);
        parent.addListener(SWT.Dispose, event -> facts.close());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        toolkit.adapt(sash);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
        Composite left = toolkit.createComposite(sash);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(left);
        Text filter = toolkit.createText(left, "", SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL); //$NON-NLS-1$
        filter.setMessage(Messages.filter_message);
        Accessibility.name(filter, Messages.filter_message);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        tools(left, toolkit);
        table = new VariablesTable(left, session, facts);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 300).applyTo(table.control());
        filter.addListener(SWT.Modify, event -> table.filter(filter.getText()));
        right = toolkit.createComposite(sash);
        right.setLayout(stack);
        details = new VariableDetails(right, toolkit, session, facts);
        several = new SeveralVariables(right, toolkit, session);
        stack.topControl = details.control();
        sash.setWeights(SHARES);
        table.viewer().addSelectionChangedListener(event -> showSelected());
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        site.setSelectionProvider(new ElementSelection(table.viewer(), session));
    }

    private void tools(Composite parent, FormToolkit toolkit) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(bar);
        ToolItem derive = new ToolItem(bar, SWT.PUSH);
        derive.setImage(Icons.image("derivation")); //$NON-NLS-1$
        derive.setText(Messages.tool_derive);
        derive.setToolTipText(Messages.tool_deriveHint);
        derive.addListener(SWT.Selection, event -> {
            Variable made = VariableEdits.derive(session);
            reveal(made);
        });
        duplicate = tool(bar, "duplicate", Messages.tool_duplicate, () -> //$NON-NLS-1$
            StudyLookup.derivation(table.selected()).ifPresent(d -> reveal(VariableEdits.duplicate(session, d))));
        up = tool(bar, "up", Messages.tool_up, () -> move(-1)); //$NON-NLS-1$
        down = tool(bar, "down", Messages.tool_down, () -> move(1)); //$NON-NLS-1$
        remove = tool(bar, "remove", Messages.tool_remove, this::remove); //$NON-NLS-1$
    }

    private static ToolItem tool(ToolBar bar, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.setEnabled(false);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void move(int by) {
        Variable moved = table.selected();
        VariableEdits.move(session, moved, by);
        reveal(moved);
    }

    private void remove() {
        List<Variable> selected = table.selection();
        if (!selected.isEmpty()) {
            VariableEdits.remove(right.getShell(), session, selected);
        }
    }

    private void showSelected() {
        List<Variable> selected = table.selection();
        boolean one = selected.size() == 1;
        List<Variable> all = session.study().getVariables();
        remove.setEnabled(!selected.isEmpty());
        duplicate.setEnabled(one && StudyLookup.derivation(selected.get(0)).isPresent());
        up.setEnabled(one && all.indexOf(selected.get(0)) > 0);
        down.setEnabled(one && all.indexOf(selected.get(0)) < all.size() - 1);
        Control shown = selected.size() > 1 ? several.control() : details.control();
        if (selected.size() > 1) {
            several.show(selected);
        } else {
            details.show(table.selected());
        }
        if (stack.topControl != shown) {
            stack.topControl = shown;
            right.layout();
        }
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.data().want();
        facts.update();
        table.refresh();
        showSelected();
    }

    private void counted() {
        if (!right.isDisposed()) {
            table.refresh();
            showSelected();
        }
    }

    /** Selects a variable. */
    public void reveal(Variable variable) {
        table.refresh();
        table.viewer().setSelection(new StructuredSelection(variable), true);
    }
}
