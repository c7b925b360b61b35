/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.cohortium.benchmarks.SimulatedCohort;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Kaplan-Meier curves, the log-rank test, and nearest-neighbour matching on a score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SurvivalKernel {

    /** Patients. */
    @Param({"1203", "100000", "1000000"})
    public int n;

    private SurvivalData data;
    private int[] group;
    private boolean[] treated;
    private double[] score;

    /** Makes the cohort. */
    @Setup
    public void cohort() {
        SimulatedCohort c = SimulatedCohort.of(n, 4);
        data = SurvivalData.right(c.time(), c.events()).build();
        group = c.treated();
        treated = c.treatedFlags();
        score = c.score();
    }

    /** Two curves with Greenwood's variance. */
    @Benchmark
    public List<SurvivalCurve> curves() {
        return KaplanMeier.fit(data, group, 2, VarianceEstimator.GREENWOOD);
    }

    /** The log-rank test. */
    @Benchmark
    public LogRankResult logRank() {
        return LogRankTest.test(data, group, 2, LogRankWeight.LOG_RANK);
    }

    /** 1:1 matching within a caliper. */
    @Benchmark
    public MatchedSet match() {
        return NearestNeighbourMatching.onScore(treated, score).caliper(Caliper.standardDeviations(0.2))
            .match(Progress.NONE);
    }
}
