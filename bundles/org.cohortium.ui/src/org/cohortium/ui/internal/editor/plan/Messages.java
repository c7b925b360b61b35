/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.plan;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String cohort_n;
    public static String column_analysis;
    public static String column_cohort;
    public static String column_state;
    public static String column_title;
    public static String copy_of;
    public static String edit_duplicate;
    public static String edit_move;
    public static String edit_remove;
    public static String plan_add;
    public static String plan_addHint;
    public static String plan_counts;
    public static String plan_down;
    public static String plan_duplicate;
    public static String plan_empty;
    public static String plan_name;
    public static String plan_open;
    public static String plan_remove;
    public static String plan_run;
    public static String plan_runAll;
    public static String plan_runAllHint;
    public static String plan_runHint;
    public static String plan_up;
    public static String remove_matched;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.plan.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
