/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String editor_gone;
    public static String editor_noStudy;
    public static String editor_notLoaded;
    public static String editor_wrongInput;

    static {
        NLS.initializeMessages("org.cohortium.ui.analysis.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
