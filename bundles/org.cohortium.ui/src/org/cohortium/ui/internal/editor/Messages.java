/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String cohorts_title;
    public static String data_title;
    public static String editor_pageFailed;
    public static String editor_unreadable;
    public static String editor_wrongInput;
    public static String field_analysisPlan;
    public static String field_comparator;
    public static String field_estimand;
    public static String field_exposure;
    public static String field_followUp;
    public static String field_outcomes;
    public static String field_population;
    public static String field_question;
    public static String field_timeZero;
    public static String field_title;
    public static String glance_analyses;
    public static String glance_cohorts;
    public static String glance_rows;
    public static String glance_sources;
    public static String glance_title;
    public static String glance_variables;
    public static String hint_analysisPlan;
    public static String hint_comparator;
    public static String hint_estimand;
    public static String hint_exposure;
    public static String hint_followUp;
    public static String hint_outcomes;
    public static String hint_population;
    public static String hint_question;
    public static String hint_timeZero;
    public static String hint_title;
    public static String overview_protocol;
    public static String overview_question;
    public static String overview_title;
    public static String plan_title;
    public static String report_title;
    public static String step_analysis;
    public static String step_cohort;
    public static String step_import;
    public static String step_report;
    public static String step_roles;
    public static String step_run;
    public static String steps_title;
    public static String unreadable_title;
    public static String variables_title;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
