/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.plan;

import java.util.List;
import java.util.function.Predicate;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.Icons;
import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.open.ElementSelection;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.run.RunPlan;
import org.cohortium.ui.session.PlanState;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The analyses of the plan with buttons to add, order, run and open them. */
public final class PlanPanel {

    private final StudySession session;
    private final IWorkbenchPartSite site;
    private final PlanTable table;
    private final Composite control;
    private final Label counts;
    private final Label empty;
    private ToolBar bar;

    /** Makes the panel in a parent that it fills. */
    public PlanPanel(Composite parent, FormToolkit toolkit, StudySession session, IWorkbenchPartSite site) {
        this.session = session;
        this.site = site;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(control);
        tools(toolkit);
        counts = toolkit.createLabel(control, "", SWT.RIGHT); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(counts);
        empty = toolkit.createLabel(control, Messages.plan_empty, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT).applyTo(empty);
        table = new PlanTable(control, session);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(600, 280).applyTo(table.control());
        table.viewer().addDoubleClickListener(event -> open());
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                PlanEdits.remove(control.getShell(), session, table.selection());
            }
        });
        table.viewer().addSelectionChangedListener(event -> enable());
        site.setSelectionProvider(new ElementSelection(table.viewer(), session));
        MenuManager menu = new MenuManager();
        menu.add(new org.eclipse.jface.action.Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.control().setMenu(menu.createContextMenu(table.control()));
        site.registerContextMenu("org.cohortium.ui.plan", menu, site.getSelectionProvider()); //$NON-NLS-1$
    }

    private void tools(FormToolkit toolkit) {
        bar = new ToolBar(control, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(bar);
        tool("add", Messages.plan_add, Messages.plan_addHint, s -> true, //$NON-NLS-1$
            () -> Commands.run(window(), Commands.NEW_ANALYSIS));
        tool("open", "", Messages.plan_open, s -> s.size() == 1, this::open); //$NON-NLS-1$ //$NON-NLS-2$
        tool("duplicate", "", Messages.plan_duplicate, s -> s.size() == 1, //$NON-NLS-1$ //$NON-NLS-2$
            () -> reveal(PlanEdits.duplicate(session, table.selection().get(0))));
        tool("remove", "", Messages.plan_remove, s -> !s.isEmpty(), //$NON-NLS-1$ //$NON-NLS-2$
            () -> PlanEdits.remove(control.getShell(), session, table.selection()));
        tool("up", "", Messages.plan_up, s -> s.size() == 1, () -> move(-1)); //$NON-NLS-1$ //$NON-NLS-2$
        tool("down", "", Messages.plan_down, s -> s.size() == 1, () -> move(1)); //$NON-NLS-1$ //$NON-NLS-2$
        new ToolItem(bar, SWT.SEPARATOR);
        tool("run", Messages.plan_run, Messages.plan_runHint, s -> !s.isEmpty(), //$NON-NLS-1$
            () -> RunPlan.some(window(), session, table.selection()));
        tool("run_all", Messages.plan_runAll, Messages.plan_runAllHint, s -> true, //$NON-NLS-1$
            () -> RunPlan.whole(window(), session));
    }

    private void tool(String icon, String text, String hint, Predicate<List<AnalysisSpec>> enabled, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setText(text);
        item.setToolTipText(hint);
        item.setData(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }

    @SuppressWarnings("unchecked")
    private void enable() {
        List<AnalysisSpec> selection = table.selection();
        for (ToolItem item : bar.getItems()) {
            if (item.getData() instanceof Predicate<?> enabled) {
                item.setEnabled(((Predicate<List<AnalysisSpec>>) enabled).test(selection));
            }
        }
    }

    private IWorkbenchWindow window() {
        return site.getWorkbenchWindow();
    }

    private void open() {
        if (!table.selection().isEmpty()) {
            OpenStudy.analysis(site.getPage(), session, table.selection().get(0));
        }
    }

    private void move(int by) {
        PlanEdits.move(session, table.selection().get(0), by);
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.results().want();
        table.refresh();
        List<AnalysisSpec> all = session.study().getAnalyses();
        long current = all.stream().filter(a -> session.results().state(a) == PlanState.CURRENT).count();
        counts.setText(all.isEmpty() ? "" : NLS.bind(Messages.plan_counts, current, all.size())); //$NON-NLS-1$
        empty.setVisible(all.isEmpty());
        ((GridData) empty.getLayoutData()).exclude = !all.isEmpty();
        enable();
        control.layout();
    }

    /** Selects an analysis. */
    public void reveal(AnalysisSpec spec) {
        refresh();
        table.viewer().setSelection(new StructuredSelection(spec), true);
    }
}
