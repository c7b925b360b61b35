/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.cohortium.analysis.result.Table;
import org.cohortium.report.table.CsvTable;
import org.cohortium.report.table.HtmlTable;
import org.cohortium.report.table.LatexTable;
import org.cohortium.report.table.TsvTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts tables on the clipboard in the forms that manuscripts and spreadsheets take. */
public final class TableCopy {

    private TableCopy() {
    }

    /** As a table for Word and as text with every digit for Excel; the program that pastes takes its own. */
    public static void formatted(Table table, String mark) {
        set(new Object[] {HtmlTable.of(table, mark), TsvTable.of(table, mark)},
            new Transfer[] {HTMLTransfer.getInstance(), TextTransfer.getInstance()});
    }

    /** As LaTeX. */
    public static void latex(Table table, String mark) {
        text(LatexTable.of(table, mark));
    }

    /** As comma-separated text. */
    public static void csv(Table table, String mark) {
        text(CsvTable.of(table, mark));
    }

    /** Some text. */
    public static void text(String text) {
        if (!text.isEmpty()) {
            set(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        }
    }

    private static void set(Object[] contents, Transfer[] transfers) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(contents, transfers);
        clipboard.dispose();
    }
}
