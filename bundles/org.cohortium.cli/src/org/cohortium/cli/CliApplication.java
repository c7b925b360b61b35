/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import java.util.List;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.registry.ExtensionAnalyses;
import org.cohortium.cli.internal.Commands;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The application behind {@code ./cohortium COMMAND}. Its result is the exit code of the process. */
public class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Console console = Console.system();
        AnalysisRegistry analyses = ExtensionAnalyses.read(RegistryFactory.getRegistry());
        for (String conflict : analyses.conflicts()) {
            console.note(conflict);
        }
        return new CommandLine(Commands.all(analyses), console).run(List.of(words)).code();
    }

    @Override
    public void stop() {
        // a command ends with its process
    }
}
