/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.cohortium.analysis.result.Attachment;
import org.cohortium.study.io.SafeFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where to write a file that comes with a result. */
final class AttachmentExport {

    private AttachmentExport() {
    }

    static void open(Shell shell, Attachment attachment) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(attachment.title());
        dialog.setFileName(attachment.name());
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file == null) {
            return;
        }
        try {
            SafeFile.of(Path.of(file)).write(attachment.text().getBytes(StandardCharsets.UTF_8), SafeFile.Check.NONE);
        } catch (IOException e) {
            ILog.of(AttachmentExport.class).warn(Messages.tools_attachmentFailed, e);
            MessageDialog.openError(shell, attachment.title(), Messages.tools_attachmentFailed + "\n\n" + e.getMessage()); //$NON-NLS-1$
        }
    }
}
