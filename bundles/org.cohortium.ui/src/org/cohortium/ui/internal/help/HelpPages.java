/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.help;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.Bundle;

/** Opens help pages, which are files of the help bundle, in the browser of the machine. Nothing is fetched. */
public final class HelpPages {

    /** The page that leads to all others. */
    public static final String START = "index"; //$NON-NLS-1$

    private static final String BUNDLE = "org.cohortium.help"; //$NON-NLS-1$

    private HelpPages() {
    }

    /** Whether there is a page of that name. */
    public static boolean exists(String page) {
        Bundle bundle = Platform.getBundle(BUNDLE);
        return bundle != null && bundle.getEntry(path(page)) != null;
    }

    /** Shows a page, or the start page where there is none of that name. */
    public static void show(IWorkbenchWindow window, String page) {
        Bundle bundle = Platform.getBundle(BUNDLE);
        URL entry = bundle == null ? null : bundle.getEntry(path(exists(page) ? page : START));
        try {
            if (entry == null) {
                MessageDialog.openInformation(window.getShell(), Messages.help_title, Messages.help_none);
                return;
            }
            FileLocator.toFileURL(bundle.getEntry("html/")); //$NON-NLS-1$
            URL file = FileLocator.toFileURL(entry);
            if (!Program.launch(file.toString())) {
                MessageDialog.openInformation(window.getShell(), Messages.help_title,
                    NLS.bind(Messages.help_noBrowser, file.getPath()));
            }
        } catch (IOException e) {
            ILog.of(HelpPages.class).error(Messages.help_none, e);
        }
    }

    private static String path(String page) {
        return "html/" + page + ".html"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
