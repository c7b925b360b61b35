/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.model.Study;

/** Applies all checks to a study. */
public final class StudyValidator {

    private final List<StudyCheck> checks = new ArrayList<>(List.of(new GeneralChecks(), new SourceChecks(),
            new DictionaryChecks(), new CohortChecks(), new PlanChecks()));

    /** A validator with the checks of the model. */
    public StudyValidator() {
        this(List.of());
    }

    /**
     * A validator with the checks of the model and more.
     *
     * @param more checks that need what the model does not know
     */
    public StudyValidator(List<? extends StudyCheck> more) {
        checks.addAll(more);
    }

    /**
     * The problems of the study.
     *
     * @param study the study, not changed
     * @return problems grouped by check, within it in the order of the file
     */
    public List<StudyProblem> validate(Study study) {
        ProblemSink sink = new ProblemSink();
        for (StudyCheck check : checks) {
            check.check(study, sink);
        }
        return sink.problems();
    }
}
