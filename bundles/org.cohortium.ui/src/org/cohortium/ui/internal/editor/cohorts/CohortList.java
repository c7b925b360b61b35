/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.cohorts;

import java.util.List;
import java.util.Optional;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The cohorts of a study with their sizes, and the buttons that add, remove and reorder them. */
final class CohortList {

    private static final int NAME_WIDTH = 190;
    private static final int COUNT_WIDTH = 70;

    private final StudySession session;
    private final Runnable selectionChanged;
    private final Table table;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;
    private String selectedId;

    CohortList(Composite parent, FormToolkit toolkit, StudySession session, Runnable selectionChanged) {
        this.session = session;
        this.selectionChanged = selectionChanged;
        Composite area = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().applyTo(area);
        ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(bar);
        item(bar, "add", Messages.list_add, this::add).setText(Messages.list_addText); //$NON-NLS-1$
        remove = item(bar, "remove", Messages.list_remove, this::remove); //$NON-NLS-1$
        up = item(bar, "up", Messages.list_up, () -> move(-1)); //$NON-NLS-1$
        down = item(bar, "down", Messages.list_down, () -> move(1)); //$NON-NLS-1$
        table = toolkit.createTable(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        column(Messages.list_cohort, NAME_WIDTH, SWT.LEFT);
        column(Messages.list_n, COUNT_WIDTH, SWT.RIGHT);
        Accessibility.name(table, Messages.list_cohort);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            selectedId = cohorts().get(table.getSelectionIndex()).getId();
            selectionChanged.run();
        });
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    private static ToolItem item(ToolBar bar, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private List<Cohort> cohorts() {
        return session.study().getCohorts();
    }

    Cohort selected() {
        Optional<Cohort> found = cohorts().stream().filter(c -> c.getId().equals(selectedId)).findFirst();
        return found.orElseGet(() -> cohorts().isEmpty() ? null : cohorts().get(0));
    }

    void select(Cohort cohort) {
        selectedId = cohort.getId();
    }

    private void add() {
        Study study = session.study();
        int number = 1;
        while (StudyLookup.cohort(study, Messages.new_name + number).isPresent()) {
            number++;
        }
        Cohort cohort = StudyElements.cohort(Messages.new_name + number, NLS.bind(Messages.new_label, number));
        session.edit(Messages.edit_add, () -> study.getCohorts().add(cohort));
        selectedId = cohort.getId();
        selectionChanged.run();
    }

    private void remove() {
        Cohort cohort = selected();
        if (cohort == null) {
            return;
        }
        List<String> users = session.study().getAnalyses().stream().filter(a -> a.getCohort() == cohort)
            .map(StudyLookup::label).toList();
        List<String> built = cohorts().stream().filter(c -> c.getBase() == cohort).map(StudyLookup::label).toList();
        if (!users.isEmpty() || !built.isEmpty()) {
            String names = String.join(", ", users.isEmpty() ? built : users); //$NON-NLS-1$
            MessageDialog.openInformation(table.getShell(), Messages.list_remove,
                NLS.bind(Messages.remove_used, StudyLookup.label(cohort), names));
            return;
        }
        session.edit(Messages.edit_remove, () -> cohorts().remove(cohort));
    }

    private void move(int step) {
        Cohort cohort = selected();
        int to = cohorts().indexOf(cohort) + step;
        if (to >= 0 && to < cohorts().size()) {
            session.edit(Messages.edit_move, () -> session.study().getCohorts().move(to, cohort));
        }
    }

    void refresh() {
        List<Cohort> cohorts = cohorts();
        table.setItemCount(cohorts.size());
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            TableItem item = table.getItem(i);
            AnalysisSpec matchedBy = cohort.getMatchedBy();
            item.setImage(Icons.image(matchedBy == null ? "cohort" : "cohort_matched")); //$NON-NLS-1$ //$NON-NLS-2$
            item.setText(new String[] {StudyLookup.label(cohort),
                session.data().count(cohort).map(String::valueOf).orElse("\u2026")}); //$NON-NLS-1$
        }
        Cohort selected = selected();
        int index = selected == null ? -1 : cohorts.indexOf(selected);
        table.setSelection(index);
        remove.setEnabled(selected != null);
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < cohorts.size() - 1);
    }
}
