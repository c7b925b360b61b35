/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.cohortium.ui.welcome.FirstStart;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The one window: size, bars, and what it shows when nothing is open. */
final class StudyWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point FIRST_SIZE = new Point(1400, 900);

    private final StudiesToOpen toOpen;

    StudyWindowAdvisor(IWorkbenchWindowConfigurer configurer, StudiesToOpen toOpen) {
        super(configurer);
        this.toOpen = toOpen;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new StudyActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(FIRST_SIZE);
        configurer.setTitle(Messages.window_title);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowOpen() {
        WindowTitle.follow(getWindowConfigurer());
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        PlatformActions.hide(page);
        if (page != null && toOpen.isEmpty() && page.getEditorReferences().length == 0) {
            page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> FirstStart.open(page));
        }
        toOpen.windowOpened();
    }
}
