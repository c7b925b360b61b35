/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * Finds a folder for the state of the window, without asking. Studies are not kept there: losing it loses the layout of
 * the window and nothing else. A second running program gets a folder of its own.
 */
final class HiddenWorkspace {

    private static final int MOST_PROGRAMS = 16;

    private HiddenWorkspace() {
    }

    static void choose(Location instance) {
        if (instance == null || instance.isReadOnly()) {
            return;
        }
        try {
            if (instance.isSet() && instance.lock()) {
                return;
            }
            Path home = Path.of(System.getProperty("user.home"), ".cohortium"); //$NON-NLS-1$ //$NON-NLS-2$
            for (int i = 1; i <= MOST_PROGRAMS && !instance.isSet(); i++) {
                Path folder = home.resolve(i == 1 ? "workspace" : "workspace-" + i); //$NON-NLS-1$ //$NON-NLS-2$
                Files.createDirectories(folder);
                URL url = folder.toUri().toURL();
                if (instance.set(url, true)) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            ILog.of(HiddenWorkspace.class).error(Messages.workspace_unusable, e);
        }
    }
}
