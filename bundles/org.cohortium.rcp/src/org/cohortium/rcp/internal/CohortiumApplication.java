/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench on a hidden workspace and leaves when its window closes. */
public class CohortiumApplication implements IApplication {

    private static final Integer NO_DISPLAY = Integer.valueOf(4);

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Cohortium"); //$NON-NLS-1$
        Display display;
        try {
            display = PlatformUI.createDisplay();
        } catch (RuntimeException | LinkageError e) {
            Platform.getLog(CohortiumApplication.class).error(Messages.application_noDisplay, e);
            context.applicationRunning();
            return NO_DISPLAY;
        }
        Location instance = Platform.getInstanceLocation();
        try {
            HiddenWorkspace.choose(instance);
            StudiesToOpen toOpen = new StudiesToOpen(arguments(context));
            toOpen.listen(display);
            int code = PlatformUI.createAndRunWorkbench(display, new StudyWorkbenchAdvisor(toOpen));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            if (instance != null) {
                instance.release();
            }
        }
    }

    private static String[] arguments(IApplicationContext context) {
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return arguments instanceof String[] texts ? texts : new String[0];
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
