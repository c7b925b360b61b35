/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.export;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String export_archive;
    public static String export_badTarget;
    public static String export_browse;
    public static String export_description;
    public static String export_done;
    public static String export_dpi;
    public static String export_failed;
    public static String export_figures;
    public static String export_inside;
    public static String export_none;
    public static String export_nothing;
    public static String export_parts;
    public static String export_report;
    public static String export_tables;
    public static String export_target;
    public static String export_title;
    public static String export_width;
    public static String export_withData;
    public static String export_writing;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.export.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
