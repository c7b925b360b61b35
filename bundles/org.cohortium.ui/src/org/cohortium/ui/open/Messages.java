/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String archive_refused;
    public static String archive_refusedLog;
    public static String input_badPath;
    public static String open_failed;
    public static String open_failedLog;
    public static String open_noEditor;
    public static String open_noStudy;
    public static String open_title;
    public static String recent_notKept;
    public static String recover_failed;
    public static String recover_question;
    public static String save_conflict;
    public static String save_failed;
    public static String save_overwrite;
    public static String save_reload;
    public static String save_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.open.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
