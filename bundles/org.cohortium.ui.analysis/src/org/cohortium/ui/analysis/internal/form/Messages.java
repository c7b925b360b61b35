/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import org.eclipse.osgi.util.NLS;

/** Texts of the form. */
final class Messages extends NLS {

    public static String choose;
    public static String none;
    public static String separated;
    public static String add;
    public static String remove;
    public static String up;
    public static String down;
    public static String reset;
    public static String advanced;
    public static String dialog_interaction;
    public static String dialog_variables;
    public static String dialog_filter;
    public static String dialog_add;

    static {
        NLS.initializeMessages("org.cohortium.ui.analysis.internal.form.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
