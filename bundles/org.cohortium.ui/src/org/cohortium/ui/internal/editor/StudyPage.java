/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.ui.session.StudySession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** A page of the study editor. It is built when first shown and brought up to date when it is in front. */
abstract class StudyPage extends FormPage {

    private boolean built;
    private boolean stale;

    StudyPage(StudyEditor editor, String id, String title) {
        super(editor, id, title);
    }

    final StudySession session() {
        return ((StudyEditor) getEditor()).session();
    }

    @Override
    protected final void createFormContent(IManagedForm managedForm) {
        ScrolledForm form = managedForm.getForm();
        form.setText(getTitle());
        managedForm.getToolkit().decorateFormHeading(form.getForm());
        build(managedForm, form.getBody(), managedForm.getToolkit());
        built = true;
        refresh();
    }

    /** Makes the controls. */
    abstract void build(IManagedForm form, Composite body, FormToolkit toolkit);

    /** Shows the study as it is now. */
    abstract void refresh();

    /** Selects an element. */
    void reveal(EObject element) {
        // most pages have nothing to select
    }

    final void changed() {
        if (!built || getPartControl() == null || getPartControl().isDisposed()) {
            return;
        }
        if (isActive()) {
            stale = false;
            refresh();
        } else {
            stale = true;
        }
    }

    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (active && stale && built) {
            stale = false;
            refresh();
        }
    }
}
