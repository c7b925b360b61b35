/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.report;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String report_noPreview;
    public static String report_none;
    public static String report_open;
    public static String report_unreadable;
    public static String report_write;
    public static String report_written;

    static {
        NLS.initializeMessages("org.cohortium.ui.internal.editor.report.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
