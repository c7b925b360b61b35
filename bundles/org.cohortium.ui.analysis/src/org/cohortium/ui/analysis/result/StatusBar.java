/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.function.Supplier;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The line above a result: how it stands with it, how many patients and events it rests on, and how it is saved. */
final class StatusBar {

    private static final int MARGIN = 14;

    private final Composite control;
    private final Label icon;
    private final Label text;
    private final Label counts;
    private final Link save;
    private final Label verified;
    private final ResultTools tools;

    StatusBar(Composite parent, FormToolkit toolkit, Runnable run, Supplier<ResultView> view) {
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(MARGIN, 2).applyTo(control);
        icon = toolkit.createLabel(control, ""); //$NON-NLS-1$
        text = toolkit.createLabel(control, ""); //$NON-NLS-1$
        save = new Link(control, SWT.NONE);
        toolkit.adapt(save, true, true);
        save.setText("<a>" + Messages.status_save + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        save.setToolTipText(Messages.status_saveHint);
        save.addListener(SWT.Selection, event -> run.run());
        counts = toolkit.createLabel(control, "", SWT.RIGHT); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(counts);
        verified = toolkit.createLabel(control, ""); //$NON-NLS-1$
        verified.addListener(SWT.MouseDown, event -> view.get().revealChecks());
        tools = new ResultTools(control, toolkit, run, view);
    }

    Composite control() {
        return control;
    }

    /** The text, for tests. */
    String words() {
        return text.getText();
    }

    void show(LiveState state) {
        icon.setImage(Icons.image(picture(state.kind())));
        text.setText(words(state.kind()));
        save.setVisible(state.isUnsaved());
        verified(state.result());
        tools.enableRun(state.kind() == LiveState.Kind.SAVED || state.isUnsaved());
        AnalysisResult result = state.result();
        if (result == null) {
            counts.setText(""); //$NON-NLS-1$
        } else if (result.events().isPresent()) {
            counts.setText(NLS.bind(Messages.status_nEvents, number(result.n()), number(result.events().getAsInt())));
        } else {
            counts.setText(NLS.bind(Messages.status_n, number(result.n())));
        }
        control.layout();
    }

    private static String number(int n) {
        return Integer.toString(n);
    }

    private void verified(AnalysisResult result) {
        if (result == null || result.checks().isEmpty()) {
            verified.setImage(null);
            verified.setToolTipText(null);
            return;
        }
        verified.setImage(Icons.image(CheckWords.icon(CheckWords.worst(result.checks()))));
        verified.setToolTipText(CheckWords.summary(result.checks()));
    }

    private static String picture(LiveState.Kind kind) {
        return switch (kind) {
            case WAITING -> "state_never"; //$NON-NLS-1$
            case COMPUTING -> "state_running"; //$NON-NLS-1$
            case SAVED -> "state_current"; //$NON-NLS-1$
            case PREVIEW, DIFFERS -> "state_stale"; //$NON-NLS-1$
            case REFUSED, FAILED -> "state_failed"; //$NON-NLS-1$
            case NOT_INSTALLED -> "state_missing"; //$NON-NLS-1$
        };
    }

    private static String words(LiveState.Kind kind) {
        return switch (kind) {
            case WAITING -> Messages.status_waiting;
            case COMPUTING -> Messages.status_computing;
            case SAVED -> Messages.status_saved;
            case PREVIEW -> Messages.status_preview;
            case DIFFERS -> Messages.status_differs;
            case REFUSED -> Messages.status_refused;
            case FAILED -> Messages.status_failed;
            case NOT_INSTALLED -> Messages.status_notInstalled;
        };
    }
}
