/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import java.nio.file.Path;
import java.util.Optional;

import org.cohortium.ui.open.AnalysisSpecInput;
import org.cohortium.ui.open.StudyInput;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorMatchingStrategy;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PartInitException;

/** Finds the editor that shows a study already, also when it is asked for through an entry of the Problems view. */
public final class StudyMatching implements IEditorMatchingStrategy {

    @Override
    public boolean matches(IEditorReference reference, IEditorInput input) {
        if (input instanceof AnalysisSpecInput) {
            return false;
        }
        try {
            Optional<Path> asked = folder(input);
            return asked.isPresent() && asked.equals(folder(reference.getEditorInput()));
        } catch (PartInitException e) {
            return false;
        }
    }

    /** The study folder of an input, be it that of a study or of a file of its project. */
    public static Optional<Path> folder(IEditorInput input) {
        if (input instanceof StudyInput study) {
            return Optional.of(study.folder());
        }
        IFile file = input.getAdapter(IFile.class);
        return file == null ? Optional.empty() : StudyProjects.folderOf(file);
    }
}
