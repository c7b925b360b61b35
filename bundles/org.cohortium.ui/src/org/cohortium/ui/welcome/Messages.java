/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String welcome_failed;
    public static String welcome_name;

    static {
        NLS.initializeMessages("org.cohortium.ui.welcome.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
