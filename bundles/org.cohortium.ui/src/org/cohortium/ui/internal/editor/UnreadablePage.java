/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import java.io.IOException;

import org.cohortium.study.StudyOpenException;
import org.cohortium.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;

/** Shown in place of a study that cannot be opened: why, and what to do. */
final class UnreadablePage extends FormPage {

    private static final int WIDTH = 500;
    private final IOException refusal;

    UnreadablePage(StudyEditor editor, IOException refusal) {
        super(editor, "unreadable", Messages.unreadable_title); //$NON-NLS-1$
        this.refusal = refusal;
    }

    @Override
    protected void createFormContent(IManagedForm managedForm) {
        Composite body = managedForm.getForm().getBody();
        managedForm.getForm().setText(Messages.unreadable_title);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        Label icon = managedForm.getToolkit().createLabel(body, ""); //$NON-NLS-1$
        icon.setImage(Icons.image("error")); //$NON-NLS-1$
        String advice = refusal instanceof StudyOpenException refused ? refused.advice() : ""; //$NON-NLS-1$
        Label text = managedForm.getToolkit().createLabel(body, refusal.getMessage() + "\n\n" + advice, SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }
}
