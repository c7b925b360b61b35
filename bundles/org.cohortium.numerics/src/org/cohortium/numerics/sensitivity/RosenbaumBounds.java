/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Ranks;

/**
 * How far hidden bias could move the p-value of a comparison of matched pairs or sets: gamma is the factor by which the odds of
 * exposure of two of a set may differ because of something that was not measured, and for each gamma the one-sided p-value
 * lies between two bounds (Rosenbaum 2002, sections 4.3.2 and 4.3.3 for pairs, 4.4 for sets). Of a pair the exposed one comes out
 * higher with a probability from 1 / (1 + gamma) to gamma / (1 + gamma).
 */
public final class RosenbaumBounds {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LARGEST_GAMMA = 1e6;

    private final String statistic;
    private final int pairs;
    private final int informative;
    private final boolean exposedHigher;
    private final int higher;
    private final double[] ranks;
    private SetCounts sets;
    private AlignedScores aligned;

    private RosenbaumBounds(String statistic, int pairs, int informative, boolean exposedHigher, int higher, double[] ranks) {
        this.statistic = statistic;
        this.pairs = pairs;
        this.informative = informative;
        this.exposedHigher = exposedHigher;
        this.higher = higher;
        this.ranks = ranks;
    }

    /** The bounds of the one-sided p-value at a gamma. */
    public record Bound(double gamma, double lower, double upper) {
    }

    /**
     * Of pairs with a binary outcome: McNemar's test, exact. Also of pairs with a censored time, an informative pair being one
     * whose shorter time ends in the event.
     *
     * @param pairs all pairs
     * @param exposedOnly informative pairs in which the exposed one had the event (first)
     * @param otherOnly informative pairs in which the other one had it
     * @throws EstimationException if no pair is informative
     */
    public static RosenbaumBounds sign(int pairs, int exposedOnly, int otherOnly) {
        int informative = exposedOnly + otherOnly;
        if (informative == 0) {
            throw new EstimationException("No pair tells the groups apart: in none did just one of the two have the event.",
                    "Choose an outcome that occurs, or match more patients.");
        }
        boolean higher = exposedOnly >= otherOnly;
        return new RosenbaumBounds("sign", pairs, informative, higher, Math.max(exposedOnly, otherOnly), null);
    }

    /**
     * Of pairs with a number as outcome: Wilcoxon's signed rank test by its normal approximation, ties sharing ranks and
     * differences of 0 left out.
     *
     * @param differences exposed less other, by pair
     * @throws EstimationException if all differences are 0
     */
    public static RosenbaumBounds signedRank(double[] differences) {
        double[] used = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (used.length == 0) {
            throw new EstimationException("The two of every pair have the same outcome.", "There is nothing to bound.");
        }
        double[] rank = Ranks.of(Arrays.stream(used).map(Math::abs).toArray()).rank();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < used.length; i++) {
            sum += used[i] > 0 ? rank[i] : 0;
            all += rank[i];
        }
        boolean higher = sum >= all / 2;
        double[] ordered = new double[used.length + 1];
        System.arraycopy(rank, 0, ordered, 1, rank.length);
        ordered[0] = higher ? sum : all - sum;
        return new RosenbaumBounds("signed-rank", differences.length, used.length, higher, 0, ordered);
    }

    /**
     * Of matched sets of any make-up with a binary outcome: the Mantel-Haenszel statistic, exact up to 2,000 sets that count and
     * normal beyond. Also of sets with a censored time, the event being to have it first of those of the set who were still there.
     * Of pairs it is {@link #sign}.
     *
     * @param size units by set
     * @param exposed exposed units by set
     * @param events units with the event by set
     * @param both exposed units with the event by set
     * @throws EstimationException if no set is informative
     */
    public static RosenbaumBounds sets(int[] size, int[] exposed, int[] events, int[] both) {
        SetCounts counts = new SetCounts();
        for (int s = 0; s < size.length; s++) {
            counts.add(size[s], exposed[s], events[s], both[s]);
        }
        if (counts.informative() == 0) {
            throw new EstimationException("No set tells the groups apart: in none did some have the event and others not.",
                    "Choose an outcome that occurs, or match more patients.");
        }
        RosenbaumBounds bounds = new RosenbaumBounds(counts.exact() ? "mantel-haenszel" : "mantel-haenszel-normal", counts.all(),
                counts.informative(), counts.higher(), 0, null);
        bounds.sets = counts;
        return bounds;
    }

    /**
     * Of matched sets of one exposed and several others, or the other way round, with a number as outcome: aligned ranks in large
     * samples (Gastwirth, Krieger and Rosenbaum 2000).
     *
     * @param outcome {@code [set][unit]}
     * @param exposed {@code [set][unit]}
     * @throws EstimationException if the outcome is the same within every set
     */
    public static RosenbaumBounds alignedRank(double[][] outcome, boolean[][] exposed) {
        AlignedScores scores = AlignedScores.of(outcome, exposed);
        if (scores.informative() == 0) {
            throw new EstimationException("All of every set have the same outcome.", "There is nothing to bound.");
        }
        RosenbaumBounds bounds = new RosenbaumBounds("aligned-rank", outcome.length, scores.informative(), scores.higher(), 0, null);
        bounds.aligned = scores;
        return bounds;
    }

    /** "sign", "signed-rank", "mantel-haenszel", "mantel-haenszel-normal" or "aligned-rank". */
    public String statistic() {
        return statistic;
    }

    /** All pairs or sets. */
    public int pairs() {
        return pairs;
    }

    /** Pairs or sets that count. */
    public int informative() {
        return informative;
    }

    /** Whether the exposed come out higher (more often with the event); the p-values are of that side. */
    public boolean exposedHigher() {
        return exposedHigher;
    }

    /** The bounds at a gamma of at least 1. */
    public Bound at(double gamma) {
        if (!(gamma >= 1)) {
            throw new IllegalArgumentException("gamma is at least 1, not " + gamma);
        }
        if (sets != null) {
            double more = sets.tail(gamma, exposedHigher);
            double fewer = sets.tail(1 / gamma, exposedHigher);
            return exposedHigher ? new Bound(gamma, fewer, more) : new Bound(gamma, more, fewer);
        }
        if (aligned != null) {
            return new Bound(gamma, aligned.tail(gamma, exposedHigher, false), aligned.tail(gamma, exposedHigher, true));
        }
        return new Bound(gamma, tail(1 / (1 + gamma)), tail(gamma / (1 + gamma)));
    }

    /** The upper bound alone. */
    private double upper(double gamma) {
        return sets == null ? at(gamma).upper() : sets.tail(exposedHigher ? gamma : 1 / gamma, exposedHigher);
    }

    private double tail(double probability) {
        if (ranks == null) {
            return BinomialDistribution.of(informative, probability).survivalProbability(higher - 1);
        }
        double sum = 0;
        double squares = 0;
        for (int i = 1; i < ranks.length; i++) {
            sum += ranks[i];
            squares += ranks[i] * ranks[i];
        }
        double z = (ranks[0] - probability * sum) / Math.sqrt(probability * (1 - probability) * squares);
        return NORMAL.survivalProbability(z);
    }

    /**
     * The gamma up to which the upper bound stays at or below a level: hidden bias beyond it could explain the difference.
     *
     * @return NaN if the difference is not significant even without hidden bias
     */
    public double critical(double level) {
        if (upper(1) > level) {
            return Double.NaN;
        }
        double low = 1;
        double high = 2;
        while (upper(high) <= level && high < LARGEST_GAMMA) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < 200 && high - low > 1e-12 * high; step++) {
            double middle = (low + high) / 2;
            if (upper(middle) <= level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
