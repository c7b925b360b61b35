/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String examples_failed;
    public static String examples_title;
    public static String heading_name;
    public static String heading_text;
    public static String recent_none;
    public static String recent_title;
    public static String start_open;
    public static String start_openText;
    public static String start_own;
    public static String start_ownText;
    public static String start_title;
    public static String steps_1;
    public static String steps_2;
    public static String steps_3;
    public static String steps_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.welcome.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
