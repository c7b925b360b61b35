/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.welcome;

import org.cohortium.ui.CohortiumUi;
import org.cohortium.ui.Icons;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** The welcome page as something that can be shown. */
public final class Welcome implements IEditorInput, IPersistableElement {

    /** Shows the welcome page in a window. */
    public static void show(IWorkbenchPage page) {
        try {
            page.openEditor(new Welcome(), CohortiumUi.WELCOME);
        } catch (PartInitException e) {
            ILog.of(Welcome.class).error(Messages.welcome_failed, e);
        }
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("welcome"); //$NON-NLS-1$
    }

    @Override
    public String getName() {
        return Messages.welcome_name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return ""; //$NON-NLS-1$
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is only one
    }

    @Override
    public String getFactoryId() {
        return CohortiumUi.WELCOME;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Welcome;
    }

    @Override
    public int hashCode() {
        return Welcome.class.hashCode();
    }
}
