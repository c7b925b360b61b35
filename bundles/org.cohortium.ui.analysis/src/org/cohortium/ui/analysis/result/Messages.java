/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String about_assumes;
    public static String about_reporting;
    public static String about_version;
    public static String checks_broken;
    public static String checks_held;
    public static String checks_heldOne;
    public static String checks_notMet;
    public static String details_about;
    public static String details_checks;
    public static String details_dropped;
    public static String details_droppedRow;
    public static String details_methods;
    public static String details_methodsCopy;
    public static String details_notes;
    public static String details_numbers;
    public static String status_computing;
    public static String status_differs;
    public static String status_failed;
    public static String status_n;
    public static String status_nEvents;
    public static String status_notInstalled;
    public static String status_preview;
    public static String status_refused;
    public static String status_save;
    public static String status_saveHint;
    public static String status_saved;
    public static String status_waiting;
    public static String tools_attachmentFailed;
    public static String tools_copy;
    public static String tools_export;
    public static String tools_methods;
    public static String tools_none;
    public static String tools_rcode;
    public static String tools_rcodeNone;
    public static String tools_run;
    public static String trouble_notInstalled;
    public static String trouble_notInstalledNoResult;
    public static String trouble_old;

    static {
        NLS.initializeMessages("org.cohortium.ui.analysis.result.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
