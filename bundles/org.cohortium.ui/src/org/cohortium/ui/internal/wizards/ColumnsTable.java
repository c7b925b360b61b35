/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.cohortium.data.ColumnKind;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;

/** The columns of a file with their types, roles and units, to be changed before they are imported. */
final class ColumnsTable {

    private static final List<ColumnKind> KINDS = List.of(ColumnKind.values());

    private final ImportState state;
    private final TableViewer viewer;

    ColumnsTable(Composite parent, ImportState state) {
        this.state = state;
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.CHECK | SWT.BORDER);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        Accessibility.name(viewer.getTable(), Messages.columns_title);
        viewer.getTable().addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item.getData() instanceof ImportColumn column) {
                column.include(((TableItem) event.item).getChecked());
            }
        });
        column(Messages.columns_name, 160, ImportColumn::header, c -> Icons.image(Icons.of(type(c.kind()))));
        combo(Messages.columns_type, 110, KINDS.stream().map(k -> Words.of(type(k))).toList(),
            c -> KINDS.indexOf(c.kind()), (c, i) -> c.choose(KINDS.get(i)));
        List<VariableRole> roles = Words.ROLES;
        combo(Messages.columns_role, 160, roles.stream().map(Words::of).toList(), c -> roles.indexOf(c.role()),
            (c, i) -> c.play(roles.get(i)));
        unit();
        column(Messages.columns_examples, 260, ImportColumn::exampleText, c -> null);
        column(Messages.columns_missing, 90, c -> c.missingInSample() == 0 ? "" //$NON-NLS-1$
            : Integer.toString(c.missingInSample()), c -> null);
    }

    private static VariableType type(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> VariableType.NUMBER;
            case CATEGORY -> VariableType.CATEGORY;
            case DATE -> VariableType.DATE;
            case TEXT -> VariableType.TEXT;
            case LOGICAL -> VariableType.LOGICAL;
        };
    }

    private TableViewerColumn column(String title, int width, Function<ImportColumn, String> text,
            Function<ImportColumn, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ImportColumn) element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply((ImportColumn) element);
            }
        });
        return column;
    }

    private void combo(String title, int width, List<String> names, Function<ImportColumn, Integer> get,
            BiConsumer<ImportColumn, Integer> set) {
        TableViewerColumn column = column(title, width, c -> names.get(get.apply(c)), c -> null);
        column.setEditingSupport(new Editing(get::apply, (c, v) -> {
            if ((Integer) v >= 0) {
                set.accept(c, (Integer) v);
            }
        }, new ComboBoxCellEditor(viewer.getTable(), names.toArray(new String[0]), SWT.READ_ONLY)));
    }

    private void unit() {
        TableViewerColumn column = column(Messages.columns_unit, 90, ImportColumn::unit, c -> null);
        column.setEditingSupport(new Editing(ImportColumn::unit, (c, v) -> c.measureIn(v.toString().strip()),
            new TextCellEditor(viewer.getTable())));
    }

    void refresh() {
        viewer.setInput(state.columns());
        for (TableItem item : viewer.getTable().getItems()) {
            item.setChecked(((ImportColumn) item.getData()).included());
        }
    }

    /** Changes one thing of a column in place. */
    private final class Editing extends EditingSupport {

        private final Function<ImportColumn, Object> get;
        private final BiConsumer<ImportColumn, Object> set;
        private final CellEditor editor;

        Editing(Function<ImportColumn, Object> get, BiConsumer<ImportColumn, Object> set, CellEditor editor) {
            super(viewer);
            this.get = get;
            this.set = set;
            this.editor = editor;
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return get.apply((ImportColumn) element);
        }

        @Override
        protected void setValue(Object element, Object value) {
            set.accept((ImportColumn) element, value);
            viewer.update(element, null);
        }
    }
}
