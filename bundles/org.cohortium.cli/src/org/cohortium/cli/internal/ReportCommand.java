/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.report.ReportInput;
import org.cohortium.report.ReportSource;
import org.cohortium.report.StudyReport;
import org.cohortium.study.StudyFolder;

/** {@code report}: writes the report of saved results. */
final class ReportCommand implements Command {

    private final AnalysisRegistry registry;

    ReportCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String synopsis() {
        return "STUDY [--results DIR]";
    }

    @Override
    public String summary() {
        return "Writes the report of a study from its saved results, without computing them again.";
    }

    @Override
    public String help() {
        return """
              STUDY           a study folder or archive
              --results DIR   takes the results that were written there, and writes the report there
            The report is one HTML page with every table and figure in it; it loads nothing from elsewhere.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("results"), List.of());
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        StudyFolder folder = StudyArgument.open(words.only("study"), console);
        Path results = words.has("results") ? Path.of(words.value("results")) : folder.path();
        try {
            ReportInput input = new ReportSource(folder.path(), folder.study(), registry)
                .saved(results, console.progress());
            Path written = StudyReport.write(input, results);
            console.clear();
            console.line("Report: " + written);
        } catch (IOException e) {
            console.clear();
            throw StudyTrouble.of(e);
        }
        return ExitCode.DONE;
    }
}
