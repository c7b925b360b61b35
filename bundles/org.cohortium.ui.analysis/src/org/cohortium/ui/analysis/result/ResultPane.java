/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A live result: how it stands with it, what is the matter, and the result itself. */
public final class ResultPane {

    private static final int PATIENCE_MILLIS = 250;

    private final Composite control;
    private final StatusBar status;
    private final ThinProgress progress;
    private final ResultView view;
    private LiveState state;

    /**
     * @param run runs and saves the analysis
     * @param about what the analysis says of itself; null when it is not installed
     */
    public ResultPane(Composite parent, FormToolkit toolkit, Runnable run, AnalysisDescriptor about) {
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        status = new StatusBar(control, toolkit, run, () -> view());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status.control());
        progress = new ThinProgress(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        view = new ResultView(control, toolkit, about);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
    }

    /** The pane itself. */
    public Composite control() {
        return control;
    }

    /** The result as it is shown. */
    public ResultView view() {
        return view;
    }

    /** What the line above the result says. */
    public String statusText() {
        return status.words();
    }

    /** The result that is shown; null for none. */
    public AnalysisResult result() {
        return view.result();
    }

    /**
     * Shows how it stands.
     *
     * @param mark text that marks simulated data; empty for none
     */
    public void show(LiveState newState, String mark) {
        state = newState;
        status.show(newState);
        if (newState.kind() == LiveState.Kind.COMPUTING) {
            control.getDisplay().timerExec(PATIENCE_MILLIS, this::showPatience);
            return;
        }
        progress.run(false);
        trouble();
        view.show(newState.result(), mark, newState.methods());
        view.dim(isOld());
        view.headChanged();
    }

    /** What takes longer than a blink is seen to take time. */
    private void showPatience() {
        if (!control.isDisposed() && state.kind() == LiveState.Kind.COMPUTING) {
            progress.run(true);
            view.dim(true);
        }
    }

    private boolean isOld() {
        return state.kind() == LiveState.Kind.REFUSED || state.kind() == LiveState.Kind.FAILED;
    }

    private void trouble() {
        Rows head = view.head();
        head.clear();
        if (!state.message().isEmpty()) {
            head.add(state.kind() == LiveState.Kind.FAILED ? "error" : "info", state.message()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        for (Problem problem : state.problems()) {
            String text = problem.advice().isEmpty() ? problem.text() : problem.text() + " " + problem.advice(); //$NON-NLS-1$
            head.add(problem.isError() ? "error" : "warning", text); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (isOld() && state.result() != null) {
            head.add("info", Messages.trouble_old); //$NON-NLS-1$
        }
        if (state.kind() == LiveState.Kind.NOT_INSTALLED) {
            head.add("info", state.result() == null ? Messages.trouble_notInstalledNoResult //$NON-NLS-1$
                : Messages.trouble_notInstalled);
        }
    }
}
