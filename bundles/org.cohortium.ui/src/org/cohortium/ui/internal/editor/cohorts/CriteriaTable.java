/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.cohorts;

import java.util.List;

import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.model.Criterion;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.StudyElements;
import org.cohortium.study.prepare.CohortFlow;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.ExpressionField;
import org.cohortium.ui.widgets.FieldBinder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The criteria of a cohort in their order, with who left at each, and the fields of the one selected. */
final class CriteriaTable {

    private static final int ROWS = 5;
    private static final int[] WIDTHS = {90, 290, 200, 60, 70};
    private static final List<CriterionKind> KINDS = List.of(CriterionKind.INCLUDE, CriterionKind.EXCLUDE);

    private final StudySession session;
    private final FieldBinder fields;
    private final Table table;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;
    private Combo kind;
    private ExpressionField expression;
    private Cohort cohort;
    private String selectedId;

    CriteriaTable(Composite parent, FormToolkit toolkit, StudySession session, FieldBinder fields) {
        this.session = session;
        this.fields = fields;
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(bar);
        item(bar, "add", Messages.criterion_add, this::add).setText(Messages.criterion_addText); //$NON-NLS-1$
        remove = item(bar, "remove", Messages.criterion_remove, this::remove); //$NON-NLS-1$
        up = item(bar, "up", Messages.criterion_up, () -> move(-1)); //$NON-NLS-1$
        down = item(bar, "down", Messages.criterion_down, () -> move(1)); //$NON-NLS-1$
        table = toolkit.createTable(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        Accessibility.name(table, Messages.section_criteria);
        String[] titles = {Messages.column_kind, Messages.column_condition, Messages.column_label, Messages.column_left,
            Messages.column_remain};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i < 3 ? SWT.LEFT : SWT.RIGHT);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, ROWS * table.getItemHeight()
            + table.getHeaderHeight()).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            selectedId = cohort.getCriteria().get(table.getSelectionIndex()).getId();
            fields.refresh();
            showSelected();
        });
        editor(parent, toolkit);
    }

    private static ToolItem item(ToolBar bar, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void editor(Composite parent, FormToolkit toolkit) {
        Composite grid = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 5).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        toolkit.createLabel(grid, Messages.column_kind);
        kind = new Combo(grid, SWT.READ_ONLY | SWT.DROP_DOWN);
        kind.setItems(Messages.kind_include, Messages.kind_exclude);
        Accessibility.name(kind, Messages.column_kind);
        toolkit.adapt(kind, true, true);
        kind.addListener(SWT.Selection, event -> {
            Criterion criterion = selected();
            if (criterion != null) {
                session.edit(Messages.edit_kind, () -> criterion.setKind(KINDS.get(kind.getSelectionIndex())));
            }
        });
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING)
            .applyTo(toolkit.createLabel(grid, Messages.column_condition));
        expression = new ExpressionField(grid, toolkit, session, fields, Messages.column_condition, this::selected,
            Literals.CRITERION__EXPRESSION, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(expression.control());
        fields.text(grid, Messages.column_label, this::selected, Literals.CRITERION__LABEL, 1, Messages.hint_criterion);
        fields.text(grid, Messages.field_reason, this::selected, Literals.CRITERION__REASON, 1, Messages.hint_reason);
    }

    private Criterion selected() {
        if (cohort == null || cohort.getCriteria().isEmpty()) {
            return null;
        }
        return cohort.getCriteria().stream().filter(c -> c.getId().equals(selectedId)).findFirst()
            .orElseGet(() -> cohort.getCriteria().get(0));
    }

    private void add() {
        Cohort owner = cohort;
        if (owner == null) {
            return;
        }
        Criterion criterion = StudyElements.criterion(CriterionKind.INCLUDE, "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        selectedId = criterion.getId();
        session.edit(Messages.edit_addCriterion, () -> owner.getCriteria().add(criterion));
        show(owner);
        fields.refresh();
        expression.text().setFocus();
    }

    private void remove() {
        Criterion criterion = selected();
        if (criterion != null) {
            Cohort owner = cohort;
            session.edit(Messages.edit_removeCriterion, () -> owner.getCriteria().remove(criterion));
        }
    }

    private void move(int step) {
        Criterion criterion = selected();
        int to = criterion == null ? -1 : cohort.getCriteria().indexOf(criterion) + step;
        if (to >= 0 && to < cohort.getCriteria().size()) {
            Cohort owner = cohort;
            session.edit(Messages.edit_moveCriterion, () -> owner.getCriteria().move(to, criterion));
        }
    }

    void show(Cohort shown) {
        cohort = shown;
        List<Criterion> criteria = shown == null ? List.of() : shown.getCriteria();
        table.setItemCount(criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            Criterion c = criteria.get(i);
            TableItem item = table.getItem(i);
            item.setText(0, c.getKind() == CriterionKind.EXCLUDE ? Messages.kind_exclude : Messages.kind_include);
            item.setText(1, c.getExpression() == null ? "" : c.getExpression()); //$NON-NLS-1$
            item.setText(2, c.getLabel() == null ? "" : c.getLabel()); //$NON-NLS-1$
        }
        showSelected();
    }

    private void showSelected() {
        Criterion criterion = selected();
        int index = criterion == null ? -1 : cohort.getCriteria().indexOf(criterion);
        table.setSelection(index);
        kind.setEnabled(criterion != null);
        kind.select(criterion == null ? -1 : KINDS.indexOf(criterion.getKind()));
        remove.setEnabled(criterion != null);
        up.setEnabled(index > 0);
        down.setEnabled(criterion != null && index < cohort.getCriteria().size() - 1);
        expression.check();
    }

    /** Shows who left at each criterion; null while that is not known. */
    void showCounts(CohortFlow flow) {
        List<Criterion> criteria = cohort == null ? List.of() : cohort.getCriteria();
        for (int i = 0; i < criteria.size(); i++) {
            String id = criteria.get(i).getId();
            CohortFlow.Step step = flow == null ? null
                : flow.steps().stream().filter(s -> id.equals(s.criterionId())).findFirst().orElse(null);
            table.getItem(i).setText(3, step == null ? "" : String.valueOf(step.dropped())); //$NON-NLS-1$
            table.getItem(i).setText(4, step == null ? "" : String.valueOf(step.before() - step.dropped())); //$NON-NLS-1$
        }
    }
}
