/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.session.DataState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What stands in place of the grid while there are no rows to show, and what can be done about it. */
final class NoRows {

    private static final int WIDTH = 480;

    private final Composite area;
    private final Label text;
    private final Hyperlink action;

    NoRows(Composite parent, FormToolkit toolkit) {
        area = toolkit.createComposite(parent);
        GridLayoutFactory.swtDefaults().margins(24, 24).applyTo(area);
        text = toolkit.createLabel(area, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
        action = toolkit.createHyperlink(area, Messages.empty_import, SWT.NONE);
        IHyperlinkListener run = new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                Commands.run(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), Commands.IMPORT_DATA);
            }
        };
        action.addHyperlinkListener(run);
    }

    Composite control() {
        return area;
    }

    void show(DataState state) {
        String words = switch (state) {
            case DataState.NoData none -> Messages.empty_noData;
            case DataState.Preparing preparing -> Messages.empty_preparing;
            case DataState.Failed failed -> failed.message() + "\n\n" + failed.advice(); //$NON-NLS-1$
            case DataState.Ready ready -> Messages.empty_preparing;
        };
        show(words, state instanceof DataState.NoData);
    }

    void show(String words, boolean withImport) {
        text.setText(words);
        action.setVisible(withImport);
        area.layout();
    }
}
