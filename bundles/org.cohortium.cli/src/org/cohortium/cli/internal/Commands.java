/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.List;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.cli.Command;

/** The commands, in the order in which help lists them. */
public final class Commands {

    private Commands() {
    }

    /** One of each, for these analyses. */
    public static List<Command> all(AnalysisRegistry analyses) {
        return List.of(new RunCommand(analyses), new VerifyCommand(analyses), new ReportCommand(analyses),
            new AnalysesCommand(analyses), new AnalyzeCommand(analyses), new RScriptCommand(analyses), new ConformanceCommand(),
            new ArchiveCommand());
    }
}
