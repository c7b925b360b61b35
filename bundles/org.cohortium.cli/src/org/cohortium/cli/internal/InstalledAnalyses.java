/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.ExitCode;

/** Finds an installed analysis by the id that a call names. */
final class InstalledAnalyses {

    private InstalledAnalyses() {
    }

    static Analysis<?> load(AnalysisRegistry registry, String id) throws CommandException {
        AnalysisContribution found = registry.find(id).orElse(null);
        if (found == null) {
            throw CommandException.usage("There is no analysis \"" + id + "\". Installed are: "
                + String.join(", ", registry.list().stream().map(AnalysisContribution::id).toList()) + ".");
        }
        try {
            return found.analysis();
        } catch (AnalysisLoadException e) {
            throw new CommandException(ExitCode.FAULT, e.getMessage(), e);
        }
    }
}
