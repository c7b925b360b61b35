/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String close_unknownEditor;
    public static String command_failed;
    public static String open_message;
    public static String open_title;
    public static String recent_none;
    public static String redo;
    public static String redo_what;
    public static String revert_failed;
    public static String revert_question;
    public static String revert_title;
    public static String run_none;
    public static String run_title;
    public static String undo;
    public static String undo_what;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.handlers.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
