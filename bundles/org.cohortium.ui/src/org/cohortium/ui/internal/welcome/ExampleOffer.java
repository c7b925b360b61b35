/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.welcome;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.examples.ExampleStudy;
import org.cohortium.model.StudyFormat;
import org.cohortium.ui.internal.wizards.StudyPlaces;
import org.cohortium.ui.open.OpenStudy;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;

/**
 * An example study that the welcome page offers. It is copied into the folder for studies once; after that the copy is
 * opened, with whatever was changed in it.
 */
public record ExampleOffer(String id, String title, String text) {

    /** The examples that are installed. */
    static List<ExampleOffer> all() {
        return BuiltInExamples.list().stream().map(ExampleOffer::of).toList();
    }

    /** The example that a newcomer sees first. */
    public static Optional<ExampleOffer> first() {
        return all().stream().findFirst();
    }

    private static ExampleOffer of(ExampleStudy study) {
        return new ExampleOffer(study.id(), study.title(), study.description());
    }

    /** Opens the copy of the example, made when there is none. */
    public void open(IWorkbenchPage page) {
        Path folder = StudyPlaces.home().resolve(id);
        if (!Files.isRegularFile(folder.resolve(StudyFormat.FILE_NAME))) {
            folder = StudyPlaces.free(id);
            if (!copy(page, folder)) {
                return;
            }
        }
        OpenStudy.open(page, folder);
    }

    private boolean copy(IWorkbenchPage page, Path folder) {
        try {
            page.getWorkbenchWindow().run(true, false, monitor -> {
                try {
                    BuiltInExamples.copyTo(id, folder);
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            ILog.of(ExampleOffer.class).error(Messages.examples_failed, e.getCause());
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), title,
                Messages.examples_failed + "\n\n" + e.getCause().getMessage()); //$NON-NLS-1$
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
