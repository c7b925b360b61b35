/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Optional;

import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.registry.ExtensionAnalyses;
import org.cohortium.model.AnalysisSpec;
import org.eclipse.core.runtime.Platform;

/** The analyses that are installed in this workbench, listed without loading them. Any thread. */
public final class Analyses {

    private static AnalysisRegistry registry;

    private Analyses() {
    }

    /** All installed analyses. */
    public static synchronized AnalysisRegistry registry() {
        if (registry == null) {
            registry = ExtensionAnalyses.read(Platform.getExtensionRegistry());
        }
        return registry;
    }

    /** The installed analysis that an entry of a plan asks for. */
    public static Optional<AnalysisContribution> of(AnalysisSpec spec) {
        return spec.getAnalysisId() == null ? Optional.empty() : registry().find(spec.getAnalysisId());
    }
}
