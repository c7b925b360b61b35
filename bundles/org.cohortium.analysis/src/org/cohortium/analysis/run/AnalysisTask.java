/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.concurrent.Callable;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.numerics.Progress;

/** One analysis at work, timed, with a progress that can be given up from outside. */
final class AnalysisTask<O extends Record> implements Callable<AnalysisResult>, Progress {

    private final Analysis<O> analysis;
    private final AnalysisInput input;
    private final OptionValues values;
    private final O options;
    private final Progress progress;
    private volatile boolean givenUp;
    private volatile long nanos;

    AnalysisTask(Analysis<O> analysis, AnalysisInput input, OptionValues values, O options,
            Progress progress) {
        this.analysis = analysis;
        this.input = input;
        this.values = values;
        this.options = options;
        this.progress = progress;
    }

    @Override
    public AnalysisResult call() {
        long start = System.nanoTime();
        OrderedRun rows = OrderedRun.of(analysis, input, values);
        AnalysisResult result = rows.restored(analysis.run(rows.input(), options, this));
        nanos = System.nanoTime() - start;
        return result;
    }

    long nanos() {
        return nanos;
    }

    void giveUp() {
        givenUp = true;
    }

    @Override
    public void report(double fraction, String task) {
        progress.report(fraction, task);
    }

    @Override
    public boolean isCancelled() {
        return givenUp || progress.isCancelled() || Thread.currentThread().isInterrupted();
    }
}
