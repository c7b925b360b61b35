/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.nio.file.Path;
import java.util.Objects;

import org.cohortium.ui.Icons;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;

/** One analysis of a study's plan as the input of an editor. */
public final class AnalysisSpecInput extends StudyInput {

    private final String specId;

    /**
     * @param folder the study folder
     * @param specId id of the analysis in the plan
     */
    public AnalysisSpecInput(Path folder, String specId) {
        super(folder);
        this.specId = Objects.requireNonNull(specId, "specId"); //$NON-NLS-1$
    }

    /** Id of the analysis in the plan. */
    public String specId() {
        return specId;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("analysis"); //$NON-NLS-1$
    }

    @Override
    public void saveState(IMemento memento) {
        super.saveState(memento);
        memento.putString(InputFactory.SPEC, specId);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && ((AnalysisSpecInput) other).specId.equals(specId);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + specId.hashCode();
    }
}
