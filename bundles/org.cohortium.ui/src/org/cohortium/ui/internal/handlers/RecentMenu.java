/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.nio.file.Path;
import java.util.List;

import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.open.RecentStudies;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.jface.action.ContributionItem;

/** The studies opened lately, in the File menu. */
public final class RecentMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        int position = index;
        List<Path> folders = RecentStudies.list();
        if (folders.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, position);
            none.setText(Messages.recent_none);
            none.setEnabled(false);
        }
        int number = 1;
        for (Path folder : folders) {
            MenuItem item = new MenuItem(menu, SWT.PUSH, position++);
            String mnemonic = number < 10 ? "&" : ""; //$NON-NLS-1$ //$NON-NLS-2$
            item.setText(mnemonic + number++ + "  " + folder.getFileName() + "  \u2013  " + folder.getParent()); //$NON-NLS-1$ //$NON-NLS-2$
            item.addListener(SWT.Selection, event -> open(folder));
        }
    }

    private static void open(Path folder) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        OpenStudy.open(window.getActivePage(), folder);
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
