/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.cohortium.model.StudyFormat;
import org.cohortium.ui.Icons;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A study folder as the input of an editor; it survives a restart of the window. */
public class StudyInput implements IEditorInput, IPersistableElement {

    private final Path folder;

    /** The input of a study folder. */
    public StudyInput(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder"); //$NON-NLS-1$
    }

    /** The folder that is the study. */
    public Path folder() {
        return folder;
    }

    @Override
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(StudyFormat.FILE_NAME));
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("study"); //$NON-NLS-1$
    }

    @Override
    public String getName() {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return folder.toString();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(InputFactory.FOLDER, folder.toString());
    }

    @Override
    public String getFactoryId() {
        return InputFactory.ID;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((StudyInput) other).folder.equals(folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }
}
