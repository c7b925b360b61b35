/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.data.DataTable;
import org.cohortium.data.csv.CsvWriter;
import org.cohortium.study.io.SafeFile;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes the rows and columns that are shown to a CSV file, in the background. */
final class RowsExport {

    private RowsExport() {
    }

    /** Asks where to and writes. Columns whose values are masked are not among those given. */
    static void start(Shell shell, RowView view, List<String> columns, String name) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFileName(name + ".csv"); //$NON-NLS-1$
        dialog.setFilterExtensions(new String[] {"*.csv"}); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file == null) {
            return;
        }
        Job job = Job.create(Messages.export_writing, monitor -> {
            try {
                DataTable rows = view.table().columns(columns).select(view.order());
                SafeFile.of(Path.of(file)).write(CsvWriter.standard().bytes(rows), SafeFile.Check.NONE);
                return Status.OK_STATUS;
            } catch (IOException e) {
                shell.getDisplay().asyncExec(() -> MessageDialog.openError(shell, Messages.export_title,
                    NLS.bind(Messages.export_failed, e.getMessage())));
                return Status.warning(Messages.export_title, e);
            }
        });
        job.schedule();
    }
}
