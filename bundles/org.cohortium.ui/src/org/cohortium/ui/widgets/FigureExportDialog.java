/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.Theme;
import org.cohortium.ui.session.Background;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;

/** Asks for format, size on paper and resolution of a figure, and writes it. */
final class FigureExportDialog extends Dialog {

    private static final String[] FORMATS = {"svg", "pdf", "png"}; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private static final int DEFAULT_DPI = 300;
    private static final double PERCENT = 100;

    private final Figure figure;
    private final String mark;
    private Combo format;
    private Spinner width;
    private Button natural;
    private Spinner height;
    private Spinner text;
    private Spinner dpi;
    private Button titled;

    FigureExportDialog(Shell parent, Figure figure, String mark) {
        super(parent);
        this.figure = figure;
        this.mark = mark;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.export_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite body = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(body);
        label(body, Messages.export_format);
        format = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        format.setItems(Messages.export_svg, Messages.export_pdf, Messages.export_png);
        format.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(format);
        format.addListener(SWT.Selection, event -> refresh());
        width = spinner(body, Messages.export_width, 20, 2000, (int) RenderOptions.PAGE_MM, Messages.export_mm);
        label(body, ""); //$NON-NLS-1$
        natural = new Button(body, SWT.CHECK);
        natural.setText(Messages.export_natural);
        natural.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(natural);
        natural.addListener(SWT.Selection, event -> refresh());
        height = spinner(body, Messages.export_height, 10, 2000, 120, Messages.export_mm);
        text = spinner(body, Messages.export_text, 50, 400, 100, Messages.export_percent);
        dpi = spinner(body, Messages.export_dpi, 50, 1200, DEFAULT_DPI, Messages.export_dpiUnit);
        label(body, ""); //$NON-NLS-1$
        titled = new Button(body, SWT.CHECK);
        titled.setText(Messages.export_titled);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(titled);
        width.addListener(SWT.Selection, event -> refresh());
        text.addListener(SWT.Selection, event -> refresh());
        titled.addListener(SWT.Selection, event -> refresh());
        refresh();
        return body;
    }

    private static void label(Composite body, String text) {
        new Label(body, SWT.NONE).setText(text);
    }

    private static Spinner spinner(Composite body, String label, int low, int high, int value, String unit) {
        label(body, label);
        Spinner spinner = new Spinner(body, SWT.BORDER);
        spinner.setValues(value, low, high, 0, 1, 10);
        Accessibility.name(spinner, label);
        label(body, unit);
        return spinner;
    }

    private void refresh() {
        if (natural.getSelection()) {
            height.setSelection((int) Math.ceil(FigureRenderer.naturalHeight(figure, options(Double.NaN))));
        }
        height.setEnabled(!natural.getSelection());
        dpi.setEnabled(format.getSelectionIndex() == 2);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.export_save, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        String extension = FORMATS[format.getSelectionIndex()];
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFileName(figure.id() + "." + extension); //$NON-NLS-1$
        dialog.setFilterExtensions(new String[] {"*." + extension}); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        String file = chosen.toLowerCase(Locale.ROOT).endsWith("." + extension) ? chosen : chosen + "." + extension; //$NON-NLS-1$ //$NON-NLS-2$
        RenderOptions options = options(natural.getSelection() ? Double.NaN : height.getSelection());
        Shell window = (Shell) getShell().getParent();
        new Background<String>(Messages.export_writing, 0, false).request(
            progress -> write(Path.of(file), figure, options), problem -> {
                if (!problem.isEmpty() && !window.isDisposed()) {
                    MessageDialog.openError(window, Messages.export_title, Messages.export_failed + "\n\n" + problem); //$NON-NLS-1$
                }
            });
        super.okPressed();
    }

    /** Writes the figure on another thread; gives what went wrong, nothing when nothing did. */
    private static String write(Path file, Figure figure, RenderOptions options) {
        try {
            FigureFile.write(file, figure, options);
            return ""; //$NON-NLS-1$
        } catch (IOException | IllegalArgumentException e) {
            ILog.of(FigureExportDialog.class).warn(Messages.export_failed, e);
            return String.valueOf(e.getMessage());
        }
    }

    private RenderOptions options(double high) {
        return new RenderOptions(width.getSelection(), high, dpi.getSelection(), text.getSelection() / PERCENT, Theme.LIGHT,
            mark, titled.getSelection(), false);
    }
}
