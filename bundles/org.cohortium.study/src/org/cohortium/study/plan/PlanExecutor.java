/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.data.json.JsonObject;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Run;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.SpecOutcome.Status;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;

/**
 * Executes the plan of a study: prepares the data, runs the analyses in order of dependency, several at once, and writes
 * results and provenance. An analysis that fails fails alone. Results depend neither on the number of threads nor on the
 * time, place or locale.
 */
public final class PlanExecutor {

    private static final double PREPARING = 0.3;

    private final Path folder;
    private final Study study;
    private final AnalysisRegistry registry;
    private final FigureRenderer renderer;
    private final Clock clock;

    /**
     * An executor.
     *
     * @param folder the study folder
     * @param study the study; not changed, and not to be changed while it is executed (an editor gives a copy)
     * @param registry the installed analyses
     * @param renderer draws the figures
     */
    public PlanExecutor(Path folder, Study study, AnalysisRegistry registry, FigureRenderer renderer) {
        this(folder, study, registry, renderer, Clock.systemUTC());
    }

    PlanExecutor(Path folder, Study study, AnalysisRegistry registry, FigureRenderer renderer, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.study = study;
        this.registry = registry;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Executes the plan.
     *
     * @param request what is to be executed
     * @param progress told how far the work is; asked whether it is still wanted
     * @return the outcomes and where they were written
     * @throws PlanException when an analysis that was asked for is not in the plan
     * @throws StudyDataException when the data cannot be used
     * @throws CancellationException when it is no longer wanted before any analysis ran
     * @throws IOException when results cannot be written
     */
    public PlanReport execute(PlanRequest request, Progress progress) throws IOException {
        Instant started = clock.instant();
        PlanOrder order = new PlanOrder(study);
        List<AnalysisSpec> selected = order.selected(request.only());
        long begin = System.nanoTime();
        PreparedData data = DataPreparation.prepare(folder, study, progress.part(0, PREPARING));
        long prepared = System.nanoTime() - begin;
        PlanComputation computation = new PlanComputation(study, data, registry);
        Path out = request.out().orElse(folder).toAbsolutePath().normalize();

        AtomicLong writing = new AtomicLong();
        List<SpecOutcome> outcomes = run(selected, order.ordered(selected), computation, out, request.threads(),
                progress.part(PREPARING, 1), writing);
        List<CohortRows> cohorts = cohorts(computation);
        if (selected.size() == study.getAnalyses().size()) {
            CohortsFile.write(out, cohorts);
        }
        long computing = outcomes.stream().mapToLong(SpecOutcome::computeNanos).sum();
        Run run = new Provenance(folder, study, out).write(outcomes, selected, started, clock.instant());
        progress.report(1, "Done");
        return new PlanReport(out, outcomes, data, cohorts, run, out.resolve(run.getProvenance()), prepared,
                computing, writing.get());
    }

    private List<SpecOutcome> run(List<AnalysisSpec> selected, List<AnalysisSpec> ordered,
            PlanComputation computation, Path out, int threads, Progress progress, AtomicLong writing)
            throws IOException {
        SpecInputs inputs = new SpecInputs(study, registry);
        List<JsonObject> documents = selected.stream().map(inputs::document).toList();
        List<SpecOutcome> outcomes = new PlanThreads(threads).run(ordered, progress, (spec, part) -> {
            SpecOutcome outcome = computation.compute(spec, part);
            int place = selected.indexOf(spec);
            long begin = System.nanoTime();
            SpecOutcome written = place < 0 ? outcome : write(outcome, documents.get(place), out);
            writing.addAndGet(System.nanoTime() - begin);
            return written;
        });
        return selected.stream().map(spec -> outcomes.get(ordered.indexOf(spec))).toList();
    }

    private SpecOutcome write(SpecOutcome outcome, JsonObject inputs, Path out) throws IOException {
        if (outcome.status() == Status.NOT_INSTALLED || outcome.status() == Status.CANCELLED) {
            return outcome;
        }
        ResultFolder results = new ResultFolder(out, outcome.slug());
        String label = study.getSimulatedLabel() == null ? "" : study.getSimulatedLabel();
        return outcome.withFiles(outcome.result().isPresent()
                ? results.write(outcome.result().get(), inputs, label, renderer)
                : results.writeFailure(outcome.message(), inputs, label));
    }

    private List<CohortRows> cohorts(PlanComputation computation) {
        List<CohortRows> cohorts = new ArrayList<>();
        for (Cohort cohort : study.getCohorts()) {
            if (computation.hasMatchings(cohort)) {
                addTo(cohorts, cohort, computation);
            }
        }
        return cohorts;
    }

    /** A cohort that cannot be built is told by every analysis on it, so here it is only left out. */
    private static void addTo(List<CohortRows> cohorts, Cohort cohort, PlanComputation computation) {
        try {
            cohorts.add(computation.cohort(cohort));
        } catch (StudyDataException e) {
            return;
        }
    }
}
