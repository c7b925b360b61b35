/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import org.cohortium.analysis.result.Table;

/**
 * A table as an HTML fragment for the clipboard, which Word and Excel take with its rules and alignment. Every cell is
 * marked as text, so that a spreadsheet makes neither dates of intervals nor formulas of names.
 */
public final class HtmlTable {

    private static final String RULE = "1px solid #000";

    private HtmlTable() {
    }

    /**
     * The fragment.
     *
     * @param table the table
     * @param mark text that marks simulated data; empty for none
     */
    public static String of(Table table, String mark) {
        PrintTable print = PrintTable.of(table);
        int last = print.rows().size() - 1;
        StringBuilder out = new StringBuilder();
        out.append("<table style=\"border-collapse:collapse;font-family:Arial,sans-serif;font-size:9pt\">\n<caption style=\"")
            .append("text-align:left;padding-bottom:4pt\"><b>").append(SafeText.html(caption(print.title(), mark)))
            .append("</b></caption>\n<thead><tr>");
        for (PrintTable.Column c : print.columns()) {
            out.append("<th style=\"border-top:").append(RULE).append(";border-bottom:").append(RULE).append(';')
                .append(align(c)).append("padding:2pt 6pt;mso-number-format:'\\@'\">").append(SafeText.html(c.heading()))
                .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (int r = 0; r <= last; r++) {
            row(out, print, r, r == last);
        }
        out.append("</tbody>\n</table>\n");
        for (String note : print.footnotes()) {
            out.append("<p style=\"font-family:Arial,sans-serif;font-size:8pt;margin:2pt 0\">").append(SafeText.html(note))
                .append("</p>\n");
        }
        return out.toString();
    }

    static String caption(String title, String mark) {
        return mark.isBlank() ? title : title + " [" + mark + "]";
    }

    private static void row(StringBuilder out, PrintTable print, int r, boolean last) {
        PrintTable.Row row = print.rows().get(r);
        out.append("<tr>");
        for (int j = 0; j < print.columns().size(); j++) {
            out.append("<td style=\"").append(last ? "border-bottom:" + RULE + ";" : "").append(align(print.columns().get(j)))
                .append("padding:2pt 6pt");
            if (j == 0 && row.indent() > 0) {
                out.append(" 2pt ").append(6 + 12 * row.indent()).append("pt");
            }
            out.append(";mso-number-format:'\\@'\">").append(row.heading() && j == 0 ? "<b>" : "")
                .append(SafeText.html(row.cells().get(j))).append(row.heading() && j == 0 ? "</b>" : "").append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String align(PrintTable.Column column) {
        return column.kind() == PrintTable.Kind.TEXT ? "text-align:left;" : "text-align:right;";
    }
}
