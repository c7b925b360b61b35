/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.cohortium.data.json.NumberText;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** The variables, one a row, what is said of them changed in place. */
final class VariablesTable {

    private static final List<VariableType> TYPES = VariableType.VALUES;

    private final StudySession session;
    private final ColumnFacts facts;
    private final TableViewer viewer;
    private String wanted = ""; //$NON-NLS-1$

    VariablesTable(Composite parent, StudySession session, ColumnFacts facts) {
        this.session = session;
        this.facts = facts;
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        Accessibility.name(table, Messages.table_name);
        columns(table);
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer owner, Object parentElement, Object element) {
                return wanted.isEmpty() || words((Variable) element).contains(wanted);
            }
        });
    }

    private void columns(Table table) {
        column(Messages.column_name, 130, Variable::getName, v -> Icons.image(Icons.of(v.getType())),
            new TextCellEditor(table), Variable::getName, (v, x) -> VariableEdits.rename(table.getShell(), session, v,
                x.toString().strip()));
        column(Messages.column_label, 160, v -> text(v.getLabel()), v -> null, new TextCellEditor(table),
            v -> text(v.getLabel()), (v, x) -> edit(Messages.column_label, () -> v.setLabel(orNull(x))));
        column(Messages.column_type, 90, v -> Words.of(v.getType()), v -> null, combo(table,
            TYPES.stream().map(Words::of).toList()), v -> TYPES.indexOf(v.getType()),
            (v, x) -> type(v, (Integer) x));
        column(Messages.column_role, 130, v -> v.getRole() == VariableRole.AUXILIARY ? "" : Words.of(v.getRole()), //$NON-NLS-1$
            v -> null, combo(table, Words.ROLES.stream().map(Words::of).toList()),
            v -> Words.ROLES.indexOf(v.getRole()), (v, x) -> role(v, (Integer) x));
        column(Messages.column_unit, 70, v -> text(v.getUnit()), v -> null, new TextCellEditor(table),
            v -> text(v.getUnit()), (v, x) -> edit(Messages.column_unit, () -> v.setUnit(orNull(x))));
        column(Messages.column_values, 190, VariablesTable::values, v -> null, null, null, null);
        column(Messages.column_missing, 70, this::missing, v -> null, null, null, null);
    }

    private void column(String title, int width, Function<Variable, String> text, Function<Variable, Image> image,
            CellEditor editor, Function<Variable, Object> get, BiConsumer<Variable, Object> set) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((Variable) element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply((Variable) element);
            }
        });
        if (editor != null) {
            column.setEditingSupport(new InPlace(viewer, editor, get, set));
        }
    }

    private static CellEditor combo(Table table, List<String> names) {
        ComboBoxCellEditor editor = new ComboBoxCellEditor(table, names.toArray(new String[0]), SWT.READ_ONLY);
        editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
        return editor;
    }

    private void edit(String label, Runnable change) {
        session.edit(org.eclipse.osgi.util.NLS.bind(Messages.edit_variable, label), change);
    }

    private void type(Variable variable, int index) {
        if (index >= 0 && TYPES.get(index) != variable.getType()) {
            edit(Messages.column_type, () -> variable.setType(TYPES.get(index)));
        }
    }

    private void role(Variable variable, int index) {
        if (index >= 0 && Words.ROLES.get(index) != variable.getRole()) {
            edit(Messages.column_role, () -> VariableEdits.setRole(session.study(), variable, Words.ROLES.get(index)));
        }
    }

    private static String orNull(Object typed) {
        String text = typed.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static String text(String value) {
        return value == null ? "" : value; //$NON-NLS-1$
    }

    private static String values(Variable variable) {
        if (!variable.getLevels().isEmpty()) {
            return Words.levels(variable);
        }
        if (variable.getMinimum() != null || variable.getMaximum() != null) {
            String low = variable.getMinimum() == null ? "" : NumberText.of(variable.getMinimum()); //$NON-NLS-1$
            String high = variable.getMaximum() == null ? "" : NumberText.of(variable.getMaximum()); //$NON-NLS-1$
            return low + " \u2013 " + high; //$NON-NLS-1$
        }
        return StudyLookup.derivation(variable).map(d -> "= " + text(d.getExpression())).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private String missing(Variable variable) {
        return facts.missing(variable.getName()).filter(n -> n > 0).map(Object::toString).orElse(""); //$NON-NLS-1$
    }

    private static String words(Variable variable) {
        return (variable.getName() + " " + text(variable.getLabel()) + " " + Words.of(variable.getRole()) + " " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            + Words.of(variable.getType())).toLowerCase(Locale.ROOT);
    }

    void filter(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        viewer.refresh();
    }

    void refresh() {
        if (viewer.isCellEditorActive()) {
            return;
        }
        Variable before = selected();
        Object[] now = session.study().getVariables().toArray();
        Object shown = viewer.getInput();
        if (shown instanceof Object[] old && java.util.Arrays.equals(old, now)) {
            viewer.refresh();
            return;
        }
        viewer.setInput(now);
        if (before != null) {
            session.study().getVariables().stream().filter(v -> Objects.equals(v.getId(), before.getId())).findFirst()
                .ifPresent(v -> viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(v)));
        }
        if (selected() == null && viewer.getElementAt(0) != null) {
            viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(viewer.getElementAt(0)));
        }
    }

    Variable selected() {
        return (Variable) viewer.getStructuredSelection().getFirstElement();
    }

    List<Variable> selection() {
        return viewer.getStructuredSelection().stream().map(Variable.class::cast).toList();
    }

    TableViewer viewer() {
        return viewer;
    }

    Table control() {
        return viewer.getTable();
    }
}
