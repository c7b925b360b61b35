/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.Arrays;

import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Copies the selected cells with the heads of their columns: as text with tabs, and as a table. */
final class GridCopy {

    /** Most cells that a clipboard is given. */
    private static final long MOST = 2_000_000;

    private final GridCells cells;
    private final SelectionLayer selection;

    GridCopy(GridCells cells, SelectionLayer selection) {
        this.cells = cells;
        this.selection = selection;
    }

    /** Whether something is selected. */
    boolean hasSelection() {
        return selection.getSelectedRowCount() > 0;
    }

    /** Whether the selection is small enough for a clipboard. */
    boolean fits() {
        return (long) selection.getSelectedRowCount() * selection.getSelectedColumnPositions().length <= MOST;
    }

    /** Copies; does nothing without a selection. */
    void copy() {
        if (!hasSelection()) {
            return;
        }
        int[] columns = Arrays.stream(selection.getSelectedColumnPositions()).map(selection::getColumnIndexByPosition)
            .toArray();
        int[] rows = selection.getSelectedRowPositions().stream().sorted((a, b) -> Integer.compare(a.start, b.start))
            .flatMapToInt(GridCopy::positions).toArray();
        boolean single = columns.length == 1 && rows.length == 1;
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<table>"); //$NON-NLS-1$
        if (!single) {
            html.append("<tr>"); //$NON-NLS-1$
            for (int j = 0; j < columns.length; j++) {
                String name = cells.columns().get(columns[j]).name();
                text.append(j == 0 ? "" : "\t").append(name); //$NON-NLS-1$ //$NON-NLS-2$
                html.append("<th>").append(escaped(name)).append("</th>"); //$NON-NLS-1$ //$NON-NLS-2$
            }
            text.append('\n');
            html.append("</tr>"); //$NON-NLS-1$
        }
        for (int row : rows) {
            row(row, columns, single, text, html);
        }
        html.append("</table>"); //$NON-NLS-1$
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] {html.toString(), text.toString()},
            new Transfer[] {HTMLTransfer.getInstance(), TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static java.util.stream.IntStream positions(Range range) {
        return java.util.stream.IntStream.range(range.start, range.end);
    }

    private void row(int row, int[] columns, boolean single, StringBuilder text, StringBuilder html) {
        html.append("<tr>"); //$NON-NLS-1$
        for (int j = 0; j < columns.length; j++) {
            String value = cells.plain(columns[j], row);
            text.append(j == 0 ? "" : "\t").append(value.replace('\t', ' ').replace('\n', ' ')); //$NON-NLS-1$ //$NON-NLS-2$
            html.append("<td>").append(escaped(value)).append("</td>"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        text.append(single ? "" : "\n"); //$NON-NLS-1$ //$NON-NLS-2$
        html.append("</tr>"); //$NON-NLS-1$
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
    }
}
