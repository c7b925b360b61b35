/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import org.cohortium.model.Study;

/** One group of rules about a study. */
@FunctionalInterface
public interface StudyCheck {

    /**
     * Applies the rules.
     *
     * @param study the study, not changed
     * @param sink where problems are reported
     */
    void check(Study study, ProblemSink sink);
}
