/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.nio.file.Path;

import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.open.RecentStudies;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a study folder and opens it. */
public final class OpenStudyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.open_title);
        dialog.setMessage(Messages.open_message);
        RecentStudies.list().stream().findFirst().map(Path::getParent)
            .ifPresent(parent -> dialog.setFilterPath(parent.toString()));
        String folder = dialog.open();
        if (folder != null) {
            OpenStudy.open(window.getActivePage(), Path.of(folder));
        }
        return null;
    }
}
