/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.plan;

import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.ElementIds;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.session.StudySession;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** What is done to the plan as a whole step: copying, removing and ordering analyses. */
final class PlanEdits {

    private PlanEdits() {
    }

    /** Puts a copy behind an analysis. */
    static AnalysisSpec duplicate(StudySession session, AnalysisSpec spec) {
        Study study = session.study();
        AnalysisSpec copy = EcoreUtil.copy(spec);
        copy.setId(ElementIds.fresh());
        copy.setTitle(NLS.bind(Messages.copy_of, StudyLookup.label(spec)));
        String slug = spec.getSlug();
        for (int i = 2; StudyLookup.analysis(study, slug).isPresent(); i++) {
            slug = spec.getSlug() + "-" + i; //$NON-NLS-1$
        }
        copy.setSlug(slug);
        int place = study.getAnalyses().indexOf(spec) + 1;
        session.edit(Messages.edit_duplicate, () -> study.getAnalyses().add(place, copy));
        return copy;
    }

    /** Removes analyses after asking; saved results stay on disk. Cohorts that they matched lose their matching. */
    static void remove(Shell shell, StudySession session, List<AnalysisSpec> specs) {
        if (specs.isEmpty()) {
            return;
        }
        List<String> matched = session.study().getCohorts().stream().filter(c -> specs.contains(c.getMatchedBy()))
            .map(StudyLookup::label).toList();
        if (!matched.isEmpty() && !MessageDialog.openQuestion(shell, Messages.edit_remove,
            NLS.bind(Messages.remove_matched, String.join(", ", matched)))) { //$NON-NLS-1$
            return;
        }
        session.edit(Messages.edit_remove, () -> {
            for (Cohort cohort : session.study().getCohorts()) {
                if (specs.contains(cohort.getMatchedBy())) {
                    cohort.setMatchedBy(null);
                }
            }
            specs.forEach(s -> EcoreUtil.delete(s, true));
        });
    }

    /** Moves an analysis by places. */
    static void move(StudySession session, AnalysisSpec spec, int by) {
        var analyses = session.study().getAnalyses();
        int from = analyses.indexOf(spec);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < analyses.size()) {
            session.edit(Messages.edit_move, () -> ECollections.move(analyses, to, from));
        }
    }
}
