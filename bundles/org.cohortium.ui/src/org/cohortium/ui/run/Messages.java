/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String report_noBrowser;
    public static String report_writing;
    public static String run_failures;
    public static String run_nothing;
    public static String run_plan;
    public static String run_some;
    public static String verify_analysis;
    public static String verify_counts;
    public static String verify_differs;
    public static String verify_part;
    public static String verify_result;
    public static String verify_same;
    public static String verify_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.run.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
