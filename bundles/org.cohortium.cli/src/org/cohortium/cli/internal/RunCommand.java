/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Problem;
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
import org.cohortium.study.plan.PlanExecutor;
import org.cohortium.study.plan.PlanReport;
import org.cohortium.study.plan.PlanRequest;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.study.plan.SpecOutcome.Status;

/** {@code run}: executes the plan of a study. */
final class RunCommand implements Command {

    private final AnalysisRegistry registry;

    RunCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String synopsis() {
        return "STUDY [--only ID] [--threads N] [--out DIR] [--figures svg,pdf,png]";
    }

    @Override
    public String summary() {
        return "Executes the plan of a study and writes its results, figures and report.";
    }

    @Override
    public String help() {
        return """
              STUDY         a study folder, an archive, or the name of a built-in example, which is copied here first
              --only ID     only this analysis of the plan, by its results folder; may be given several times
              --threads N   analyses run at once; the results are the same for any number
              --out DIR     writes results and report there instead of into the study folder
              --figures LIST       formats of the figures: svg, pdf, png (default svg)
              --width MM --dpi N   their width in millimetres (default 180), and the resolution of PNG (default 300)
              --timing      prints how long reading, preparing, computing and writing took, to standard error
            Ends with exit code 1 if an analysis failed; the others are done all the same.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("only", "threads", "out", "figures", "width", "dpi"),
            List.of("timing"));
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        Timing timing = new Timing();
        StudyFolder folder = StudyArgument.open(words.only("study"), console);
        timing.next("open");
        PlanRequest request = new PlanRequest(words.values("only"),
            words.count("threads", PlanRequest.WHOLE.threads()), Optional.ofNullable(words.value("out")).map(Path::of));
        PlanReport report = execute(folder, request, words, console);
        console.clear();
        for (SpecOutcome outcome : report.outcomes()) {
            print(outcome, console);
        }
        Path written = report(folder, report);
        timing.add("prepare", report.prepareNanos());
        timing.add("compute", report.computeNanos());
        timing.add("write", report.writeNanos());
        timing.next("report and start");
        if (words.has("timing")) {
            timing.print(console);
        }
        console.line("Report: " + written);
        return report.hasFailures() ? ExitCode.ANALYSIS_FAILED : ExitCode.DONE;
    }

    private Path report(StudyFolder folder, PlanReport report) throws CommandException {
        try {
            ReportInput input = new ReportSource(folder.path(), folder.study(), registry).of(report);
            return StudyReport.write(input, report.out());
        } catch (IOException e) {
            throw StudyTrouble.of(e);
        }
    }

    private PlanReport execute(StudyFolder folder, PlanRequest request, Words words, Console console) throws CommandException {
        try {
            return new PlanExecutor(folder.path(), folder.study(), registry, FigureWords.read(words))
                .execute(request, console.progress());
        } catch (IOException e) {
            console.clear();
            throw StudyTrouble.of(e);
        }
    }

    private static void print(SpecOutcome outcome, Console console) {
        String state = switch (outcome.status()) {
            case DONE -> "done           ";
            case FAILED -> "failed         ";
            case NOT_INSTALLED -> "not installed  ";
            case CANCELLED -> "cancelled      ";
        };
        console.line(state + outcome.slug() + ": " + outcome.title());
        if (outcome.status() != Status.DONE) {
            console.note("  " + outcome.message());
        }
        for (Problem warning : outcome.warnings()) {
            console.note("  warning: " + warning.text() + (warning.advice().isEmpty() ? "" : " " + warning.advice()));
        }
    }
}
