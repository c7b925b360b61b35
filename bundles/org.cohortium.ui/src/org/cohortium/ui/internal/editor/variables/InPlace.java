/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.cohortium.model.Variable;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.EditingSupport;

/** Changes one thing of a variable in its cell. */
final class InPlace extends EditingSupport {

    private final CellEditor editor;
    private final Function<Variable, Object> get;
    private final BiConsumer<Variable, Object> set;

    InPlace(ColumnViewer viewer, CellEditor editor, Function<Variable, Object> get, BiConsumer<Variable, Object> set) {
        super(viewer);
        this.editor = editor;
        this.get = get;
        this.set = set;
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
        Object value = get.apply((Variable) element);
        return value == null ? "" : value; //$NON-NLS-1$
    }

    @Override
    protected void setValue(Object element, Object value) {
        if (value != null && !value.equals(getValue(element))) {
            set.accept((Variable) element, value);
            getViewer().update(element, null);
        }
    }
}
