/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import java.nio.file.Files;
import java.nio.file.Path;

import org.cohortium.ui.internal.wizards.ImportWizard;
import org.cohortium.ui.internal.wizards.NewStudyWizard;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/** Takes what is dropped on the navigator: a study folder is opened, a table is imported into the study under it. */
final class NavDrop extends DropTargetAdapter {

    private final IWorkbenchPage page;

    private NavDrop(IWorkbenchPage page) {
        this.page = page;
    }

    static void install(TreeViewer viewer, IWorkbenchPage page) {
        viewer.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT, new Transfer[] {FileTransfer.getInstance()},
            new NavDrop(page));
    }

    static void install(Composite composite, IWorkbenchPage page) {
        DropTarget target = new DropTarget((Control) composite, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new NavDrop(page));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if (event.detail == DND.DROP_DEFAULT) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (!(event.data instanceof String[] names)) {
            return;
        }
        StudySession under = event.item != null && event.item.getData() instanceof NavNode node
            ? node.session().orElse(null) : null;
        page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> take(names, under));
    }

    private void take(String[] names, StudySession under) {
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path) || name.endsWith(".cohort") || name.endsWith(".cohortz")) { //$NON-NLS-1$ //$NON-NLS-2$
                OpenStudy.open(page, path);
            } else if (under != null) {
                ImportWizard.open(page, under, path);
            } else {
                NewStudyWizard.open(page, path);
            }
        }
    }
}
