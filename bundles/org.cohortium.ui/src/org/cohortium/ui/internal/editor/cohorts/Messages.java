/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.cohorts;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String base_all;
    public static String column_condition;
    public static String column_kind;
    public static String column_label;
    public static String column_left;
    public static String column_remain;
    public static String count;
    public static String counting;
    public static String criterion_add;
    public static String criterion_addText;
    public static String criterion_down;
    public static String criterion_remove;
    public static String criterion_up;
    public static String edit_add;
    public static String edit_addCriterion;
    public static String edit_base;
    public static String edit_kind;
    public static String edit_matchedBy;
    public static String edit_move;
    public static String edit_moveCriterion;
    public static String edit_remove;
    public static String edit_removeCriterion;
    public static String field_base;
    public static String field_description;
    public static String field_label;
    public static String field_matchedBy;
    public static String field_name;
    public static String field_reason;
    public static String hint_base;
    public static String hint_criterion;
    public static String hint_label;
    public static String hint_matchedBy;
    public static String hint_name;
    public static String hint_reason;
    public static String kind_exclude;
    public static String kind_include;
    public static String list_add;
    public static String list_addText;
    public static String list_cohort;
    public static String list_down;
    public static String list_n;
    public static String list_remove;
    public static String list_up;
    public static String matchedBy_none;
    public static String new_label;
    public static String new_name;
    public static String nothing;
    public static String remove_used;
    public static String section_cohort;
    public static String section_criteria;
    public static String section_flow;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.cohorts.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
