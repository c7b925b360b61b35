/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.HashSet;
import java.util.Set;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;

/** Rules about the plan that hold for any analysis, installed or not. */
final class PlanChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        Set<String> slugs = new HashSet<>();
        for (AnalysisSpec spec : study.getAnalyses()) {
            String title = StudyLookup.label(spec);
            if (!Names.isSlug(spec.getSlug())) {
                sink.error(spec, MODEL.getAnalysisSpec_Slug(), "analysis-folder",
                        "The analysis \"" + title + "\" has no usable name for its results folder",
                        "Use lower-case letters, digits and hyphens, for example cox-os.");
            } else if (!slugs.add(spec.getSlug())) {
                sink.error(spec, MODEL.getAnalysisSpec_Slug(), "analysis-folder-twice",
                        "Two analyses write to the results folder " + spec.getSlug(), "Rename one of them.");
            }
            if (GeneralChecks.isBlank(spec.getAnalysisId())) {
                sink.error(spec, MODEL.getAnalysisSpec_AnalysisId(), "analysis-id",
                        "The analysis \"" + title + "\" does not say which analysis it is", "Delete it and add it anew.");
            }
            checkOptions(spec, title, sink);
        }
    }

    private static void checkOptions(AnalysisSpec spec, String title, ProblemSink sink) {
        Set<String> keys = new HashSet<>();
        for (OptionValue option : spec.getOptions()) {
            if (GeneralChecks.isBlank(option.getKey()) || !keys.add(option.getKey())) {
                sink.error(option, MODEL.getOptionValue_Key(), "option-key",
                        "The analysis \"" + title + "\" holds an option without a name, or one twice",
                        "Open the analysis and set its options again.");
            }
            if (option.getAnalyses().contains(spec)) {
                sink.error(option, MODEL.getOptionValue_Analyses(), "analysis-cycle",
                        "The analysis \"" + title + "\" refers to itself", "Choose another analysis.");
            }
        }
    }
}
