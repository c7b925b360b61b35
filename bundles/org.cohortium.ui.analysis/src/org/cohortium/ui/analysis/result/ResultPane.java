/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.Message;
import org.cohortium.analysis.result.Table;
import org.cohortium.ui.widgets.FigurePart;
import org.cohortium.ui.widgets.TablePart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/**
 * Shows a result: what is the matter, figures, tables, then what was checked and who was left out. Parts that come again
 * keep their place, so that a change of an option does not make the window jump.
 */
public final class ResultPane {

    private static final int GAP = 14;

    private final FormToolkit toolkit;
    private final Composite control;
    private final StatusBar status;
    private final ScrolledForm form;
    private final Rows trouble;
    private final Rows messages;
    private final Composite parts;
    private final DetailsPanel details;
    private final Map<String, TablePart> tables = new LinkedHashMap<>();
    private final Map<String, FigurePart> figures = new LinkedHashMap<>();
    private List<String> shownParts = List.of();
    private AnalysisResult shown;

    /**
     * @param run runs and saves the analysis
     * @param about what the analysis says of itself; null when it is not installed
     */
    public ResultPane(Composite parent, FormToolkit toolkit, Runnable run, AnalysisDescriptor about) {
        this.toolkit = toolkit;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        status = new StatusBar(control, toolkit, run);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status.control());
        form = toolkit.createScrolledForm(control);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        Composite body = form.getBody();
        GridLayoutFactory.swtDefaults().margins(GAP, GAP / 2).spacing(0, GAP).applyTo(body);
        trouble = rows(body);
        messages = rows(body);
        parts = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(parts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(parts);
        details = new DetailsPanel(body, toolkit, about, () -> form.reflow(true));
    }

    private Rows rows(Composite body) {
        Rows rows = new Rows(body, toolkit);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.control());
        return rows;
    }

    /** The pane itself. */
    public Composite control() {
        return control;
    }

    /** What the line above the result says, for tests. */
    public String statusText() {
        return status.words();
    }

    /** The result that is shown; null for none. */
    public AnalysisResult result() {
        return shown;
    }

    /** The part of a table; null where there is none. */
    public TablePart table(String id) {
        return tables.get(id);
    }

    /** The part of a figure; null where there is none. */
    public FigurePart figure(String id) {
        return figures.get(id);
    }

    /**
     * Shows how it stands.
     *
     * @param mark text that marks simulated data; empty for none
     */
    public void show(LiveState state, String mark) {
        status.show(state);
        trouble(state);
        if (state.kind() == LiveState.Kind.COMPUTING) {
            return;
        }
        if (state.result() != shown) {
            shown = state.result();
            result(mark);
        }
        form.reflow(true);
    }

    private void trouble(LiveState state) {
        if (state.kind() == LiveState.Kind.COMPUTING) {
            return;
        }
        trouble.clear();
        if (!state.message().isEmpty()) {
            trouble.add(state.kind() == LiveState.Kind.FAILED ? "error" : "info", state.message()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        for (Problem problem : state.problems()) {
            String text = problem.advice().isEmpty() ? problem.text() : problem.text() + " " + problem.advice(); //$NON-NLS-1$
            trouble.add(problem.isError() ? "error" : "warning", text); //$NON-NLS-1$ //$NON-NLS-2$
        }
        boolean old = state.kind() == LiveState.Kind.REFUSED || state.kind() == LiveState.Kind.FAILED;
        if (old && state.result() != null) {
            trouble.add("info", Messages.trouble_old); //$NON-NLS-1$
        }
        if (state.kind() == LiveState.Kind.NOT_INSTALLED) {
            trouble.add("info", Messages.trouble_notInstalled); //$NON-NLS-1$
        }
        exclude(trouble);
    }

    private static void exclude(Rows rows) {
        ((org.eclipse.swt.layout.GridData) rows.control().getLayoutData()).exclude = rows.isEmpty();
        rows.control().setVisible(!rows.isEmpty());
    }

    private void result(String mark) {
        messages.clear();
        if (shown != null) {
            for (Message message : shown.messages()) {
                String icon = switch (message.severity()) {
                    case INFO -> "info"; //$NON-NLS-1$
                    case WARNING -> "warning"; //$NON-NLS-1$
                    case ERROR -> "error"; //$NON-NLS-1$
                };
                messages.add(icon, message.advice().isEmpty() ? message.text()
                    : message.text() + " " + message.advice()); //$NON-NLS-1$
            }
        }
        exclude(messages);
        fillParts(mark);
        details.show(shown);
    }

    private void fillParts(String mark) {
        List<String> ids = new ArrayList<>();
        if (shown != null) {
            shown.figures().forEach(f -> ids.add("figure " + f.id())); //$NON-NLS-1$
            shown.tables().forEach(t -> ids.add("table " + t.id())); //$NON-NLS-1$
        }
        if (!ids.equals(shownParts)) {
            shownParts = ids;
            for (Control child : parts.getChildren()) {
                child.dispose();
            }
            tables.clear();
            figures.clear();
        }
        if (shown == null) {
            return;
        }
        for (Figure figure : shown.figures()) {
            figures.computeIfAbsent(figure.id(), id -> fill(new FigurePart(parts, () -> form.reflow(true))))
                .show(figure, mark);
        }
        for (Table table : shown.tables()) {
            tables.computeIfAbsent(table.id(), id -> fill(new TablePart(parts))).show(table, mark);
        }
    }

    private <C extends Composite> C fill(C part) {
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(part);
        return part;
    }

    /** Scrolls to a table or figure. */
    public void reveal(boolean figure, String id) {
        Composite part = figure ? figures.get(id) : tables.get(id);
        if (part != null) {
            form.setOrigin(0, part.getLocation().y + parts.getLocation().y);
        }
    }
}
