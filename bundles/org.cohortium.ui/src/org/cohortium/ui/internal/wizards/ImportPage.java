/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;

/** Chooses a file and shows how it is read, everything to be changed, before anything is imported. */
final class ImportPage extends WizardPage {

    private static final int WIDTH = 880;
    private static final int HEIGHT = 300;

    private final ImportState state;
    private Text path;
    private ReadingOptions options;
    private ColumnsTable columns;
    private PreviewTable preview;
    private PreviewTable raw;
    private FindingsTable findings;
    private TabItem findingsTab;

    ImportPage(ImportState state) {
        super("import", Messages.import_title, null); //$NON-NLS-1$
        this.state = state;
        setDescription(Messages.import_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        file(body);
        options = new ReadingOptions(body, state);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options.control());
        TabFolder tabs = new TabFolder(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tabs);
        Composite columnsPart = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(columnsPart);
        columns = new ColumnsTable(columnsPart, state);
        for (var child : columnsPart.getChildren()) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(child);
        }
        tab(tabs, Messages.columns_title, columnsPart);
        preview = new PreviewTable(tabs, Messages.preview_title);
        tab(tabs, Messages.preview_title, preview.control());
        raw = new PreviewTable(tabs, Messages.raw_title);
        tab(tabs, Messages.raw_title, raw.control());
        findings = new FindingsTable(tabs);
        findingsTab = tab(tabs, Messages.findings_title, findings.control());
        state.addListener(this::refresh);
        setControl(body);
        refresh();
        setErrorMessage(null);
    }

    private static TabItem tab(TabFolder tabs, String title, org.eclipse.swt.widgets.Control control) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(title);
        tab.setControl(control);
        return tab;
    }

    private void file(Composite body) {
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.import_file);
        path = new Text(row, SWT.BORDER);
        Accessibility.name(path, Messages.import_file);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(path);
        if (state.file() != null) {
            path.setText(state.file().toString());
        }
        path.addListener(SWT.Modify, event -> typed());
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.import_browse);
        browse.addListener(SWT.Selection, event -> browse());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            path.setFocus();
        }
    }

    private void typed() {
        try {
            Path typed = Path.of(path.getText().strip());
            if (Files.isRegularFile(typed) && !typed.equals(state.file())) {
                state.choose(typed);
            }
        } catch (InvalidPathException e) {
            setErrorMessage(Messages.import_noFile);
        }
        refresh();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.import_title);
        dialog.setFilterExtensions(new String[] {"*.csv;*.tsv;*.txt", "*.*"}); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] {Messages.import_filter, Messages.import_allFiles});
        String chosen = dialog.open();
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private void refresh() {
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        ImportState.Look look = state.look();
        options.refresh();
        columns.refresh();
        preview.show(look.table());
        raw.show(look.raw());
        findings.show(look);
        long matters = look.findings().stream()
            .filter(f -> f.severity() != org.cohortium.data.csv.CsvFinding.Severity.INFO).count();
        findingsTab.setText(matters == 0 ? Messages.findings_title
            : org.eclipse.osgi.util.NLS.bind(Messages.findings_titleOf, matters));
        if (state.file() == null) {
            setErrorMessage(null);
            setMessage(Messages.import_description);
        } else if (state.isBusy()) {
            setErrorMessage(null);
            setMessage(Messages.import_looking);
        } else if (!look.problem().isEmpty()) {
            setErrorMessage(look.problem() + (look.advice().isEmpty() ? "" : " " + look.advice())); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            setErrorMessage(null);
            setMessage(question(look));
        }
        setPageComplete(state.isComplete());
    }

    private static String question(ImportState.Look look) {
        return look.findings().stream()
            .filter(f -> f.severity() == org.cohortium.data.csv.CsvFinding.Severity.QUESTION).findFirst()
            .map(f -> f.text()).orElse(Messages.import_ready);
    }
}
