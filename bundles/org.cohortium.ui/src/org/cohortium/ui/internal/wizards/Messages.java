/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String columns_examples;
    public static String columns_missing;
    public static String columns_name;
    public static String columns_role;
    public static String columns_title;
    public static String columns_type;
    public static String columns_unit;
    public static String findings_title;
    public static String findings_titleOf;
    public static String import_allFiles;
    public static String import_browse;
    public static String import_description;
    public static String import_edit;
    public static String import_failed;
    public static String import_file;
    public static String import_filter;
    public static String import_looking;
    public static String import_noFile;
    public static String import_reading;
    public static String import_ready;
    public static String import_title;
    public static String import_unreadable;
    public static String join_columns;
    public static String join_description;
    public static String join_key;
    public static String join_primaryKey;
    public static String join_rows;
    public static String join_title;
    public static String mark_bar;
    public static String mark_comma;
    public static String mark_point;
    public static String mark_semicolon;
    public static String mark_space;
    public static String mark_tab;
    public static String new_badFolder;
    public static String new_begin;
    public static String new_browse;
    public static String new_browseMessage;
    public static String new_description;
    public static String new_empty;
    public static String new_failed;
    public static String new_folder;
    public static String new_making;
    public static String new_name;
    public static String new_noTitle;
    public static String new_occupied;
    public static String new_table;
    public static String new_title;
    public static String policy_keepQuote;
    public static String policy_pad;
    public static String policy_refuse;
    public static String policy_rename;
    public static String policy_replace;
    public static String policy_skip;
    public static String preview_missing;
    public static String preview_title;
    public static String raw_title;
    public static String reading_bytes;
    public static String reading_decimal;
    public static String reading_delimiter;
    public static String reading_encoding;
    public static String reading_header;
    public static String reading_headers;
    public static String reading_missing;
    public static String reading_missingHint;
    public static String reading_quotes;
    public static String reading_ragged;
    public static String reading_skip;
    public static String reading_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.wizards.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
