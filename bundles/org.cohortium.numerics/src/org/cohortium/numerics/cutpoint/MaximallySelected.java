/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.cutpoint;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.linear.Chunks;

/**
 * The maximally selected rank statistic (Lausen and Schumacher, Biometrics 1992;48:73): over all cut-points that leave
 * enough patients on each side, the largest standardized sum of the scores of those at or below the cut. The variance is
 * that of the permutation distribution, so that the maximum is compared with that of random orders of the patients.
 */
public final class MaximallySelected {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int TASK = 100;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double[] scores;
    private final double lowestShare;
    private final double highestShare;
    private final double[] cuts;
    private final int[] below;
    private final double[] statistics;
    private final int best;

    private MaximallySelected(double[] scores, double lowestShare, double highestShare, double[] cuts, int[] below) {
        this.scores = scores;
        this.lowestShare = lowestShare;
        this.highestShare = highestShare;
        this.cuts = cuts;
        this.below = below;
        this.statistics = new double[cuts.length];
        best = fill(scores, statistics);
    }

    /**
     * Searches.
     *
     * @param scores by patient, such as {@link LogRankScores}
     * @param values by patient, the variable to be cut
     * @param lowestShare the least share of the patients at or below a cut, such as 0.1
     * @param highestShare the largest share of the patients at or below a cut, such as 0.9
     * @throws EstimationException if no cut-point is allowed, or the scores are all equal
     */
    public static MaximallySelected of(double[] scores, double[] values, double lowestShare, double highestShare) {
        int n = values.length;
        if (scores.length != n || !(lowestShare >= 0) || !(highestShare <= 1) || !(lowestShare < highestShare)) {
            throw new IllegalArgumentException(scores.length + " scores, " + n + " values, shares " + lowestShare + " to "
                    + highestShare);
        }
        int[] order = SortOrder.ascending(values);
        double[] sorted = new double[n];
        double[] cuts = new double[n];
        int[] below = new int[n];
        int least = (int) Math.max(1, StrictMath.floor(n * lowestShare));
        int most = (int) Math.min(n - 1.0, StrictMath.floor(n * highestShare));
        int count = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            sorted[i] = scores[order[i]];
            squares += sorted[i] * sorted[i];
            if (i > 0 && values[order[i]] != values[order[i - 1]] && i >= least && i <= most) {
                cuts[count] = values[order[i - 1]];
                below[count++] = i;
            }
        }
        if (count == 0) {
            throw new EstimationException("No value of the variable leaves enough patients on each side.",
                    "Let smaller groups be allowed, or choose a variable with more values.");
        }
        if (!(squares > 0) || Arrays.stream(sorted).allMatch(s -> s == sorted[0])) {
            throw new EstimationException("There is nothing to separate: no patient has the event.",
                    "Check the event and its levels.");
        }
        return new MaximallySelected(sorted, lowestShare, highestShare, Arrays.copyOf(cuts, count),
                Arrays.copyOf(below, count));
    }

    private int fill(double[] sorted, double[] into) {
        int n = sorted.length;
        double sum = 0;
        double squares = 0;
        for (double s : sorted) {
            sum += s;
            squares += s * s;
        }
        double spread = (n * squares - sum * sum) / ((double) n * n * (n - 1.0));
        double part = 0;
        int at = 0;
        int top = 0;
        for (int k = 0; k < into.length; k++) {
            for (; at < below[k]; at++) {
                part += sorted[at];
            }
            double m = below[k];
            into[k] = Math.abs(part - m / n * sum) / Math.sqrt(m * (n - m) * spread);
            top = into[k] > into[top] ? k : top;
        }
        return top;
    }

    /** The cut-points tried, ascending: a patient is in the lower group with a value at or below it. */
    public double[] cuts() {
        return cuts.clone();
    }

    /** By cut-point: the number of patients at or below. */
    public int[] below() {
        return below.clone();
    }

    /** By cut-point: the absolute standardized statistic. */
    public double[] statistics() {
        return statistics.clone();
    }

    /** The position of the selected cut-point. */
    public int best() {
        return best;
    }

    /** The selected cut-point: the lowest of those with the largest statistic. */
    public double cut() {
        return cuts[best];
    }

    /** The largest statistic. */
    public double statistic() {
        return statistics[best];
    }

    /** The p-value if the cut-point had been fixed beforehand: far too small for one that was searched for. */
    public double naiveP() {
        return 2 * NORMAL.survivalProbability(statistic());
    }

    /**
     * The asymptotic p-value of Miller and Siegmund (Biometrics 1982;38:1011), used by Lausen and Schumacher 1992 and by
     * Altman et al. (J Natl Cancer Inst 1994;86:829); 1 for a statistic below 1, and at most 1.
     */
    public double lausen92() {
        return lausen92(statistic(), lowestShare, highestShare);
    }

    static double lausen92(double b, double low, double high) {
        if (b < 1) {
            return 1;
        }
        double density = NORMAL.density(b);
        double shares = StrictMath.log(high * (1 - low) / ((1 - high) * low));
        return Math.max(4 * density / b + density * (b - 1 / b) * shares, 0);
    }

    /**
     * The p-value by the improved Bonferroni inequality (Lausen, Sauerbrei and Schumacher 1994), which uses the cut-points
     * there are: good where they are few.
     */
    public double lausen94() {
        double b = statistic();
        int n = scores.length;
        double sum = 0;
        for (int k = 0; k + 1 < below.length; k++) {
            double m1 = below[k];
            double m2 = below[k + 1];
            double t = Math.sqrt(1 - m1 * (n - m2) / ((n - m1) * m2));
            sum += StrictMath.exp(-b * b / 2) / Math.PI * (t - (b * b / 4 - 1) * t * t * t / 6);
        }
        return 2 * NORMAL.survivalProbability(b) + sum;
    }

    /**
     * The p-value of the joint normal distribution of the statistics. Those of ascending cut-points form a Markov chain, so
     * that it is computed by repeated integration over one variable; NaN where the cut-points are too many for that.
     */
    public double gaussian(Progress progress) {
        return GaussianMaximum.p(statistic(), below, scores.length, progress);
    }

    /**
     * The p-value of the permutation distribution, by random permutations: (1 + those at least as large) / (1 + all).
     *
     * @param permutations how many
     * @param seed where the random numbers start; the result is the same for any number of threads
     */
    public double permutation(int permutations, long seed, Progress progress) {
        int tasks = (permutations + TASK - 1) / TASK;
        int[] larger = new int[tasks];
        double bound = statistic() * (1 - 1e-10);
        Chunks.forEach(tasks, task -> {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + GOLDEN * (task + 1));
            int[] order = PermutationSampler.natural(scores.length);
            double[] shuffled = new double[scores.length];
            double[] values = new double[statistics.length];
            for (int k = task * TASK; k < Math.min(permutations, (task + 1) * TASK); k++) {
                progress.checkCancelled();
                PermutationSampler.shuffle(random, order);
                for (int i = 0; i < shuffled.length; i++) {
                    shuffled[i] = scores[order[i]];
                }
                larger[task] += values[fill(shuffled, values)] >= bound ? 1 : 0;
            }
        });
        return (1.0 + Arrays.stream(larger).sum()) / (1.0 + permutations);
    }

    /**
     * Altman's short formula for a p-value that was minimized over cut-points (Altman et al. 1994).
     *
     * @param smallest the smallest p-value, at most about 0.1
     * @param tenPercent whether a tenth of the patients was left out of the search at each end, else a twentieth
     */
    public static double altman(double smallest, boolean tenPercent) {
        double log = StrictMath.log(smallest);
        double p = tenPercent ? -1.63 * smallest * (1 + 2.35 * log) : -3.13 * smallest * (1 + 1.65 * log);
        return Math.min(1, Math.max(smallest, p));
    }
}
