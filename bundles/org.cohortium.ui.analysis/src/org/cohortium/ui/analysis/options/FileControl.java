/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The text of a file, loaded into the option, so that the study holds it and does not depend on the file. */
final class FileControl extends OptionControl {

    /** A study file holds no longer texts. */
    private static final int MOST_MEGABYTES = 3;

    private Label state;
    private Button load;
    private Button remove;

    FileControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        Composite row = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(1, 1).applyTo(row);
        state = toolkit.createLabel(row, Messages.file_none);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(state);
        load = toolkit.createButton(row, Messages.file_load, SWT.PUSH);
        Accessibility.name(load, option().label() + ": " + Messages.file_load); //$NON-NLS-1$
        load.addListener(SWT.Selection, event -> choose());
        remove = toolkit.createButton(row, Messages.file_remove, SWT.PUSH);
        Accessibility.name(remove, option().label() + ": " + Messages.file_remove); //$NON-NLS-1$
        remove.addListener(SWT.Selection, event -> change(List.of()));
        return row;
    }

    private void choose() {
        FileDialog dialog = new FileDialog(load.getShell(), SWT.OPEN);
        dialog.setText(option().label());
        dialog.setFilterExtensions(new String[] {"*." + option().file(), "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] {NLS.bind(Messages.file_filter, "*." + option().file()), "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        String file = dialog.open();
        if (file != null) {
            read(Path.of(file));
        }
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > (long) MOST_MEGABYTES << 20) {
                MessageDialog.openError(load.getShell(), option().label(), NLS.bind(Messages.file_tooLarge, MOST_MEGABYTES));
                return;
            }
            change(List.of(Files.readString(file)));
        } catch (IOException e) {
            ILog.of(FileControl.class).warn(Messages.file_failed, e);
            MessageDialog.openError(load.getShell(), option().label(), Messages.file_failed);
        }
    }

    @Override
    void values(List<String> values) {
        String text = values.isEmpty() || values.get(0).isEmpty() ? Messages.file_none
            : NLS.bind(Messages.file_loaded, values.get(0).lines().count());
        if (!text.equals(state.getText())) {
            state.setText(text);
        }
        remove.setVisible(!values.isEmpty());
    }

    @Override
    void enable(boolean enabled) {
        load.setEnabled(enabled);
        remove.setEnabled(enabled);
    }
}
