/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String export_dpi;
    public static String export_dpiUnit;
    public static String export_failed;
    public static String export_format;
    public static String export_height;
    public static String export_mm;
    public static String export_natural;
    public static String export_pdf;
    public static String export_percent;
    public static String export_png;
    public static String export_save;
    public static String export_svg;
    public static String export_text;
    public static String export_title;
    public static String export_titled;
    public static String export_width;
    public static String export_writing;
    public static String expression_empty;
    public static String expression_gives;
    public static String expression_hint;
    public static String expression_noCondition;
    public static String figure_copy;
    public static String figure_copyItem;
    public static String figure_copying;
    public static String figure_drawing;
    public static String figure_export;
    public static String figure_exportItem;
    public static String figure_fit;
    public static String figure_fitItem;
    public static String figure_zoomIn;
    public static String figure_zoomInItem;
    public static String figure_zoomOut;
    public static String figure_zoomOutItem;
    public static String table_copy;
    public static String table_copyAll;
    public static String table_copyCell;
    public static String table_copyCsv;
    public static String table_copyLatex;
    public static String table_copyRows;
    public static String table_csv;
    public static String table_export;
    public static String table_exportTitle;
    public static String table_html;
    public static String table_latex;
    public static String table_noRows;

    static {
        NLS.initializeMessages("org.cohortium.ui.widgets.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
