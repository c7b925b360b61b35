/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.model.AnalysisSpec;

/** Finds the installed analysis that a study asks for. */
final class InstalledAnalysis {

    private InstalledAnalysis() {
    }

    /** The contribution; empty when the analysis is not installed. */
    static Optional<AnalysisContribution> find(AnalysisRegistry registry, AnalysisSpec spec) {
        return spec.getAnalysisId() == null ? Optional.empty() : registry.find(spec.getAnalysisId());
    }

    /** The installed version; empty when the analysis is not installed or cannot be loaded. */
    static Optional<String> version(AnalysisRegistry registry, AnalysisSpec spec) {
        try {
            return find(registry, spec).map(AnalysisContribution::analysis).map(Analysis::descriptor)
                    .map(d -> d.version());
        } catch (AnalysisLoadException e) {
            return Optional.empty();
        }
    }
}
