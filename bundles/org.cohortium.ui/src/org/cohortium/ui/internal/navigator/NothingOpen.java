/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import org.cohortium.ui.internal.handlers.Commands;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;

/** What the navigator shows while there is no study: how to get one. */
final class NothingOpen {

    private static final int MARGIN = 12;

    private final Composite control;

    NothingOpen(Composite parent, IWorkbenchPage page) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(control);
        Label text = new Label(control, SWT.WRAP);
        text.setText(Messages.empty_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
        link(Messages.empty_new, Commands.NEW_STUDY, page);
        link(Messages.empty_open, Commands.OPEN_STUDY, page);
        link(Messages.empty_welcome, Commands.WELCOME, page);
        Label drop = new Label(control, SWT.WRAP);
        drop.setText(Messages.empty_drop);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(drop);
    }

    private void link(String text, String command, IWorkbenchPage page) {
        Link link = new Link(control, SWT.NONE);
        link.setText("<a>" + text + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        link.addListener(SWT.Selection, event -> Commands.run(page.getWorkbenchWindow(), command));
    }

    Composite control() {
        return control;
    }
}
