/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.numerics.Progress;

/** Works on several analyses at once and gives what came out in their order. */
final class PlanThreads {

    private final int threads;

    PlanThreads(int threads) {
        this.threads = threads;
    }

    /** What is done with an analysis. */
    @FunctionalInterface
    interface Work {
        SpecOutcome on(AnalysisSpec spec, Progress progress) throws IOException;
    }

    /**
     * Does the work on each analysis.
     *
     * @param specs analyses, each after those it needs
     * @return the outcomes in the same order
     * @throws IOException what the work on one of them threw; the others are then given up
     */
    List<SpecOutcome> run(List<AnalysisSpec> specs, Progress progress, Work work) throws IOException {
        SharedProgress shared = new SharedProgress(progress, Math.max(1, specs.size()));
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, specs.size())), task -> {
            Thread thread = new Thread(task, "plan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<SpecOutcome>> futures = new ArrayList<>();
            for (AnalysisSpec spec : specs) {
                Progress part = shared.part(futures.size(), String.valueOf(spec.getTitle()));
                futures.add(pool.submit(() -> {
                    SpecOutcome outcome = work.on(spec, part);
                    part.report(1, "");
                    return outcome;
                }));
            }
            List<SpecOutcome> outcomes = new ArrayList<>();
            for (Future<SpecOutcome> future : futures) {
                outcomes.add(get(future));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static SpecOutcome get(Future<SpecOutcome> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
