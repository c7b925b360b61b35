/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String checking;
    public static String notShown;
    public static String place_analysis;
    public static String place_centre;
    public static String place_cohort;
    public static String place_data;
    public static String place_source;
    public static String place_study;
    public static String place_variable;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.problems.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
