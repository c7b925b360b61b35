/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import java.util.Objects;
import org.cohortium.numerics.Progress;

/**
 * Nearest neighbour matching by the rules of MatchIt's method "nearest" (Ho, Imai, King and Stuart 2011): each focal unit
 * takes the nearest unit of the other group that is admissible and free. Nearness is the difference of a score (the
 * probability or the linear predictor of a propensity model) or the Mahalanobis distance of covariates, the score then
 * serving for the caliper and the order.
 *
 * <p>Where several candidates are equally near the choice is fixed: by score, the one with fewer units between in the line
 * of all units sorted by score and row, then the one with the smaller score; by Mahalanobis distance, the first row. Without
 * such ties the result does not depend on the order of the rows, unless that order is asked for.
 *
 * <p>Empty and partial results are results: every unmatched unit carries its {@link UnmatchedReason}. Instances are
 * builders; {@link #match(Progress)} may be called more than once.
 */
public final class NearestNeighbourMatching {

    private final boolean[] treated;
    private final PairRules rules;
    private double[][] covariates;
    private double[][] points;
    private PointMetric metric;
    private Estimand estimand = Estimand.ATT;
    private int ratio = 1;
    private int[] ratios;
    private int mostUses = 1;
    private int[] person;
    private MatchingOrder order;
    private long seed;

    private NearestNeighbourMatching(boolean[] treated) {
        rules = new PairRules(treated);
        this.treated = rules.treated();
    }

    /** Begins matching on a score. */
    public static NearestNeighbourMatching onScore(boolean[] treated, double[] score) {
        NearestNeighbourMatching m = new NearestNeighbourMatching(treated);
        m.rules.score(score);
        return m;
    }

    /**
     * Begins matching on the Mahalanobis distance of covariates, with the covariance within the two groups pooled.
     *
     * @param covariates {@code [column][row]}; redundant columns are harmless
     */
    public static NearestNeighbourMatching onCovariates(boolean[] treated, double[][] covariates) {
        NearestNeighbourMatching m = new NearestNeighbourMatching(treated);
        m.covariates = new double[covariates.length][];
        for (int j = 0; j < covariates.length; j++) {
            m.covariates[j] = m.rules.column(covariates[j], "covariate");
        }
        return m;
    }

    /**
     * Begins matching on a distance of covariates.
     *
     * @param points {@code [row][dimension]}, such as {@link CovariateDistance#points} gives them
     */
    public static NearestNeighbourMatching onPoints(boolean[] treated, double[][] points) {
        NearestNeighbourMatching m = new NearestNeighbourMatching(treated);
        if (points.length != treated.length) {
            throw new IllegalArgumentException("the points have another number of rows");
        }
        m.points = points;
        return m;
    }

    /** Gives Mahalanobis matching a score for the caliper, the common support and the order. */
    public NearestNeighbourMatching score(double[] values) {
        rules.score(values);
        return this;
    }

    /** Matches only units with the same number, from 0, by row. */
    public NearestNeighbourMatching exact(int[] stratum) {
        rules.exact(stratum);
        return this;
    }

    /** Matches only units with different numbers, by row; may be called for several variables. */
    public NearestNeighbourMatching different(int[] codes) {
        rules.different(codes);
        return this;
    }

    /** Measures the distance of points otherwise than by a straight line. */
    public NearestNeighbourMatching metric(PointMetric newMetric) {
        metric = newMetric;
        return this;
    }

    /** Limits the difference of the scores. */
    public NearestNeighbourMatching caliper(Caliper newCaliper) {
        rules.caliper(newCaliper);
        return this;
    }

    /** Limits the difference of a covariate. */
    public NearestNeighbourMatching caliper(double[] values, Caliper newCaliper) {
        rules.caliper(values, newCaliper);
        return this;
    }

    /** Sets units outside the common support of the score aside first. */
    public NearestNeighbourMatching commonSupport(CommonSupport newSupport) {
        rules.support(newSupport);
        return this;
    }

    /** Sets these units aside first, besides those outside the common support. */
    public NearestNeighbourMatching setAside(boolean[] rows) {
        rules.setAside(rows);
        return this;
    }

    /** {@link Estimand#ATT} (treated units look for controls; the usual) or {@link Estimand#ATC}. */
    public NearestNeighbourMatching estimand(Estimand newEstimand) {
        if (newEstimand == Estimand.ATE) {
            throw new IllegalArgumentException("nearest neighbour matching has focal units: ATT or ATC");
        }
        estimand = Objects.requireNonNull(newEstimand);
        return this;
    }

    /** Partners wanted for each focal unit; 1 unless set. */
    public NearestNeighbourMatching ratio(int newRatio) {
        if (newRatio < 1) {
            throw new IllegalArgumentException("a ratio is at least 1, not " + newRatio);
        }
        ratio = newRatio;
        return this;
    }

    /**
     * Partners wanted for each focal unit by itself, such as {@link VariableRatio} gives them.
     *
     * @param wanted by row; read for focal rows
     */
    public NearestNeighbourMatching ratios(int[] wanted) {
        ratios = wanted.clone();
        return this;
    }

