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

/** Takes the last change of the active study back. */
public final class UndoHandler extends StudyCommandHandler implements IElementUpdater {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        session.history().undo();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String text = ActiveStudy.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
            .flatMap(s -> s.history().undoLabel()).map(l -> NLS.bind(Messages.undo_what, l)).orElse(Messages.undo);
        element.setText(text);
        element.setTooltip(text.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
