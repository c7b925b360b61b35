/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.cohortium.ui.CohortiumUi;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Settles what the workbench does for its whole life: one perspective, window state kept, markers saved at the end. */
final class StudyWorkbenchAdvisor extends WorkbenchAdvisor {

    private final StudiesToOpen toOpen;

    StudyWorkbenchAdvisor(StudiesToOpen toOpen) {
        this.toOpen = toOpen;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        configurer.setExitOnLastWindowClose(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new StudyWindowAdvisor(configurer, toOpen);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return CohortiumUi.PERSPECTIVE;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.eclipse.ui.preferencePages.Workbench"; //$NON-NLS-1$
    }

    @Override
    public void postShutdown() {
        StudyProjects.forgetMissing();
        Job save = Job.createSystem(Messages.workspace_saving, StudyWorkbenchAdvisor::saveWorkspace);
        save.schedule();
        try {
            save.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IStatus saveWorkspace(IProgressMonitor monitor) {
        try {
            return ResourcesPlugin.getWorkspace().save(true, monitor);
        } catch (CoreException e) {
            ILog.of(StudyWorkbenchAdvisor.class).log(e.getStatus());
            return Status.CANCEL_STATUS;
        }
    }
}
