/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.cohortium.study.io.StudyArchive;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;

/** Unpacks the archive of a study into a new folder beside it. */
final class ArchivedStudy {

    private ArchivedStudy() {
    }

    /** The new folder; empty when the archive was refused, which the reader has been told. */
    static Optional<Path> unpack(IWorkbenchPage page, Path archive) {
        Path folder = free(archive);
        try {
            page.getWorkbenchWindow().run(true, false, monitor -> {
                try {
                    StudyArchive.unpack(archive, folder);
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return Optional.of(folder);
        } catch (InvocationTargetException e) {
            ILog.of(ArchivedStudy.class).warn(Messages.archive_refusedLog, e.getCause());
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.open_title,
                NLS.bind(Messages.archive_refused, archive, e.getCause().getMessage()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Path free(Path archive) {
        String name = String.valueOf(archive.getFileName());
        String base = name.substring(0, name.length() - StudyArchive.EXTENSION.length() - 1);
        Path folder = archive.resolveSibling(base);
        for (int i = 2; Files.exists(folder); i++) {
            folder = archive.resolveSibling(base + "-" + i); //$NON-NLS-1$
        }
        return folder;
    }
}
