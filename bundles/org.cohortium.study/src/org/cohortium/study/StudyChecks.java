/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.util.List;

import org.cohortium.model.Study;
import org.cohortium.model.validation.StudyProblem;
import org.cohortium.model.validation.StudyValidator;

/** All checks of a study that need neither its data nor an installed analysis. */
public final class StudyChecks {

    private StudyChecks() {
    }

    /** The problems of the study. */
    public static List<StudyProblem> problems(Study study) {
        return new StudyValidator(List.of(new ExpressionChecks())).validate(study);
    }
}
