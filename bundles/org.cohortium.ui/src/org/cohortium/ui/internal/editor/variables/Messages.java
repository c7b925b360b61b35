/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String column_label;
    public static String column_missing;
    public static String column_name;
    public static String column_role;
    public static String column_type;
    public static String column_unit;
    public static String column_values;
    public static String copy_label;
    public static String edit_derive;
    public static String edit_duplicate;
    public static String edit_move;
    public static String edit_remove;
    public static String edit_rename;
    public static String edit_variable;
    public static String facts_counting;
    public static String field_column;
    public static String field_description;
    public static String field_format;
    public static String field_identifier;
    public static String field_maximum;
    public static String field_minimum;
    public static String field_missing;
    public static String field_source;
    public static String field_window;
    public static String filter_message;
    public static String findings_rows;
    public static String findings_rowsAndMore;
    public static String hint_column;
    public static String hint_description;
    public static String hint_format;
    public static String hint_label;
    public static String hint_missing;
    public static String hint_name;
    public static String hint_range;
    public static String hint_unit;
    public static String hint_window;
    public static String insert_filter;
    public static String insert_hint;
    public static String levels_count;
    public static String levels_down;
    public static String levels_fill;
    public static String levels_finding;
    public static String levels_label;
    public static String levels_move;
    public static String levels_noValue;
    public static String levels_ordered;
    public static String levels_reference;
    public static String levels_referenceShort;
    public static String levels_remove;
    public static String levels_taken;
    public static String levels_up;
    public static String levels_value;
    public static String name_invalid;
    public static String name_taken;
    public static String preview_computing;
    public static String preview_masked;
    public static String preview_unfit;
    public static String preview_values;
    public static String remove_used;
    public static String section_derivation;
    public static String section_levels;
    public static String section_meaning;
    public static String section_naming;
    public static String section_source;
    public static String several_heading;
    public static String several_unit;
    public static String source_any;
    public static String summary_missing;
    public static String summary_numbers;
    public static String table_name;
    public static String tool_derive;
    public static String tool_deriveHint;
    public static String tool_down;
    public static String tool_duplicate;
    public static String tool_remove;
    public static String tool_up;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.variables.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
