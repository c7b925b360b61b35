/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Reads what a table on the screen says. */
public final class Rows {

    private Rows() {
    }

    /** The rows, each with its texts by the titles of the columns; a title that comes again has its number behind. */
    public static List<Map<String, String>> of(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                String title = table.getColumnCount() == 0 ? "" : table.getColumn(i).getText();
                row.put(row.containsKey(title) ? title + " " + i : title, item.getText(i).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    /** The row whose first cell says something. */
    public static Map<String, String> of(Table table, String first) {
        return of(table).stream().filter(r -> r.values().iterator().next().equals(first)).findFirst()
            .orElseThrow(() -> new AssertionError("No row begins with " + first + " in " + of(table)));
    }
}