    /** Whether a partner may be chosen by several focal units; not unless set. */
    public NearestNeighbourMatching replacement(boolean newReplacement) {
        mostUses = newReplacement ? Integer.MAX_VALUE : 1;
        return this;
    }

    /**
     * How often a partner may be chosen by different focal units; once unless set.
     *
     * @param most at least 1
     */
    public NearestNeighbourMatching uses(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a partner is used at least once, not " + most + " times");
        }
        mostUses = most;
        return this;
    }

    /**
     * Which rows are records of one person: once a record is in a pair, the person's other records have had that match too.
     *
     * @param number from 0, by row
     */
    public NearestNeighbourMatching persons(int[] number) {
        person = number.clone();
        return this;
    }

    /**
     * Which focal unit chooses first; unless set, the largest score for ATT, the smallest for ATC, and the order of the data
     * without a score.
     */
    public NearestNeighbourMatching order(MatchingOrder newOrder) {
        order = newOrder;
        return this;
    }

    /** Where {@link MatchingOrder#RANDOM} begins. */
    public NearestNeighbourMatching seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Matches. */
    public MatchedSet match() {
        return match(Progress.NONE);
    }

    /**
     * Matches.
     *
     * @throws IllegalArgumentException if a setting needs a score and there is none
     */
    public MatchedSet match(Progress progress) {
        MatchingOrder usedOrder = usedOrder();
        Restrictions limits = rules.restrictions(true);
        boolean[] aside = limits.setAside();
        boolean[] isFocal = new boolean[treated.length];
        for (int i = 0; i < isFocal.length; i++) {
            isFocal[i] = treated[i] == (estimand == Estimand.ATT);
        }
        int[] focal = rows(isFocal, aside);
        boolean unlimited = mostUses >= focal.length;
        boolean alone = unlimited || mostUses == 1 && person == null;
        PartnerUse use = alone ? null : new PartnerUse(treated.length, mostUses, person);
        PartnerSearch search = search(isFocal, limits, use);
        int[] wanted = new int[focal.length];
        int most = ratio;
        for (int f = 0; f < focal.length; f++) {
            wanted[f] = ratios == null ? ratio : ratios[focal[f]];
            most = ratios == null ? ratio : f == 0 ? wanted[f] : Math.max(most, wanted[f]);
        }
        boolean[] candidate = new boolean[treated.length];
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] = !isFocal[i] && !aside[i];
        }
        GreedyMatching greedy = new GreedyMatching(focal, candidate, search, use, rules.score(), usedOrder, seed, wanted, most,
                progress);
        int[] partners = unlimited && mostUses > 1 ? greedy.withReplacement() : greedy.withoutReplacement();
        return result(isFocal, focal, partners, most, search, limits);
    }

    private PartnerSearch search(boolean[] isFocal, Restrictions limits, PartnerUse use) {
        if (covariates == null && points == null) {
            return new ScoreSearch(rules.score(), isFocal, limits, use);
        }
        double[][] place = points != null ? points
                : CovariateDistance.MAHALANOBIS.points(covariates, treated, limits.setAside());
        return metric == null ? new CovariateSearch(place, isFocal, limits, use)
                : new MetricSearch(place, metric, isFocal, limits, use);
    }

    private MatchingOrder usedOrder() {
        if (rules.score() == null) {
            if (order == MatchingOrder.LARGEST || order == MatchingOrder.SMALLEST) {
                throw new IllegalArgumentException("the order by score needs a score");
            }
            return order == null ? MatchingOrder.DATA : order;
        }
        if (order == null) {
            return estimand == Estimand.ATC ? MatchingOrder.SMALLEST : MatchingOrder.LARGEST;
        }
        return order;
    }

    private static int[] rows(boolean[] isFocal, boolean[] aside) {
        int[] rows = new int[isFocal.length];
        int n = 0;
        for (int i = 0; i < isFocal.length; i++) {
            if (isFocal[i] && !aside[i]) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private MatchedSet result(boolean[] isFocal, int[] active, int[] found, int most, PartnerSearch search,
            Restrictions limits) {
        int[] focal = rows(isFocal, new boolean[isFocal.length]);
        int[] partners = new int[focal.length * most];
        double[] distance = new double[partners.length];
        Arrays.fill(partners, PartnerSearch.NONE);
        Arrays.fill(distance, Double.NaN);
        int a = 0;
        for (int f = 0; f < focal.length; f++) {
            if (limits.setAside(focal[f])) {
                continue;
            }
            for (int k = 0; k < most; k++) {
                int partner = found[a * most + k];
                partners[f * most + k] = partner;
                if (partner >= 0) {
                    distance[f * most + k] = search.distance(active[a], partner);
                }
            }
            a++;
        }
        double[] weights = MatchingWeights.of(focal, partners, most, isFocal);
        boolean replacement = mostUses > 1;
        int[] subclass = replacement ? null : MatchingWeights.subclasses(focal, partners, most, isFocal.length);
        UnmatchedReason[] reasons = new UnmatchedReasons(isFocal, limits, search).of(weights);
        return new MatchedSet(treated, estimand, most, replacement, focal, partners, distance, weights, subclass, reasons,
                limits.setAside(), limits.rawWidth(), limits.rawWidths());
    }
}
