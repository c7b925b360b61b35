/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

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

    private final Composite control;
    private final Label icon;
    private final Label text;
    private final Label counts;
    private final Link save;

    StatusBar(Composite parent, FormToolkit toolkit, Runnable run) {
        control = toolkit.createComposite(parent);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(control);
        icon = toolkit.createLabel(control, ""); //$NON-NLS-1$
        text = toolkit.createLabel(control, ""); //$NON-NLS-1$
        save = new Link(control, SWT.NONE);
        toolkit.adapt(save, true, true);
        save.setText("<a>" + Messages.status_save + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        save.setToolTipText(Messages.status_saveHint);
        save.addListener(SWT.Selection, event -> run.run());
        counts = toolkit.createLabel(control, "", SWT.RIGHT); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(counts);
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
        save.setVisible(state.kind() == LiveState.Kind.PREVIEW);
        AnalysisResult result = state.result();
        if (result == null) {
            counts.setText(""); //$NON-NLS-1$
        } else if (result.events().isPresent()) {
            counts.setText(NLS.bind(Messages.status_nEvents, result.n(), result.events().getAsInt()));
        } else {
            counts.setText(NLS.bind(Messages.status_n, result.n()));
        }
        control.layout();
    }

    private static String picture(LiveState.Kind kind) {
        return switch (kind) {
            case WAITING -> "state_never"; //$NON-NLS-1$
            case COMPUTING -> "state_running"; //$NON-NLS-1$
            case SAVED -> "state_current"; //$NON-NLS-1$
            case PREVIEW -> "state_stale"; //$NON-NLS-1$
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
            case REFUSED -> Messages.status_refused;
            case FAILED -> Messages.status_failed;
            case NOT_INSTALLED -> Messages.status_notInstalled;
        };
    }
}
