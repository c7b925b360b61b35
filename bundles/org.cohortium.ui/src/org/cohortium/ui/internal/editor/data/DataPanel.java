/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.model.Cohort;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.CohortState;
import org.cohortium.ui.session.DataState;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The data table of a study: fields above, the grid with the summary of a column beside it, how many rows below. */
public final class DataPanel {

    private static final int DELAY_MILLIS = 150;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    private final StudySession session;
    private final Background<RowView> finding = new Background<>(Messages.finding, DELAY_MILLIS, true);
    private final Composite root;
    private final StackLayout stack = new StackLayout();
    private final NoRows noRows;
    private final Composite content;
    private final FilterBar filter;
    private final DataGrid grid;
    private final GridCopy copy;
    private final GridTools tools;
    private final SummaryPart summary;
    private final Label status;
    private String cohortId;
    private boolean identifiersShown;
    private String sortedBy = ""; //$NON-NLS-1$
    private String summarised = ""; //$NON-NLS-1$
    private boolean ascending = true;
    private RowQuery asked;

    /** The panel in a parent with a grid layout. */
    public DataPanel(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
        root = toolkit.createComposite(parent);
        root.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(root);
        noRows = new NoRows(root, toolkit);
        content = toolkit.createComposite(root);
        GridLayoutFactory.fillDefaults().applyTo(content);
        filter = new FilterBar(content, toolkit, new Fields());
        SashForm sash = new SashForm(content, SWT.HORIZONTAL);
        toolkit.adapt(sash);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        grid = new DataGrid(sash, this::selected, this::tip);
        summary = new SummaryPart(sash, toolkit);
        sash.setWeights(76, 24);
        copy = new GridCopy(grid.cells(), grid.selection());
        Composite bottom = toolkit.createComposite(content);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bottom);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bottom);
        status = toolkit.createLabel(bottom, ""); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        tools = new GridTools(bottom, toolkit, grid, new Tools());
        bind();
        root.addListener(SWT.Dispose, event -> finding.cancel());
    }

    private void bind() {
        NatTable table = grid.control();
        UiBindingRegistry bindings = table.getUiBindingRegistry();
        bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1),
            (natTable, event) -> {
                int index = grid.columnAt(event.x);
                if (index >= 0) {
                    cycle(index);
                }
            });
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'), (natTable, event) -> copySelection());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'f'), (natTable, event) -> filter.focusWords());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'g'), (natTable, event) -> filter.focusRow());
    }

    /** Shows the rows of a cohort. */
    public void reveal(Cohort cohort) {
        cohortId = cohort.getId();
        refresh();
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.data().want();
        List<Cohort> cohorts = session.study().getCohorts();
        Optional<Cohort> cohort = cohorts.stream().filter(c -> c.getId().equals(cohortId)).findFirst();
        List<String> names = new ArrayList<>(List.of(Words.of((Cohort) null)));
        cohorts.forEach(c -> names.add(StudyLookup.label(c)));
        filter.cohorts(names.toArray(String[]::new), cohort.map(c -> cohorts.indexOf(c) + 1).orElse(0));
        DataState state = session.data().state();
        Optional<DataTable> table = state instanceof DataState.Failed ? Optional.empty() : table(cohort);
        if (table.isPresent()) {
            front(content);
            filter.about(table.get());
            ask(table.get());
        } else if (cohort.isPresent() && state instanceof DataState.Ready) {
            front(content);
            status.setText(session.data().cohorts().state(cohort.get()).map(CohortState::message)
                .filter(m -> !m.isEmpty()).orElse(Messages.finding));
        } else {
            noRows.show(state);
            front(noRows.control());
        }
    }

    private Optional<DataTable> table(Optional<Cohort> cohort) {
        return cohort.isPresent() ? session.data().rows(cohort.get()).map(rows -> rows.table())
            : session.data().prepared().map(PreparedData::table);
    }

    private void front(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            root.layout();
        }
    }

    private Set<String> direct() {
        Set<String> names = new LinkedHashSet<>();
        for (Variable variable : session.study().getVariables()) {
            if (variable.getIdentifierClass() == IdentifierClass.DIRECT && variable.getName() != null) {
                names.add(variable.getName());
            }
        }
        return names;
    }

    private void ask(DataTable table) {
        Set<String> direct = direct();
        Set<String> masked = identifiersShown ? Set.of() : direct;
        RowQuery query = new RowQuery(table, filter.condition(), filter.words(),
            masked.contains(sortedBy) ? "" : sortedBy, ascending, masked); //$NON-NLS-1$
        tools.refresh(!direct.isEmpty(), identifiersShown);
        if (!query.sameAs(asked)) {
            asked = query;
            status.setText(Messages.finding);
            finding.request(query::run, view -> show(query, view));
        }
    }

    private void show(RowQuery query, RowView view) {
        if (root.isDisposed()) {
            return;
        }
        grid.show(view, query.masked(), query.sortedBy(), query.ascending());
        tools.refresh(!direct().isEmpty(), identifiersShown);
        int all = view.table().rowCount();
        String text = view.order().length == all ? NLS.bind(Messages.status_all, all, view.table().columnCount())
            : NLS.bind(Messages.status_some, view.order().length, all);
        String simulated = session.study().getSimulatedLabel();
        status.setText((simulated == null || simulated.isBlank() ? "" : simulated + "  \u00B7  ") + text //$NON-NLS-1$ //$NON-NLS-2$
            + (view.problem().isEmpty() ? "" : "  \u00B7  " + view.problem())); //$NON-NLS-1$ //$NON-NLS-2$
        summarise();
    }

    private void selected(Column column) {
        if (column != null && !column.name().equals(summarised)) {
            summarised = column.name();
            summarise();
        }
    }

    private void summarise() {
        RowView view = grid.cells().view();
        summary.show(view.table().find(summarised).orElse(null), view.order(),
            asked != null && asked.masked().contains(summarised));
    }

    private String tip(int index) {
        Column column = grid.cells().columns().get(index);
        Variable variable = StudyLookup.variable(session.study(), column.name()).orElse(null);
        StringBuilder text = new StringBuilder(GridHeads.title(column)).append('\n').append(GridHeads.below(column));
        if (variable != null) {
            text.append('\n').append(Words.of(variable.getType())).append(" \u00B7 ").append(Words.of(variable.getRole())); //$NON-NLS-1$
            String description = variable.getDescription();
            text.append(description == null || description.isBlank() ? "" : "\n" + description); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return text.toString();
    }

    private void cycle(int index) {
        Column column = grid.cells().columns().get(index);
        boolean same = column.name().equals(sortedBy);
        selected(column);
        new Tools().sort(index, !same ? 1 : ascending ? -1 : 0);
    }

    private void copySelection() {
        if (!copy.fits()) {
            MessageDialog.openInformation(root.getShell(), Messages.copy_title, Messages.copy_tooMuch);
        } else {
            copy.copy();
        }
    }

    /** The fields above the grid. */
    private final class Fields implements FilterBar.Listener {
        @Override
        public void cohortChosen(int index) {
            cohortId = index <= 0 ? null : session.study().getCohorts().get(index - 1).getId();
            refresh();
        }

        @Override
        public void filterChanged() {
            refresh();
        }

        @Override
        public void rowWanted(String number) {
            int row = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1; //$NON-NLS-1$
            int position = grid.cells().view().positionOf(row);
            if (position >= 0) {
                grid.go(position);
            } else {
                status.setText(NLS.bind(Messages.status_noRow, number));
                status.getDisplay().beep();
            }
        }
    }

    /** The buttons and the menu of the grid. */
    private final class Tools implements GridTools.Listener {
        @Override
        public void sort(int column, int direction) {
            sortedBy = direction == 0 ? "" : grid.cells().columns().get(column).name(); //$NON-NLS-1$
            ascending = direction >= 0;
            refresh();
        }

        @Override
        public void copy() {
            copySelection();
        }

        @Override
        public void export() {
            Set<String> masked = asked == null ? Set.of() : asked.masked();
            List<String> names = new ArrayList<>();
            for (int index : grid.shownColumns()) {
                names.add(grid.cells().columns().get(index).name());
            }
            names.removeAll(masked);
            RowsExport.start(root.getShell(), grid.cells().view(), names, "rows"); //$NON-NLS-1$
        }

        @Override
        public void identifiers(boolean shown) {
            identifiersShown = shown;
            refresh();
        }
    }
}
