/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;

import org.cohortium.model.Level;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.study.StudyRename;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The levels of a category in their order: what stands in the file, what it is called, how often it comes. */
final class LevelsTable {

    private static final int ROWS = 5;
    private static final String CHOSEN = "\u25C9"; //$NON-NLS-1$
    private static final String NOT_CHOSEN = "\u25CB"; //$NON-NLS-1$

    private final StudySession session;
    private final ColumnFacts facts;
    private final TableViewer viewer;
    private final Button ordered;
    private final LevelFinder finder;
    private Variable variable;
    private boolean showing;

    LevelsTable(Composite parent, FormToolkit toolkit, StudySession session, ColumnFacts facts) {
        this.session = session;
        this.facts = facts;
        finder = new LevelFinder(session);
        Composite grid = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        viewer = new TableViewer(grid, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().addListener(SWT.Dispose, event -> finder.cancel());
        Accessibility.name(viewer.getTable(), Messages.section_levels);
        GridDataFactory.fillDefaults().grab(true, false)
            .hint(200, ROWS * viewer.getTable().getItemHeight() + viewer.getTable().getHeaderHeight())
            .applyTo(viewer.getTable());
        mark();
        value();
        label();
        count();
        tools(grid, toolkit);
        ordered = toolkit.createButton(grid, Messages.levels_ordered, SWT.CHECK);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(ordered);
        ordered.addListener(SWT.Selection, event -> {
            if (!showing) {
                session.edit(Messages.levels_ordered, () -> variable.setOrdered(ordered.getSelection()));
            }
        });
    }

    /** Which level others are compared with; a click on another makes it that. */
    private void mark() {
        TableViewerColumn column = column(Messages.levels_referenceShort, 44);
        column.getColumn().setToolTipText(Messages.levels_reference);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return StudyLookup.referenceLevel(variable).orElse(null) == element ? CHOSEN : NOT_CHOSEN;
            }
        });
        viewer.getTable().addListener(SWT.MouseDown, event -> {
            ViewerCell cell = viewer.getCell(new Point(event.x, event.y));
            if (cell != null && cell.getColumnIndex() == 0 && event.button == 1) {
                reference((Level) cell.getElement());
            }
        });
    }

    private void value() {
        TableViewerColumn column = column(Messages.levels_value, 80);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Level) element).getValue();
            }
        });
        column.setEditingSupport(new LevelEditing(viewer, Level::getValue, this::revalue));
    }

    private void label() {
        TableViewerColumn column = column(Messages.levels_label, 120);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                String text = ((Level) element).getLabel();
                return text == null ? "" : text; //$NON-NLS-1$
            }
        });
        column.setEditingSupport(new LevelEditing(viewer, l -> l.getLabel() == null ? "" : l.getLabel(), this::rename)); //$NON-NLS-1$
    }

    /** Another name; expressions that compare with the old one follow. An empty name gives back the value. */
    private void rename(Level level, String typed) {
        String name = typed.isEmpty() ? level.getValue() : typed;
        try {
            session.edit(Messages.levels_label, () -> {
                if (!name.equals(StudyLookup.label(level))) {
                    StudyRename.level(level, name);
                }
                level.setLabel(typed.isEmpty() ? null : typed);
            });
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    /** Another value in the file. */
    private void revalue(Level level, String typed) {
        boolean taken = variable.getLevels().stream().anyMatch(l -> l != level && typed.equals(l.getValue()));
        if (typed.isEmpty() || taken) {
            refuse(typed.isEmpty() ? Messages.levels_noValue : NLS.bind(Messages.levels_taken, typed));
            return;
        }
        session.edit(Messages.levels_value, () -> {
            if (level.getLabel() == null) {
                StudyRename.level(level, typed);
                level.setLabel(null);
            }
            level.setValue(typed);
        });
    }

    private void refuse(String why) {
        MessageDialog.openInformation(viewer.getTable().getShell(), Messages.section_levels, why);
    }

    private void count() {
        TableViewerColumn column = column(Messages.levels_count, 60);
        column.getColumn().setAlignment(SWT.RIGHT);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return facts.rows(variable.getName(), StudyLookup.label((Level) element)).map(Object::toString)
                    .orElse(""); //$NON-NLS-1$
            }
        });
    }

    private TableViewerColumn column(String title, int width) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        return column;
    }

    private void tools(Composite grid, FormToolkit toolkit) {
        ToolBar bar = new ToolBar(grid, SWT.FLAT | SWT.VERTICAL);
        toolkit.adapt(bar);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(bar);
        tool(bar, "check_held", Messages.levels_reference, this::reference); //$NON-NLS-1$
        tool(bar, "up", Messages.levels_up, () -> move(-1)); //$NON-NLS-1$
        tool(bar, "down", Messages.levels_down, () -> move(1)); //$NON-NLS-1$
        tool(bar, "add", Messages.levels_fill, this::fill); //$NON-NLS-1$
        tool(bar, "remove", Messages.levels_remove, this::remove); //$NON-NLS-1$
    }

    private static void tool(ToolBar bar, String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private Level selected() {
        return (Level) viewer.getStructuredSelection().getFirstElement();
    }

    private void reference() {
        reference(selected());
    }

    private void reference(Level chosen) {
        if (chosen != null && StudyLookup.referenceLevel(variable).orElse(null) != chosen) {
            session.edit(Messages.levels_reference,
                () -> variable.getLevels().forEach(l -> l.setReference(l == chosen)));
        }
    }

    private void move(int by) {
        int from = variable.getLevels().indexOf(selected());
        int to = from + by;
        if (from >= 0 && to >= 0 && to < variable.getLevels().size()) {
            session.edit(Messages.levels_move, () -> ECollections.move(variable.getLevels(), to, from));
        }
    }

    private void remove() {
        Level chosen = selected();
        if (chosen != null) {
            session.edit(Messages.levels_remove, () -> EcoreUtil.delete(chosen));
        }
    }

    /** Adds the values that the data have and the dictionary does not. */
    private void fill() {
        Variable asked = variable;
        finder.find(asked, found -> {
            List<String> more = found.stream().filter(v -> StudyLookup.level(asked, v).isEmpty()
                && StudyLookup.levelByLabel(asked, v).isEmpty()).toList();
            if (!more.isEmpty()) {
                session.edit(Messages.levels_fill,
                    () -> more.forEach(v -> asked.getLevels().add(StudyElements.level(v, null))));
            }
        });
    }

    void show(Variable newVariable) {
        showing = true;
        variable = newVariable;
        if (!viewer.isCellEditorActive()) {
            Level before = selected();
            viewer.setInput(variable.getLevels().toArray());
            if (before != null && variable.getLevels().contains(before)) {
                viewer.setSelection(new StructuredSelection(before));
            }
        }
        ordered.setSelection(variable.isOrdered());
        showing = false;
    }
}
