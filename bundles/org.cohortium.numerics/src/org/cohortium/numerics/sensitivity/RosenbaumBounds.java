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
    private final Tail tail;

    private RosenbaumBounds(String statistic, int pairs, int informative, boolean exposedHigher, Tail tail) {
        this.statistic = statistic;
        this.pairs = pairs;
        this.informative = informative;
        this.exposedHigher = exposedHigher;
        this.tail = tail;
    }

    /** A one-sided p-value at a gamma, the largest there can be or the smallest. */
    @FunctionalInterface
    private interface Tail {

        double at(double gamma, boolean largest);
    }

    /** The probability that the exposed one of a pair comes out higher, the largest there can be or the smallest. */
    private static double probability(double gamma, boolean largest) {
        return (largest ? gamma : 1) / (1 + gamma);
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
        int higher = Math.max(exposedOnly, otherOnly);
        return new RosenbaumBounds("sign", pairs, informative, exposedOnly >= otherOnly, (gamma, largest) -> BinomialDistribution
                .of(informative, probability(gamma, largest)).survivalProbability(higher - 1));
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
        double squares = 0;
        for (int i = 0; i < used.length; i++) {
            sum += used[i] > 0 ? rank[i] : 0;
            all += rank[i];
            squares += rank[i] * rank[i];
        }
        boolean higher = sum >= all / 2;
        return new RosenbaumBounds("signed-rank", differences.length, used.length, higher,
                normalTail(higher ? sum : all - sum, all, squares));
    }

    private static Tail normalTail(double observed, double sum, double squares) {
        return (gamma, largest) -> {
            double p = probability(gamma, largest);
            return NORMAL.survivalProbability((observed - p * sum) / Math.sqrt(p * (1 - p) * squares));
        };
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
        boolean higher = counts.higher();
        return new RosenbaumBounds(counts.exact() ? "mantel-haenszel" : "mantel-haenszel-normal", counts.all(),
                counts.informative(), higher, (gamma, largest) -> counts.tail(higher == largest ? gamma : 1 / gamma, higher));
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
        boolean higher = scores.higher();
        return new RosenbaumBounds("aligned-rank", outcome.length, scores.informative(), higher,
                (gamma, largest) -> scores.tail(gamma, higher, largest));
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
        return new Bound(gamma, bound(gamma, false), bound(gamma, true));
    }

    /** The upper bound alone at a gamma of at least 1. */
    public double upper(double gamma) {
        return bound(gamma, true);
    }

    private double bound(double gamma, boolean largest) {
        if (!(gamma >= 1)) {
            throw new IllegalArgumentException("gamma is at least 1, not " + gamma);
        }
        return tail.at(gamma, largest);
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
