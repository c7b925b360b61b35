/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String application_noDisplay;
    public static String menu_edit;
    public static String menu_file;
    public static String menu_help;
    public static String menu_study;
    public static String menu_views;
    public static String menu_window;
    public static String open_noPath;
    public static String window_title;
    public static String window_titleOf;
    public static String workspace_saving;
    public static String workspace_unusable;

    static {
        NLS.initializeMessages("org.cohortium.rcp.internal.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
