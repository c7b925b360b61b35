/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.model.VariableType;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Beside the grid: the column of the selected cell in numbers. */
final class SummaryPart {

    private static final int DELAY_MILLIS = 80;
    private static final int NAME_WIDTH = 130;
    private static final int VALUE_WIDTH = 110;
    private static final int GAP = 10;

    private final Background<ColumnSummary> computing = new Background<>(Messages.summary_computing, DELAY_MILLIS,
        true);
    private final Label picture;
    private final Label title;
    private final Label subtitle;
    private final Table table;
    private String shown = ""; //$NON-NLS-1$

    SummaryPart(Composite parent, FormToolkit toolkit) {
        Composite area = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(GAP, 0, 0, 0).applyTo(area);
        picture = toolkit.createLabel(area, ""); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(18, SWT.DEFAULT).applyTo(picture);
        title = toolkit.createLabel(area, Messages.summary_nothing, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(NAME_WIDTH, SWT.DEFAULT).applyTo(title);
        subtitle = toolkit.createLabel(area, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(NAME_WIDTH, SWT.DEFAULT).applyTo(subtitle);
        table = toolkit.createTable(area, SWT.FULL_SELECTION | SWT.V_SCROLL);
        new TableColumn(table, SWT.LEFT).setWidth(NAME_WIDTH);
        new TableColumn(table, SWT.RIGHT).setWidth(VALUE_WIDTH);
        Accessibility.name(table, Messages.summary_title);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
        table.addListener(SWT.Dispose, event -> computing.cancel());
    }

    /** Begins to summarise a column; null clears. */
    void show(Column column, int[] rows, boolean masked) {
        picture.setImage(column == null ? null
            : Icons.image(Icons.of(VariableType.valueOf(column.kind().name()))));
        title.setText(column == null ? Messages.summary_nothing : GridHeads.title(column));
        subtitle.setText(column == null ? "" : masked ? Messages.summary_masked : GridHeads.below(column)); //$NON-NLS-1$
        title.getParent().layout();
        if (column == null || !column.name().equals(shown)) {
            computing.cancel();
            table.removeAll();
        }
        shown = column == null ? "" : column.name(); //$NON-NLS-1$
        if (column != null) {
            computing.request(progress -> ColumnSummary.of(column, rows, masked, progress), this::fill);
        }
    }

    private void fill(ColumnSummary summary) {
        if (table.isDisposed()) {
            return;
        }
        table.setRedraw(false);
        table.removeAll();
        for (ColumnSummary.Line line : summary.lines()) {
            new TableItem(table, SWT.NONE).setText(new String[] {line.name(), line.value()});
        }
        if (!summary.counts().isEmpty()) {
            new TableItem(table, SWT.NONE);
        }
        for (Map.Entry<String, Integer> count : summary.counts().entrySet()) {
            new TableItem(table, SWT.NONE).setText(new String[] {count.getKey(), NLS.bind(Messages.summary_share,
                count.getValue(), ColumnSummary.percent(count.getValue(), Math.max(1, summary.total())))});
        }
        table.setRedraw(true);
    }
}
