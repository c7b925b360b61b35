/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The power of the log-rank test by simulation: exponential survival in two groups, even entry, exponential loss. Each
 * simulated study has a random stream of its own, so that the result is the same for any number of threads.
 *
 * @param patients patients of a study
 * @param firstShare share of the patients who are in the first group
 * @param firstHazard hazard of the first group
 * @param secondHazard hazard of the second group
 * @param study entry, follow-up and loss
 */
public record LogRankSimulation(int patients, double firstShare, double firstHazard, double secondHazard,
        EventProbability study) {

    /**
     * What the simulated studies showed.
     *
     * @param power share of studies whose test rejected
     * @param stdError its Monte Carlo standard error
     * @param events mean number of events
     * @param studies number of simulated studies
     */
    public record Outcome(double power, double stdError, double events, int studies) {
    }

    /**
     * Simulates studies.
     *
     * @param alpha two-sided significance level
     * @param studies how many
     * @param seed of the random streams
     * @param progress asked whether the work is still wanted
     */
    public Outcome run(double alpha, int studies, long seed, Progress progress) {
        Alpha.check(alpha);
        if (patients < 4) {
            throw new EstimationException("A study of fewer than four patients cannot be simulated.", "Plan for more events.");
        }
        int first = firstGroup();
        if (first == 0 || first == patients) {
            throw new EstimationException("With so few patients one of the groups is empty.",
                    "Plan for more events, or for groups of more equal size.");
        }
        int batch = 50;
        int[] rejected = new int[studies];
        int[] events = new int[studies];
        for (int from = 0; from < studies; from += batch) {
            progress.checkCancelled();
            progress.report((double) from / studies, "Simulated studies");
            int number = from;
            Chunks.forEach(Math.min(batch, studies - from), s -> one(number + s, alpha, seed, rejected, events));
        }
        long count = 0;
        long sum = 0;
        for (int s = 0; s < studies; s++) {
            count += rejected[s];
            sum += events[s];
        }
        double power = (double) count / studies;
        return new Outcome(power, StrictMath.sqrt(power * (1 - power) / studies), (double) sum / studies, studies);
    }

    private int firstGroup() {
        return (int) StrictMath.rint(patients * firstShare);
    }

    private void one(int number, double alpha, long seed, int[] rejected, int[] events) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + 0x9E3779B97F4A7C15L * (number + 1));
        int first = firstGroup();
        double[] time = new double[patients];
        boolean[] event = new boolean[patients];
        int[] group = new int[patients];
        for (int i = 0; i < patients; i++) {
            group[i] = i < first ? 0 : 1;
            double end = study.followUp() + study.accrual() * random.nextDouble();
            double loss = study.lossRate() == 0 ? Double.POSITIVE_INFINITY
                : -StrictMath.log(1 - random.nextDouble()) / study.lossRate();
            double death = -StrictMath.log(1 - random.nextDouble()) / (i < first ? firstHazard : secondHazard);
            double stop = Math.min(end, loss);
            event[i] = death <= stop;
            time[i] = Math.min(death, stop);
            events[number] += event[i] ? 1 : 0;
        }
        if (events[number] == 0) {
            return;
        }
        double p = LogRankTest.test(SurvivalData.right(time, event).build(), group, 2, LogRankWeight.LOG_RANK).pValue();
        rejected[number] = p < alpha ? 1 : 0;
    }
}
