/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** The one perspective: studies at the left, editors in the middle, what is said about them below. */
public final class StudyPerspective implements IPerspectiveFactory {

    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$
    private static final float NAVIGATOR_SHARE = 0.20f;
    private static final float EDITOR_SHARE = 0.78f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, NAVIGATOR_SHARE, layout.getEditorArea()); //$NON-NLS-1$
        left.addView(CohortiumUi.NAVIGATOR);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_SHARE, layout.getEditorArea()); //$NON-NLS-1$
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        below.addView(ERROR_LOG);
        layout.getViewLayout(CohortiumUi.NAVIGATOR).setCloseable(false);
        layout.addShowViewShortcut(CohortiumUi.NAVIGATOR);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(ERROR_LOG);
    }
}
