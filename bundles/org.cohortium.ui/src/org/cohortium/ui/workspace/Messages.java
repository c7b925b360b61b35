/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.workspace;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String projects_notLinked;
    public static String projects_notRemoved;

    static {
        NLS.initializeMessages("org.cohortium.ui.workspace.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
