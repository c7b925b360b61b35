/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String cohort_n;
    public static String empty_drop;
    public static String empty_new;
    public static String empty_open;
    public static String empty_text;
    public static String empty_welcome;
    public static String group_cohorts;
    public static String group_plan;
    public static String group_report;
    public static String group_results;
    public static String group_sources;
    public static String group_variables;
    public static String navigator_closed;
    public static String navigator_simulated;
    public static String navigator_unreadable;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.navigator.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
