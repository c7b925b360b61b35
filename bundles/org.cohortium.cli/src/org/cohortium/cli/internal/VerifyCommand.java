/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.plan.PlanRequest;
import org.cohortium.study.plan.SpecComparison;
import org.cohortium.study.plan.SpecComparison.Part;
import org.cohortium.study.plan.SpecComparison.Verdict;
import org.cohortium.study.plan.StudyVerifier;

/** {@code verify}: computes the results of a study again and compares. */
final class VerifyCommand implements Command {

    private final AnalysisRegistry registry;

    VerifyCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String synopsis() {
        return "STUDY [--only ID] [--threads N] [--results DIR]";
    }

    @Override
    public String summary() {
        return "Computes the results of a study again and compares them with the saved ones, table by table.";
    }

    @Override
    public String help() {
        return """
              STUDY           a study folder or archive
              --only ID       only this analysis of the plan, by its results folder; may be given several times
              --threads N     analyses run at once
              --results DIR   compares with the results that were written there
            Writes nothing. Ends with exit code 3 if something differs or is missing.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("only", "threads", "results"), List.of());
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        StudyFolder folder = StudyArgument.open(words.only("study"), console);
        Path results = words.has("results") ? Path.of(words.value("results")) : folder.path();
        PlanRequest request = new PlanRequest(words.values("only"),
            words.count("threads", PlanRequest.WHOLE.threads()), Optional.empty());
        List<SpecComparison> comparisons;
        try {
            comparisons = new StudyVerifier(folder.path(), results, folder.study(), registry)
                .verify(request, console.progress());
        } catch (IOException e) {
            console.clear();
            throw StudyTrouble.of(e);
        }
        console.clear();
        comparisons.forEach(c -> print(c, console));
        long same = comparisons.stream().filter(c -> c.verdict() == Verdict.IDENTICAL).count();
        boolean all = same == comparisons.size();
        console.line(all ? "identical: all " + same + " results of " + folder.path().getFileName()
            : same + " of " + comparisons.size() + " results are identical");
        return all ? ExitCode.DONE : ExitCode.DIFFERENCE;
    }

    private static void print(SpecComparison comparison, Console console) {
        String verdict = comparison.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        console.line(verdict + "  " + comparison.slug() + ": " + comparison.title());
        if (comparison.verdict() == Verdict.IDENTICAL) {
            return;
        }
        if (!comparison.message().isEmpty()) {
            console.line("  " + comparison.message());
        }
        for (Part part : comparison.parts()) {
            if (!part.isIdentical()) {
                console.line("  " + part.name() + ": " + part.differing() + " of " + part.cells() + " differ"
                    + (Double.isNaN(part.largestRelativeDifference()) ? ""
                        : String.format(Locale.ROOT, ", largest relative difference %.1e",
                            part.largestRelativeDifference()))
                    + (part.where().isEmpty() ? "" : ", first at " + part.where()));
            }
        }
    }
}
