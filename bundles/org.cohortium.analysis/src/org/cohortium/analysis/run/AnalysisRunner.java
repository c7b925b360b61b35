/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** Runs one analysis from option values to an outcome; never throws on behalf of the analysis. */
public final class AnalysisRunner {

    /** How long a cancelled analysis may take to notice before it is given up. */
    private static final long GRACE_MILLIS = 900;

    private static final long POLL_MILLIS = 40;

    /** Deep recursion of a method must not be cut short by a small default. */
    private static final long STACK_BYTES = 16L << 20;

    private AnalysisRunner() {
    }

    /**
     * Everything that is wrong or doubtful before anything is computed.
     *
     * @param schema the variables of the cohort, with their roles
     */
    public static <O extends Record> List<Problem> check(Analysis<O> analysis, Schema schema, OptionValues values) {
        Options<O> options = Options.of(analysis.optionsType());
        List<Problem> problems = new ArrayList<>(options.check(values));
        problems.addAll(VariableCheck.check(options, schema, values));
        if (problems.stream().noneMatch(Problem::isError)) {
            try {
                problems.addAll(analysis.check(schema, options.bind(values)));
            } catch (OptionException e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    /**
     * Runs an analysis.
     *
     * @param schema the variables of the cohort, with their roles
     * @param values the option values; absent keys have their defaults
     */
    public static <O extends Record> Outcome run(Analysis<O> analysis, Schema schema, AnalysisInput input,
            OptionValues values, Progress progress) {
        AnalysisDescriptor who = analysis.descriptor();
        List<Problem> problems;
        O options;
        try {
            problems = check(analysis, schema, values);
            if (problems.stream().anyMatch(Problem::isError)) {
                return new Outcome.Refused(problems);
            }
            options = Options.of(analysis.optionsType()).bind(values);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return faulty(who, e);
        }
        AnalysisTask<O> task = new AnalysisTask<>(analysis, input, values, options, progress);
        FutureTask<AnalysisResult> future = new FutureTask<>(task);
        Thread worker = new Thread(null, future, "analysis " + who.id(), STACK_BYTES);
        worker.setDaemon(true);
        worker.setContextClassLoader(analysis.getClass().getClassLoader());
        worker.start();
        return await(who, future, task, problems, progress, input);
    }

    private static Outcome await(AnalysisDescriptor who, FutureTask<AnalysisResult> future, AnalysisTask<?> task,
            List<Problem> warnings, Progress progress, AnalysisInput input) {
        long cancelledAt = 0;
        while (true) {
            try {
                AnalysisResult result = future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                String broken = ResultContract.broken(who, result, input.data().rowCount());
                return broken.isEmpty() ? new Outcome.Done(result, warnings, task.nanos())
                    : new Outcome.Faulty(name(who) + " gave a result that breaks the contract: " + broken, null);
            } catch (TimeoutException e) {
                if (progress.isCancelled()) {
                    long now = System.nanoTime();
                    cancelledAt = cancelledAt == 0 ? now : cancelledAt;
                    if (now - cancelledAt > TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS)) {
                        future.cancel(true);
                        return new Outcome.Cancelled();
                    }
                }
            } catch (InterruptedException e) {
                task.giveUp();
                future.cancel(true);
                Thread.currentThread().interrupt();
                return new Outcome.Cancelled();
            } catch (ExecutionException e) {
                return outcome(who, e.getCause());
            }
        }
    }

    private static Outcome outcome(AnalysisDescriptor who, Throwable cause) {
        return switch (cause) {
            case EstimationException e -> new Outcome.NotEstimable(e.getMessage(), e.advice());
            case CancellationException e -> new Outcome.Cancelled();
            case OptionException e -> new Outcome.Refused(e.problems());
            default -> faulty(who, cause);
        };
    }

    private static Outcome faulty(AnalysisDescriptor who, Throwable cause) {
        String what = cause instanceof OutOfMemoryError ? "needs more memory than there is"
            : "stopped with a fault (" + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage()) + ")";
        return new Outcome.Faulty(name(who) + " " + what + ".", cause);
    }

    private static String name(AnalysisDescriptor who) {
        return who.name() + " (" + who.id() + " " + who.version() + ")";
    }
}
