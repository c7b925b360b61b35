/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.help;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String help_noBrowser;
    public static String help_none;
    public static String help_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.help.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
