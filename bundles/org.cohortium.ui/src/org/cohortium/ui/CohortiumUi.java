/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

/** Ids of the parts of the workbench, for those who open them. */
public final class CohortiumUi {

    /** This bundle. */
    public static final String BUNDLE = "org.cohortium.ui"; //$NON-NLS-1$

    /** The Study perspective. */
    public static final String PERSPECTIVE = "org.cohortium.ui.perspective.study"; //$NON-NLS-1$

    /** The navigator of studies. */
    public static final String NAVIGATOR = "org.cohortium.ui.navigator"; //$NON-NLS-1$

    /** The editor of a study. */
    public static final String STUDY_EDITOR = "org.cohortium.ui.editor.study"; //$NON-NLS-1$

    /** The editor of one analysis. */
    public static final String ANALYSIS_EDITOR = "org.cohortium.ui.analysis.editor"; //$NON-NLS-1$

    /** The welcome page. */
    public static final String WELCOME = "org.cohortium.ui.welcome"; //$NON-NLS-1$

    /** The Study menu. */
    public static final String MENU_STUDY = "study"; //$NON-NLS-1$

    /** The main tool bar. */
    public static final String TOOLBAR_MAIN = "org.cohortium.ui.toolbar"; //$NON-NLS-1$

    private CohortiumUi() {
    }
}
