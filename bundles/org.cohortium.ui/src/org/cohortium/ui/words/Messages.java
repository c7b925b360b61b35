/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.words;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String cohort_all;
    public static String criterion_exclude;
    public static String criterion_include;
    public static String identifier_direct;
    public static String identifier_none;
    public static String identifier_quasi;
    public static String identifier_sensitive;
    public static String level_reference;
    public static String role_auxiliary;
    public static String role_centre;
    public static String role_cluster;
    public static String role_covariate;
    public static String role_entryTime;
    public static String role_event;
    public static String role_exposure;
    public static String role_identifier;
    public static String role_outcome;
    public static String role_postBaseline;
    public static String role_stratum;
    public static String role_time;
    public static String role_weight;
    public static String source_appended;
    public static String source_joined;
    public static String source_primary;
    public static String state_current;
    public static String state_failed;
    public static String state_never;
    public static String state_notInstalled;
    public static String state_running;
    public static String state_stale;
    public static String type_category;
    public static String type_date;
    public static String type_logical;
    public static String type_number;
    public static String type_text;

    static {
        NLS.initializeMessages("org.cohortium.ui.words.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
