/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Centre;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.Level;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Says in words where in a study an element stands. */
final class ElementNames {

    private ElementNames() {
    }

    static String of(EObject element) {
        return switch (element) {
            case Variable v -> NLS.bind(Messages.place_variable, v.getName());
            case Derivation d when d.getVariable() != null -> NLS.bind(Messages.place_variable, d.getVariable().getName());
            case Level l -> of(l.eContainer());
            case Cohort c -> NLS.bind(Messages.place_cohort, StudyLookup.label(c));
            case Criterion c -> of(c.eContainer());
            case AnalysisSpec a -> NLS.bind(Messages.place_analysis, StudyLookup.label(a));
            case DataSource s -> NLS.bind(Messages.place_source, s.getName());
            case Centre c -> NLS.bind(Messages.place_centre, c.getCode());
            case null -> Messages.place_study;
            default -> element.eContainer() == null ? Messages.place_study : of(element.eContainer());
        };
    }
}
