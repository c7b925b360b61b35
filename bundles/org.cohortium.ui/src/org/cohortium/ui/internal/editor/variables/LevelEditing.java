/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.cohortium.model.Level;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;

/** Changes one text of a level in its cell. */
final class LevelEditing extends EditingSupport {

    private final TextCellEditor editor;
    private final Function<Level, String> get;
    private final BiConsumer<Level, String> set;

    LevelEditing(TableViewer viewer, Function<Level, String> get, BiConsumer<Level, String> set) {
        super(viewer);
        this.editor = new TextCellEditor(viewer.getTable());
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
        return get.apply((Level) element);
    }

    @Override
    protected void setValue(Object element, Object value) {
        String typed = value.toString().strip();
        if (!typed.equals(getValue(element))) {
            set.accept((Level) element, typed);
            getViewer().update(element, null);
        }
    }
}
