/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import java.util.List;

import org.cohortium.study.plan.SpecComparison;
import org.cohortium.ui.Icons;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Shows how each saved result compares with the one computed again. */
final class VerifyDialog extends TitleAreaDialog {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;

    private final List<SpecComparison> comparisons;

    VerifyDialog(Shell parent, List<SpecComparison> comparisons) {
        super(parent);
        this.comparisons = comparisons;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        long same = comparisons.stream().filter(c -> c.verdict() == SpecComparison.Verdict.IDENTICAL).count();
        setTitle(same == comparisons.size() ? Messages.verify_same : Messages.verify_differs);
        setMessage(NLS.bind(Messages.verify_counts, same, comparisons.size()));
        getShell().setText(Messages.verify_title);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        table.setHeaderVisible(true);
        column(table, Messages.verify_analysis, 260);
        column(table, Messages.verify_result, 420);
        for (SpecComparison comparison : comparisons) {
            add(table, comparison);
        }
        return area;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static void add(Table table, SpecComparison comparison) {
        TableItem item = new TableItem(table, SWT.NONE);
        boolean same = comparison.verdict() == SpecComparison.Verdict.IDENTICAL;
        item.setImage(Icons.image(same ? "check_held" : "check_broken")); //$NON-NLS-1$ //$NON-NLS-2$
        item.setText(0, comparison.title());
        item.setText(1, comparison.message());
        for (SpecComparison.Part part : comparison.parts()) {
            if (!part.isIdentical()) {
                TableItem detail = new TableItem(table, SWT.NONE);
                detail.setText(1, NLS.bind(Messages.verify_part,
                    new Object[] {part.name(), part.differing(), part.cells(), part.where()}));
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
