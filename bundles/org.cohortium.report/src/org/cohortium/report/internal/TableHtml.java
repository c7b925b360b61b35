/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;


import org.cohortium.analysis.result.Table;
import org.cohortium.report.table.PrintTable;
import org.cohortium.report.table.PrintTable.Kind;

/**
 * A table of the report: rules as in a journal, numbers aligned at the decimal mark, a caption with number and mark of
 * simulated data, footnotes. Of a long table only the beginning is printed; the whole lies in the results folder.
 */
public final class TableHtml {

    /** Longest table that is printed whole. */
    static final int MOST_ROWS = 80;

    private static final int BEGINNING = 5;
    private static final int MOST_PAD = 12;
    private static final int SHORT = 22;

    private TableHtml() {
    }

    /**
     * Adds a table.
     *
     * @param number its number, such as "Table 1"
     * @param mark text that marks simulated data; empty for none
     * @param file where the whole table lies, relative to the study folder; empty for nowhere
     */
    public static void add(Html out, Table table, String number, String mark, String file) {
        PrintTable print = PrintTable.of(table);
        int rows = print.rows().size() > MOST_ROWS ? BEGINNING : print.rows().size();
        out.open("div", "table-wrap").open("table", print.columns().size() > 9 ? "data wide" : "data");
        out.open("caption").span("number", number + ".").text(" " + print.title());
        mark(out, mark);
        out.close("caption");
        out.open("thead").open("tr");
        for (PrintTable.Column c : print.columns()) {
            out.markup("<th scope=\"col\"" + (c.kind() == Kind.TEXT ? "" : " class=\"" + css(c.kind()) + "\"") + ">")
                .text(c.heading()).end("th");
        }
        out.close("tr").close("thead").open("tbody");
        int[] decimals = decimals(print, rows);
        boolean[] whole = whole(print, rows);
        for (int r = 0; r < rows; r++) {
            row(out, print, print.rows().get(r), decimals, whole);
        }
        out.close("tbody").close("table");
        if (rows < print.rows().size()) {
            out.element("p", "footnote", "The first " + rows + " of " + print.rows().size() + " rows"
                + (file.isEmpty() ? "." : "; the whole table is in " + file + "."));
        }
        for (String note : print.footnotes()) {
            out.element("p", "footnote", note);
        }
        out.close("div");
    }

    /** Adds the mark of simulated data within a caption. */
    static void mark(Html out, String mark) {
        if (!mark.isBlank()) {
            out.text(" ").span("simulated", mark);
        }
    }

    private static void row(Html out, PrintTable print, PrintTable.Row row, int[] decimals,
            boolean[] whole) {
        out.markup(row.heading() ? "<tr class=\"heading\">" : "<tr>");
        for (int j = 0; j < row.cells().size(); j++) {
            String cell = row.cells().get(j);
            Kind kind = print.columns().get(j).kind();
            StringBuilder css = new StringBuilder(kind == Kind.TEXT ? "" : css(kind));
            if (kind == Kind.TEXT && whole[j]) {
                css.append("whole ");
            }
            if (j == 0 && row.indent() > 0) {
                css.append("indent").append(Math.min(3, row.indent()));
            }
            if (kind == Kind.NUMBER && decimals[j] > 0 && !cell.isEmpty()) {
                int pad = pad(cell, decimals[j]);
                css.append(pad > 0 ? " p" + pad : "");
            }
            String attribute = css.isEmpty() ? "" : " class=\"" + css.toString().strip() + "\"";
            String tag = j == 0 && kind == Kind.TEXT ? "th" : "td";
            out.markup("<" + tag + (tag.equals("th") ? " scope=\"row\"" : "") + attribute + ">").text(cell).end(tag);
        }
        out.close("tr");
    }

    private static String css(Kind kind) {
        return kind == Kind.NUMBER ? "num" : "int";
    }

    private static int[] decimals(PrintTable print, int rows) {
        int[] most = new int[print.columns().size()];
        for (PrintTable.Row row : print.rows().subList(0, rows)) {
            for (int j = 0; j < most.length; j++) {
                most[j] = Math.max(most[j], decimals(row.cells().get(j)));
            }
        }
        return most;
    }

    /** Columns of short texts, whose cells stay on one line. */
    private static boolean[] whole(PrintTable print, int rows) {
        boolean[] whole = new boolean[print.columns().size()];
        for (int j = 0; j < whole.length; j++) {
            int column = j;
            whole[j] = print.rows().subList(0, rows).stream().allMatch(r -> r.cells().get(column).length() <= SHORT);
        }
        return whole;
    }

    private static int decimals(String cell) {
        int point = cell.indexOf('.');
        return point < 0 || cell.indexOf('e') >= 0 ? 0 : cell.length() - point - 1;
    }

    /** Half digits that are missing behind the decimal mark; a mark is half as wide as a digit. */
    private static int pad(String cell, int most) {
        int have = decimals(cell);
        int pad = 2 * (most - have) + (have == 0 ? 1 : 0);
        return cell.indexOf('e') >= 0 ? 0 : Math.min(MOST_PAD, pad);
    }
}
