/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String background_failed;
    public static String cohorts_building;
    public static String data_preparing;
    public static String results_looking;
    public static String results_unreadable;
    public static String session_listenerFailed;

    static {
        NLS.initializeMessages("org.cohortium.ui.session.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
