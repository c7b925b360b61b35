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
import org.cohortium.rscript.StudyScripts;
import org.cohortium.study.StudyFolder;

/** {@code rscript}: R scripts that repeat the analyses of a study. */
final class RScriptCommand implements Command {

    private final AnalysisRegistry registry;

    RScriptCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "rscript";
    }

    @Override
    public String synopsis() {
        return "STUDY [--only ID] [--out DIR]";
    }

    @Override
    public String summary() {
        return "Writes R scripts that repeat the analyses of a study, with the rows of each cohort beside them.";
    }

    @Override
    public String help() {
        return """
              STUDY        a study folder or archive
              --only ID    only this analysis of the plan, by its results folder; may be given several times
              --out DIR    where to write (default: rscript in the study folder)
            The files hold the rows of the cohorts, without direct identifiers: treat them as the study's data.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("only", "out"), List.of());
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        StudyFolder folder = StudyArgument.open(words.only("study"), console);
        Path out = words.has("out") ? Path.of(words.value("out")) : folder.path().resolve("rscript");
        try {
            int count = 0;
            for (StudyScripts.Written script : new StudyScripts(folder.path(), folder.study(), registry)
                .write(words.values("only"), out, console.progress())) {
                console.clear();
                console.line(script.written() ? "written   " + script.slug() + ".R"
                    : "left out  " + script.slug() + ": " + script.reason());
                count += script.written() ? 1 : 0;
            }
            console.line(count + (count == 1 ? " script in " : " scripts in ") + out);
        } catch (IOException e) {
            console.clear();
            throw StudyTrouble.of(e);
        }
        return ExitCode.DONE;
    }
}
