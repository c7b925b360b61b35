/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.util.Map;

import org.cohortium.ui.open.ActiveStudy;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Makes the change again that was taken back last. */
public final class RedoHandler extends StudyCommandHandler implements IElementUpdater {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        session.history().redo();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String text = ActiveStudy.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
            .flatMap(s -> s.history().redoLabel()).map(l -> NLS.bind(Messages.redo_what, l)).orElse(Messages.redo);
        element.setText(text);
        element.setTooltip(text.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
