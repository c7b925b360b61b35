/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.Message;
import org.cohortium.analysis.result.Table;
import org.cohortium.ui.widgets.FigurePart;
import org.cohortium.ui.widgets.TablePart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/**
 * Shows a result to be read, copied and exported: messages, the leading figure, the tables, the other figures, then what
 * was checked and who was left out. Parts that come again keep their place, so that a newer result does not make the page
 * jump.
 */
public final class ResultView extends Composite {

    private static final int GAP = 14;
    private static final int WIDTH = 300;

    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final Rows trouble;
    private final Rows messages;
    private final Composite parts;
    private final DetailsPanel details;
    private final Map<String, TablePart> tables = new LinkedHashMap<>();
    private final Map<String, FigurePart> figures = new LinkedHashMap<>();
    private List<String> shownParts = List.of();
    private Supplier<String> rCode = () -> ""; //$NON-NLS-1$
    private AnalysisResult shown;
    private String shownMark = ""; //$NON-NLS-1$

    /**
     * An empty page.
     *
     * @param about what the analysis says of itself; null when it is not installed
     */
    public ResultView(Composite parent, FormToolkit toolkit, AnalysisDescriptor about) {
        super(parent, SWT.NONE);
        this.toolkit = toolkit;
        setLayout(new FillLayout());
        form = toolkit.createScrolledForm(this);
        form.setDelayedReflow(false);
        Composite body = form.getBody();
        GridLayoutFactory.swtDefaults().margins(GAP, GAP / 2).spacing(0, GAP).applyTo(body);
        trouble = rows(body);
        messages = rows(body);
        parts = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().spacing(0, GAP + GAP / 2).applyTo(parts);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(parts);
        details = new DetailsPanel(body, toolkit, about, this::reflow);
    }

    private Rows rows(Composite body) {
        Rows rows = new Rows(body, toolkit);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(rows.control());
        return rows;
    }

    private void reflow() {
        form.reflow(true);
    }

    /** The result that is shown; null for none. */
    public AnalysisResult result() {
        return shown;
    }

    /** The parts of the tables by their ids, in their order. */
    public Map<String, TablePart> tables() {
        return tables;
    }

    /** The parts of the figures by their ids, in their order. */
    public Map<String, FigurePart> figures() {
        return figures;
    }

    /** What a manuscript would say of the method; empty while it is not known. */
    public String methods() {
        return details.methods();
    }

    /** Tells where the R code that repeats the analysis comes from; it is asked for when it is wanted. */
    public void rCode(Supplier<String> code) {
        rCode = code;
    }

    /** The R code that repeats the analysis; empty where there is none. */
    String rCode() {
        return rCode.get();
    }

    /**
     * Shows a result.
     *
     * @param result the result; null for none
     * @param mark text that marks simulated data on figures and tables; empty for none
     * @param methods what a manuscript would say of the method; empty where it is not known
     */
    public void show(AnalysisResult result, String mark, String methods) {
        if (result != shown || !mark.equals(shownMark)) {
            shown = result;
            shownMark = mark;
            showMessages();
            fillParts(mark);
            details.show(result);
        }
        details.methods(methods);
        reflow();
    }

    /** The text that marks simulated data; empty for none. */
    String mark() {
        return shownMark == null ? "" : shownMark; //$NON-NLS-1$
    }

    /** The lines above the result, for what is the matter with it; {@link #headChanged} after a change. */
    Rows head() {
        return trouble;
    }

    void headChanged() {
        trouble.hideIfEmpty();
        reflow();
    }

    /** Shows the result pale, because a newer one is on its way or it belongs to other options. */
    public void dim(boolean pale) {
        tables.values().forEach(t -> t.dim(pale));
        figures.values().forEach(f -> f.dim(pale));
    }

    private void showMessages() {
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
        messages.hideIfEmpty();
    }

    private void fillParts(String mark) {
        List<Figure> leading = shown == null ? List.of() : shown.figures().stream().limit(1).toList();
        List<Figure> others = shown == null ? List.of() : shown.figures().stream().skip(1).toList();
        List<Table> all = shown == null ? List.of() : shown.tables();
        List<String> ids = new ArrayList<>();
        leading.forEach(f -> ids.add("figure " + f.id())); //$NON-NLS-1$
        all.forEach(t -> ids.add("table " + t.id())); //$NON-NLS-1$
        others.forEach(f -> ids.add("figure " + f.id())); //$NON-NLS-1$
        if (!ids.equals(shownParts)) {
            shownParts = ids;
            for (Control child : parts.getChildren()) {
                child.dispose();
            }
            tables.clear();
            figures.clear();
        }
        leading.forEach(f -> show(f, mark));
        all.forEach(t -> tables.computeIfAbsent(t.id(), id -> fill(new TablePart(parts))).show(t, mark));
        others.forEach(f -> show(f, mark));
    }

    private void show(Figure figure, String mark) {
        figures.computeIfAbsent(figure.id(), id -> fill(new FigurePart(parts, this::reflow))).show(figure, mark);
    }

    private <C extends Composite> C fill(C part) {
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).hint(WIDTH, SWT.DEFAULT)
            .applyTo(part);
        return part;
    }

    /** Scrolls to a table or figure. */
    public void reveal(boolean figure, String id) {
        Composite part = figure ? figures.get(id) : tables.get(id);
        if (part != null) {
            scrollTo(part);
        }
    }

    /** Scrolls to the checks. */
    void revealChecks() {
        scrollTo(details.checks());
    }

    private void scrollTo(Control part) {
        Point place = getDisplay().map(part.getParent(), form.getBody(), part.getLocation());
        form.setOrigin(0, place.y);
    }

    @Override
    public boolean setFocus() {
        return form.setFocus();
    }
}
