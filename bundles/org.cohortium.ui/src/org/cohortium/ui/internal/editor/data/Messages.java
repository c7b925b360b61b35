/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String columns_message;
    public static String columns_title;
    public static String copy_title;
    public static String copy_tooMuch;
    public static String empty_import;
    public static String empty_noData;
    public static String empty_preparing;
    public static String export_failed;
    public static String export_title;
    public static String export_writing;
    public static String filter_condition;
    public static String filter_conditionHint;
    public static String filter_noCondition;
    public static String filter_row;
    public static String filter_rowHint;
    public static String filter_rowsOf;
    public static String filter_rowsOfTip;
    public static String filter_words;
    public static String filter_wordsHint;
    public static String finding;
    public static String library_failed;
    public static String menu_ascending;
    public static String menu_copy;
    public static String menu_descending;
    public static String menu_freeze;
    public static String menu_hide;
    public static String menu_showAll;
    public static String menu_unsorted;
    public static String status_all;
    public static String status_noRow;
    public static String status_some;
    public static String summary_computing;
    public static String summary_distinct;
    public static String summary_extremes;
    public static String summary_first;
    public static String summary_last;
    public static String summary_masked;
    public static String summary_mean;
    public static String summary_median;
    public static String summary_missing;
    public static String summary_n;
    public static String summary_nothing;
    public static String summary_quartiles;
    public static String summary_range;
    public static String summary_sd;
    public static String summary_share;
    public static String summary_title;
    public static String tool_columns;
    public static String tool_copy;
    public static String tool_export;
    public static String tool_freeze;
    public static String tool_identifiers;
    public static String tool_identifiersTip;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.data.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
