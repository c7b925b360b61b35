/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import org.cohortium.data.csv.CsvFinding;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was found in a file, the questions first. */
final class FindingsTable {

    private static final int WIDTH = 820;

    private final Table table;
    private Object shown;

    FindingsTable(Composite parent) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        new TableColumn(table, SWT.LEFT).setWidth(WIDTH);
        Accessibility.name(table, Messages.findings_title);
    }

    Table control() {
        return table;
    }

    void show(ImportState.Look look) {
        if (look == shown) {
            return;
        }
        shown = look;
        table.removeAll();
        if (!look.problem().isEmpty()) {
            add("error", look.problem()); //$NON-NLS-1$
            if (!look.advice().isEmpty()) {
                add("info", look.advice()); //$NON-NLS-1$
            }
        }
        for (CsvFinding.Severity severity : new CsvFinding.Severity[] {CsvFinding.Severity.QUESTION,
            CsvFinding.Severity.WARNING, CsvFinding.Severity.INFO}) {
            look.findings().stream().filter(f -> f.severity() == severity).forEach(this::add);
        }
    }

    private void add(CsvFinding finding) {
        String icon = switch (finding.severity()) {
            case QUESTION -> "help"; //$NON-NLS-1$
            case WARNING -> "warning"; //$NON-NLS-1$
            case INFO -> "info"; //$NON-NLS-1$
        };
        String column = finding.place().column().isEmpty() ? "" : finding.place().column() + ": "; //$NON-NLS-1$ //$NON-NLS-2$
        String times = finding.count() > 1 ? " (" + finding.count() + "\u00d7)" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        add(icon, column + finding.text() + times);
    }

    private void add(String icon, String text) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setImage(Icons.image(icon));
        item.setText(text);
    }
}
