/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the title of a new study, where it is kept, and what it begins with. */
final class NewStudyPage extends WizardPage {

    private final boolean withTable;
    private Text title;
    private Text folder;
    private Button table;
    private boolean folderTyped;
    private boolean settingFolder;

    NewStudyPage(boolean withTable) {
        super("study", Messages.new_title, null); //$NON-NLS-1$
        this.withTable = withTable;
        setDescription(Messages.new_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
        title = field(body, Messages.new_name);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        folder = field(body, Messages.new_folder);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        Button browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.new_browse);
        browse.addListener(SWT.Selection, event -> browse());
        Label begin = new Label(body, SWT.NONE);
        begin.setText(Messages.new_begin);
        table = new Button(body, SWT.RADIO);
        table.setText(Messages.new_table);
        table.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(table);
        new Label(body, SWT.NONE);
        Button empty = new Button(body, SWT.RADIO);
        empty.setText(Messages.new_empty);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(empty);
        empty.setEnabled(!withTable);
        title.addListener(SWT.Modify, event -> titleTyped());
        folder.addListener(SWT.Modify, event -> {
            folderTyped |= !settingFolder;
            validate();
        });
        table.addListener(SWT.Selection, event -> getContainer().updateButtons());
        empty.addListener(SWT.Selection, event -> getContainer().updateButtons());
        setControl(body);
        titleTyped();
        setErrorMessage(null);
        title.setFocus();
    }

    private static Text field(Composite body, String label) {
        new Label(body, SWT.NONE).setText(label);
        Text text = new Text(body, SWT.BORDER);
        Accessibility.name(text, label);
        return text;
    }

    private void titleTyped() {
        if (!folderTyped) {
            settingFolder = true;
            folder.setText(StudyPlaces.home().resolve(slug(title.getText())).toString());
            settingFolder = false;
        }
        validate();
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "") //$NON-NLS-1$ //$NON-NLS-2$
            .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        String shortened = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain; //$NON-NLS-1$ //$NON-NLS-2$
        return shortened.isEmpty() ? "study" : shortened; //$NON-NLS-1$
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.new_title);
        dialog.setMessage(Messages.new_browseMessage);
        String parent = dialog.open();
        if (parent != null) {
            folder.setText(Path.of(parent).resolve(slug(title.getText())).toString());
        }
    }

    private void validate() {
        String problem = null;
        if (title.getText().isBlank()) {
            problem = Messages.new_noTitle;
        } else if (folder() == null) {
            problem = Messages.new_badFolder;
        } else if (StudyPlaces.isOccupied(folder())) {
            problem = Messages.new_occupied;
        } else if (Files.exists(folder()) && !Files.isDirectory(folder())) {
            problem = Messages.new_badFolder;
        }
        boolean untouched = title.getText().isEmpty() && !folderTyped;
        setErrorMessage(untouched ? null : problem);
        setPageComplete(problem == null);
    }

    String title() {
        return title.getText().strip();
    }

    Path folder() {
        try {
            Path path = Path.of(folder.getText().strip());
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Whether a table is to be imported at once. */
    boolean wantsTable() {
        return table.getSelection();
    }
}
