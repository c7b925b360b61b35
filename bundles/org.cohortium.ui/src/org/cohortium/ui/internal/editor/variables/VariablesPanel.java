/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;

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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The table of variables at the left, and at the right everything about the one that is selected. */
public final class VariablesPanel {

    private static final int[] SHARES = {62, 38};

    private final StudySession session;
    private final VariablesTable table;
    private final VariableDetails details;
    private ToolItem remove;

    /** Makes the panel in a parent that it fills. */
    public VariablesPanel(Composite parent, FormToolkit toolkit, StudySession session, IWorkbenchPartSite site) {
        this.session = session;
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        toolkit.adapt(sash);
        Composite left = toolkit.createComposite(sash);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(left);
        Text filter = toolkit.createText(left, "", SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL); //$NON-NLS-1$
        filter.setMessage(Messages.filter_message);
        Accessibility.name(filter, Messages.filter_message);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        tools(left, toolkit);
        table = new VariablesTable(left, session);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 300).applyTo(table.control());
        filter.addListener(SWT.Modify, event -> table.filter(filter.getText()));
        details = new VariableDetails(sash, toolkit, session);
        sash.setWeights(SHARES);
        table.viewer().addSelectionChangedListener(event -> {
            details.show(table.selected());
            remove.setEnabled(table.selected() != null);
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
        remove = new ToolItem(bar, SWT.PUSH);
        remove.setImage(Icons.image("remove")); //$NON-NLS-1$
        remove.setToolTipText(Messages.tool_remove);
        remove.setEnabled(false);
        remove.addListener(SWT.Selection, event -> {
            List<Variable> selected = table.selection();
            if (!selected.isEmpty()) {
                VariableEdits.remove(bar.getShell(), session, selected);
            }
        });
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.data().want();
        table.refresh();
        details.show(table.selected());
    }

    /** Selects a variable. */
    public void reveal(Variable variable) {
        table.refresh();
        table.viewer().setSelection(new StructuredSelection(variable), true);
    }
}
