/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.net.URL;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes the collections ready that the grid is built on. Their interfaces look for their implementations with the class
 * loader of the thread, which in a workbench does not see the bundle that has them; each looks once, when first used.
 */
final class GridLibrary {

    private static final String INTERFACES = "org.eclipse.collections.api"; //$NON-NLS-1$
    private static final String IMPLEMENTATIONS = "org.eclipse.collections.impl"; //$NON-NLS-1$
    private static final String FACTORIES = "org.eclipse.collections.api.factory"; //$NON-NLS-1$
    private static final String ENDING = ".class"; //$NON-NLS-1$

    private static boolean ready;

    private GridLibrary() {
    }

    /** Call before the first grid is made. */
    static void makeReady() {
        Bundle interfaces = Platform.getBundle(INTERFACES);
        Bundle implementations = Platform.getBundle(IMPLEMENTATIONS);
        if (ready || interfaces == null || implementations == null) {
            return;
        }
        ready = true;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(implementations.adapt(BundleWiring.class).getClassLoader());
        try {
            ClassLoader loader = interfaces.adapt(BundleWiring.class).getClassLoader();
            for (URL entry : factories(interfaces)) {
                String file = entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
                Class.forName(FACTORIES + '.' + file.substring(0, file.length() - ENDING.length()), true, loader);
            }
        } catch (ClassNotFoundException e) {
            ILog.of(GridLibrary.class).error(Messages.library_failed, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<URL> factories(Bundle interfaces) {
        return Collections.list(interfaces.findEntries(FACTORIES.replace('.', '/'), '*' + ENDING, false));
    }
}
