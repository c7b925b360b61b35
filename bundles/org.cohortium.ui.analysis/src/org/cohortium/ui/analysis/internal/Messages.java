/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String header_cohort;
    public static String header_cohortN;
    public static String header_edit;
    public static String header_notInstalled;
    public static String header_note;
    public static String header_noteHint;
    public static String header_title;
    public static String header_titleHint;
    public static String live_computing;
    public static String live_fault;
    public static String live_noData;
    public static String live_preparing;
    public static String live_unreadable;
    public static String new_analysis;
    public static String new_cohort;
    public static String new_description;
    public static String new_edit;
    public static String new_filter;
    public static String new_name;
    public static String new_question;
    public static String new_title;
    public static String rcode_data;

    static {
        NLS.initializeMessages("org.cohortium.ui.analysis.internal.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
