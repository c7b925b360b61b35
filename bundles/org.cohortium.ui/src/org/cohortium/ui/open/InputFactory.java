/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the inputs of editors anew after a restart. */
public final class InputFactory implements IElementFactory {

    static final String ID = "org.cohortium.ui.input"; //$NON-NLS-1$
    static final String FOLDER = "folder"; //$NON-NLS-1$
    static final String SPEC = "analysis"; //$NON-NLS-1$

    @Override
    public IAdaptable createElement(IMemento memento) {
        String folder = memento.getString(FOLDER);
        String spec = memento.getString(SPEC);
        if (folder == null) {
            return null;
        }
        try {
            Path path = Path.of(folder);
            return spec == null ? new StudyInput(path) : new AnalysisSpecInput(path, spec);
        } catch (InvalidPathException e) {
            ILog.of(InputFactory.class).warn(Messages.input_badPath, e);
            return null;
        }
    }
}
