/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import java.util.function.BiConsumer;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.Identified;
import org.cohortium.model.Level;
import org.cohortium.model.Study;
import org.cohortium.model.Variable;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.ide.IGotoMarker;

/** Leads from an entry of the Problems view to the page and element that it is about. */
public final class MarkerTarget implements IGotoMarker {

    private final Study study;
    private final BiConsumer<String, EObject> show;

    /**
     * @param study the study
     * @param show shows a page of the editor, named as the editor names it, and in it an element
     */
    public MarkerTarget(Study study, BiConsumer<String, EObject> show) {
        this.study = study;
        this.show = show;
    }

    @Override
    public void gotoMarker(IMarker marker) {
        String id = marker.getAttribute(StudyMarkers.ELEMENT, ""); //$NON-NLS-1$
        for (TreeIterator<Object> all = EcoreUtil.getAllContents(study, true); all.hasNext();) {
            if (all.next() instanceof Identified found && id.equals(found.getId())) {
                show(found);
                return;
            }
        }
        show.accept("overview", study); //$NON-NLS-1$
    }

    private void show(EObject element) {
        switch (element) {
            case Variable v -> show.accept("variables", v); //$NON-NLS-1$
            case Derivation d -> show.accept("variables", d.getVariable()); //$NON-NLS-1$
            case Level l -> show.accept("variables", l.eContainer()); //$NON-NLS-1$
            case Cohort c -> show.accept("cohorts", c); //$NON-NLS-1$
            case Criterion c -> show.accept("cohorts", c.eContainer()); //$NON-NLS-1$
            case AnalysisSpec a -> show.accept("plan", a); //$NON-NLS-1$
            case DataSource s -> show.accept("data", s); //$NON-NLS-1$
            default -> show.accept("overview", element); //$NON-NLS-1$
        }
    }
}
