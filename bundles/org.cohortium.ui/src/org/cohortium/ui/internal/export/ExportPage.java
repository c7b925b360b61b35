/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.cohortium.charts.RenderOptions;
import org.cohortium.report.ResultFigures.Format;
import org.cohortium.study.io.StudyArchive;
import org.cohortium.ui.internal.export.ExportChoice.TableFormat;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Asks what is to be exported and where to. */
final class ExportPage extends WizardPage {

    private static final int INDENT = 22;
    private static final int DPI = 300;

    private final StudySession session;
    private final Map<TableFormat, Button> tables = new LinkedHashMap<>();
    private final Map<Format, Button> figures = new LinkedHashMap<>();
    private Button report;
    private Button parts;
    private Button archive;
    private Button withData;
    private Spinner width;
    private Spinner dpi;
    private Text target;
    private String suggested = ""; //$NON-NLS-1$

    ExportPage(StudySession session) {
        super("export", Messages.export_title, null); //$NON-NLS-1$
        this.session = session;
        setDescription(Messages.export_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
        report = radio(body, Messages.export_report);
        report.setSelection(true);
        parts = radio(body, Messages.export_parts);
        partOptions(body);
        archive = radio(body, Messages.export_archive);
        withData = new Button(body, SWT.CHECK);
        withData.setText(Messages.export_withData);
        withData.setSelection(true);
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).applyTo(withData);
        new Label(body, SWT.NONE).setText(Messages.export_target);
        target = new Text(body, SWT.BORDER);
        Accessibility.name(target, Messages.export_target);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
        target.addListener(SWT.Modify, event -> validate());
        Button browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.export_browse);
        browse.addListener(SWT.Selection, event -> browse());
        setControl(body);
        refresh();
    }

    private Button radio(Composite body, String text) {
        Button button = new Button(body, SWT.RADIO);
        button.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> refresh());
        return button;
    }

    private void partOptions(Composite body) {
        Composite options = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).applyTo(options);
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).applyTo(options);
        new Label(options, SWT.NONE).setText(Messages.export_tables);
        for (TableFormat format : TableFormat.values()) {
            tables.put(format, check(options, format.name(), format == TableFormat.CSV));
        }
        blank(options, 2);
        new Label(options, SWT.NONE).setText(Messages.export_figures);
        for (Format format : Format.values()) {
            figures.put(format, check(options, format.name(), format != Format.PNG));
        }
        blank(options, 2);
        width = spinner(options, Messages.export_width, 20, 2000, (int) RenderOptions.PAGE_MM);
        dpi = spinner(options, Messages.export_dpi, 50, 1200, DPI);
    }

    private static void blank(Composite grid, int cells) {
        GridDataFactory.fillDefaults().span(cells, 1).applyTo(new Label(grid, SWT.NONE));
    }

    private Button check(Composite parent, String text, boolean selected) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.setSelection(selected);
        button.addListener(SWT.Selection, event -> validate());
        return button;
    }

    private static Spinner spinner(Composite parent, String label, int low, int high, int value) {
        new Label(parent, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(value, low, high, 0, 1, 10);
        Accessibility.name(spinner, label);
        return spinner;
    }

    private void refresh() {
        boolean some = parts.getSelection();
        tables.values().forEach(b -> b.setEnabled(some));
        figures.values().forEach(b -> b.setEnabled(some));
        width.setEnabled(some);
        dpi.setEnabled(some);
        withData.setEnabled(archive.getSelection());
        if (target.getText().equals(suggested)) {
            suggested = suggestion().toString();
            target.setText(suggested);
        }
        validate();
    }

    private Path suggestion() {
        String name = String.valueOf(session.folder().getFileName());
        Path beside = session.folder().getParent() == null ? session.folder() : session.folder().getParent();
        return parts.getSelection() ? beside.resolve(name + "-tables-and-figures") //$NON-NLS-1$
            : beside.resolve(name + (archive.getSelection() ? "." + StudyArchive.EXTENSION : ".html")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void browse() {
        String chosen;
        if (parts.getSelection()) {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
            dialog.setText(Messages.export_title);
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setText(Messages.export_title);
            dialog.setFileName(String.valueOf(suggestion().getFileName()));
            dialog.setOverwrite(true);
            chosen = dialog.open();
        }
        if (chosen != null) {
            target.setText(chosen);
        }
    }

    private void validate() {
        String problem = null;
        if (path() == null) {
            problem = Messages.export_badTarget;
        } else if (path().startsWith(session.folder())) {
            problem = Messages.export_inside;
        } else if (parts.getSelection() && chosen(tables, TableFormat.class).isEmpty()
            && chosen(figures, Format.class).isEmpty()) {
            problem = Messages.export_nothing;
        }
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private Path path() {
        try {
            Path path = Path.of(target.getText().strip()).normalize();
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static <F extends Enum<F>> Set<F> chosen(Map<F, Button> buttons, Class<F> type) {
        Set<F> chosen = EnumSet.noneOf(type);
        buttons.forEach((format, button) -> {
            if (button.getSelection()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    ExportChoice choice() {
        if (report.getSelection()) {
            return new ExportChoice.Report(path());
        }
        if (archive.getSelection()) {
            return new ExportChoice.Archive(path(), withData.getSelection());
        }
        RenderOptions options = RenderOptions.print(width.getSelection()).withDpi(dpi.getSelection());
        return new ExportChoice.Parts(path(), chosen(tables, TableFormat.class), chosen(figures, Format.class), options);
    }
}
