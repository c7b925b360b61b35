/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.HashSet;
import java.util.Set;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.Criterion;
import org.cohortium.model.Study;

/** Rules about cohorts, and about what cohorts and analyses build on. */
final class CohortChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        Set<String> names = new HashSet<>();
        for (Cohort cohort : study.getCohorts()) {
            if (!Names.isIdentifier(cohort.getName())) {
                sink.error(cohort, MODEL.getCohort_Name(), "cohort-name", GeneralChecks.isBlank(cohort.getName())
                        ? "A cohort has no name" : "The cohort name \"" + cohort.getName() + "\" is not usable",
                        "Begin with a letter, go on with letters, digits, dots or underscores. The label may be "
                                + "anything.");
            } else if (!names.add(cohort.getName())) {
                sink.error(cohort, MODEL.getCohort_Name(), "cohort-name-twice",
                        "Two cohorts are named " + cohort.getName(), "Rename one of them.");
            }
            if (cohort.getMatchedBy() != null && cohort.getBase() != null) {
                sink.error(cohort, MODEL.getCohort_Base(), "cohort-origin", "The cohort " + cohort.getName()
                        + " starts from another cohort and is also a matched set", "Choose one of the two.");
            }
            if (dependsOnItself(cohort)) {
                sink.error(cohort, MODEL.getCohort_Base(), "cohort-cycle", "The cohort " + cohort.getName()
                        + " is built on itself", "Let it start from another cohort or from all rows.");
            }
            for (Criterion criterion : cohort.getCriteria()) {
                if (GeneralChecks.isBlank(criterion.getExpression())) {
                    sink.error(criterion, MODEL.getCriterion_Expression(), "criterion-empty",
                            "A criterion of " + cohort.getName() + " has no expression", "Enter one, or delete it.");
                }
            }
        }
    }

    /** Follows the cohort to what it starts from: its base, or the cohort of the analysis that matched it. */
    static boolean dependsOnItself(Cohort start) {
        Set<Cohort> seen = new HashSet<>();
        Cohort current = start;
        while (current != null && seen.add(current)) {
            AnalysisSpec matching = current.getMatchedBy();
            current = matching != null ? matching.getCohort() : current.getBase();
            if (current == start) {
                return true;
            }
        }
        return false;
    }
}
