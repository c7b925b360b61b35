/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.ResultFolder.SavedInputs;
import org.cohortium.study.plan.SpecComparison.Part;
import org.cohortium.study.plan.SpecComparison.Verdict;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.PreparedData;

/** Computes the results of a study again and compares them with the saved ones, without writing anything. */
public final class StudyVerifier {

    private static final double PREPARING = 0.3;

    private final Path folder;
    private final Path results;
    private final Study study;
    private final AnalysisRegistry registry;

    /**
     * A verifier.
     *
     * @param folder the study folder
     * @param study the study; not changed
     * @param registry the installed analyses
     */
    public StudyVerifier(Path folder, Study study, AnalysisRegistry registry) {
        this(folder, folder, study, registry);
    }

    /** A verifier of results that were written to another folder. */
    public StudyVerifier(Path folder, Path results, Study study, AnalysisRegistry registry) {
        this.folder = folder.toAbsolutePath().normalize();
        this.results = results.toAbsolutePath().normalize();
        this.study = study;
        this.registry = registry;
    }

    /**
     * Compares the results.
     *
     * @param request which analyses, and with how many threads
     * @param progress told how far the work is
     * @return a comparison per analysis, in the order of the plan
     * @throws IOException when the data cannot be used
     * @throws CancellationException when it is no longer wanted
     */
    public List<SpecComparison> verify(PlanRequest request, Progress progress) throws IOException {
        PlanOrder order = new PlanOrder(study);
        List<AnalysisSpec> selected = order.selected(request.only());
        PreparedData data = DataPreparation.prepare(folder, study, progress.part(0, PREPARING));
        PlanComputation computation = new PlanComputation(study, data, registry);
        List<SpecOutcome> outcomes = new PlanThreads(request.threads()).run(order.ordered(selected),
                progress.part(PREPARING, 1), computation::compute);
        progress.checkCancelled();
        List<AnalysisSpec> ordered = order.ordered(selected);
        List<SpecComparison> comparisons = new ArrayList<>();
        for (AnalysisSpec spec : selected) {
            comparisons.add(compare(spec, outcomes.get(ordered.indexOf(spec))));
        }
        return comparisons;
    }

    private SpecComparison compare(AnalysisSpec spec, SpecOutcome outcome) throws IOException {
        ResultFolder saved = new ResultFolder(results, outcome.slug());
        Optional<SavedInputs> inputs = saved.inputs();
        if (outcome.status() == SpecOutcome.Status.NOT_INSTALLED) {
            return told(outcome, Verdict.NOT_INSTALLED, outcome.message());
        }
        if (outcome.status() == SpecOutcome.Status.CANCELLED) {
            throw new CancellationException();
        }
        if (inputs.isEmpty()) {
            return told(outcome, Verdict.MISSING, "There is no saved result");
        }
        if (outcome.result().isEmpty()) {
            return inputs.get().isFailure() && inputs.get().message().equals(outcome.message())
                    ? told(outcome, Verdict.IDENTICAL, "It fails as it did: " + outcome.message())
                    : told(outcome, Verdict.FAILED, "It gives no result now: " + outcome.message());
        }
        if (inputs.get().isFailure()) {
            return told(outcome, Verdict.DIFFERENT, "It had no result when it was saved: " + inputs.get().message());
        }
        return compare(outcome, saved);
    }

    private SpecComparison compare(SpecOutcome outcome, ResultFolder saved) throws IOException {
        String now = ResultJson.print(outcome.result().orElseThrow());
        Optional<String> before = saved.resultText();
        if (before.isEmpty()) {
            return told(outcome, Verdict.MISSING, "The saved result is not there");
        }
        AnalysisResult old;
        try {
            old = saved.result().orElseThrow();
        } catch (IOException e) {
            return told(outcome, Verdict.MISSING, e.getMessage());
        }
        List<Part> parts = ResultComparison.compare(old, ResultJson.parse(now));
        boolean same = before.get().equals(now);
        boolean differs = parts.stream().anyMatch(p -> !p.isIdentical());
        if (same && !saved.isWhole()) {
            return new SpecComparison(outcome.slug(), outcome.title(), Verdict.DIFFERENT,
                    "The result is the same, but saved tables or figures are not those that were written", parts);
        }
        String message = same ? "Identical" : differs ? "Different" : "The same values, written differently";
        return new SpecComparison(outcome.slug(), outcome.title(), same ? Verdict.IDENTICAL : Verdict.DIFFERENT,
                message, parts);
    }

    private static SpecComparison told(SpecOutcome outcome, Verdict verdict, String message) {
        return new SpecComparison(outcome.slug(), outcome.title(), verdict, message, List.of());
    }
}
