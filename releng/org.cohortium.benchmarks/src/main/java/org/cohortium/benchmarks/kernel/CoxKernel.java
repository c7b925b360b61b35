/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.cohortium.benchmarks.SimulatedCohort;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;
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

/** The fit of a Cox model and its concordance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CoxKernel {

    /** Patients. */
    @Param({"1203", "10000", "100000"})
    public int n;

    /** Covariates. */
    @Param({"10", "50"})
    public int p;

    private SurvivalData data;
    private CoxCovariates covariates;
    private double[] score;

    /** Makes the cohort. */
    @Setup
    public void cohort() {
        SimulatedCohort c = SimulatedCohort.of(n, p);
        data = SurvivalData.right(c.time(), c.events()).build();
        covariates = CoxCovariates.of(IntStream.range(0, p).mapToObj(j -> "x" + j).toList(), c.covariates());
        score = c.covariates()[0];
    }

    /** The whole fit. */
    @Benchmark
    public CoxFit fit() {
        return CoxRegression.fit(data, covariates);
    }

    /** The concordance of one score. */
    @Benchmark
    public Concordance concordance() {
        return Concordance.of(data, score);
    }
}
