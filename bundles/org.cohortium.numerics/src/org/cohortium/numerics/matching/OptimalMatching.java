/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import java.util.Objects;
import org.cohortium.numerics.Progress;

/**
 * Optimal matching without replacement: as many pairs as there can be with at most so many partners for each focal unit, no
 * partner twice, first partners (as many as there are for everybody) before further ones, and among those matches the
 * one with the smallest sum of distances (Rosenbaum 1989). Calipers and strata
 * restrict the pairs. On a score without a caliper, or in pairs with its caliper, this takes O(n log n) ({@link PairingLine}); otherwise
 * shortest augmenting paths over the admissible pairs. Of several solutions with the same sum it gives, on a score, one in
 * which pairs do not cross.
 *
 * <p>The number of partners may vary between bounds about a mean instead ({@link #controls}); then every focal unit has at
 * least the fewest, and the match is a flow of least cost. Instances are builders.
 */
public final class OptimalMatching {

    /** More pairs than this, each counted for every place, would fill the memory; then only those are held that may matter. */
    private static final long MANY = 40_000_000;

    private final boolean[] treated;
    private final PairRules rules;
    private final double[][] points;
    private Estimand estimand = Estimand.ATT;
    private int ratio = 1;
    private VaryingPartners varying;

    private OptimalMatching(boolean[] treated, double[] score, double[][] points) {
        rules = new PairRules(treated);
        this.treated = rules.treated();
        this.points = points;
        if (score != null) {
            rules.score(score);
        }
        if (points != null && points.length != treated.length) {
            throw new IllegalArgumentException("the points have another number of rows");
        }
    }

    /** Begins matching on a score. */
    public static OptimalMatching onScore(boolean[] treated, double[] score) {
        return new OptimalMatching(treated, Objects.requireNonNull(score), null);
    }

    /**
     * Begins matching on the distance of points.
     *
     * @param score by row for the caliper and the common support, or null
     * @param points {@code [row][dimension]}
     */
    public static OptimalMatching onPoints(boolean[] treated, double[] score, double[][] points) {
        return new OptimalMatching(treated, score, Objects.requireNonNull(points));
    }

    /** Matches only units with the same number, from 0, by row. */
    public OptimalMatching exact(int[] stratum) {
        rules.exact(stratum);
        return this;
    }

    /** Matches only units with different numbers, by row; may be called for several variables. */
    public OptimalMatching different(int[] codes) {
        rules.different(codes);
        return this;
    }

    /** Limits the difference of the scores. */
    public OptimalMatching caliper(Caliper newCaliper) {
        rules.caliper(newCaliper);
        return this;
    }

    /** Limits the difference of a covariate. */
    public OptimalMatching caliper(double[] values, Caliper newCaliper) {
        rules.caliper(values, newCaliper);
        return this;
    }

    /** Sets units outside the common support of the score aside first. */
    public OptimalMatching commonSupport(CommonSupport newSupport) {
        rules.support(newSupport);
        return this;
    }

    /** {@link Estimand#ATT} (treated units look for controls; the usual) or {@link Estimand#ATC}. */
    public OptimalMatching estimand(Estimand newEstimand) {
        if (newEstimand == Estimand.ATE) {
            throw new IllegalArgumentException("optimal matching in pairs has focal units: ATT or ATC");
        }
        estimand = Objects.requireNonNull(newEstimand);
        return this;
    }

    /** Most partners of each focal unit; 1 unless set. */
    public OptimalMatching ratio(int newRatio) {
        if (newRatio < 1) {
            throw new IllegalArgumentException("a ratio is at least 1, not " + newRatio);
        }
        ratio = newRatio;
        varying = null;
        return this;
    }

    /**
     * Lets the number of partners vary. In a stratum with fewer candidates than the mean asks for all are used, and the fewest
     * partners are no more than there are for everybody.
     *
     * @param least fewest partners of a focal unit, at least 1
     * @param most most partners, more than least
     * @param mean partners of a focal unit on average, between the two
     */
    public OptimalMatching controls(int least, int most, double mean) {
        varying = new VaryingPartners(least, most, mean);
        ratio = most;
        return this;
    }

    /** Sets these units aside first, besides those outside the common support. */
    public OptimalMatching setAside(boolean[] rows) {
        rules.setAside(rows);
        return this;
    }

    /** Matches. */
    public MatchedSet match() {
        return match(Progress.NONE);
    }

    /** Matches. */
    public MatchedSet match(Progress progress) {
        Restrictions limits = rules.restrictions(false);
        double[] score = rules.score();
        double width = limits.scoreWidth();
        int n = treated.length;
        boolean[] focal = new boolean[n];
        int[] place = new int[n];
        int[] rows = new int[n];
        int units = 0;
        for (int i = 0; i < n; i++) {
            focal[i] = treated[i] == (estimand == Estimand.ATT);
            if (focal[i]) {
                place[i] = units;
                rows[units++] = i;
            }
        }
        rows = Arrays.copyOf(rows, units);
        int[] partners = new int[units * ratio];
        Arrays.fill(partners, PartnerSearch.NONE);
        PartnerSearch search = points == null ? new ScoreSearch(score, focal, limits, null)
                : new CovariateSearch(points, focal, limits, null);
        for (int[] line : Lines.of(score, limits, n)) {
            if (varying != null) {
                AdmissiblePairs pairs = new AdmissiblePairs(line, focal, score, points, limits);
                if (pairs.own.length > pairs.others.length) {
                    assign(line, focal, limits, 1, place, partners, progress);
                } else if (pairs.own.length > 0) {
                    varying.match(pairs, place, partners, progress);
                }
            } else if (points == null && !limits.pairwise() && (ratio == 1 || Double.isInfinite(width))) {
                new PairingLine(score, focal, ratio, fewest(line, focal), width, progress).pair(line, place, partners);
            } else {
                assign(line, focal, limits, ratio, place, partners, progress);
            }
        }
        double[] distance = new double[partners.length];
        for (int k = 0; k < partners.length; k++) {
            distance[k] = partners[k] < 0 ? Double.NaN : search.distance(rows[k / ratio], partners[k]);
        }
        double[] weights = MatchingWeights.of(rows, partners, ratio, focal);
        return new MatchedSet(treated, estimand, ratio, false, rows, partners, distance, weights,
                MatchingWeights.subclasses(rows, partners, ratio, n), new UnmatchedReasons(focal, limits, search).of(weights),
                limits.setAside(), limits.rawWidth(), limits.rawWidths());
    }

    /** Where there are not enough candidates for the ratio: how many everybody has before anybody has one more. */
    private int fewest(int[] line, boolean[] focal) {
        int own = 0;
        for (int row : line) {
            own += focal[row] ? 1 : 0;
        }
        return own == 0 ? 1 : Math.clamp((line.length - own) / own, 1, ratio);
    }

    /** Begins with the most pairs there can be, and with the most focal units that can have any. */
    private int[] sparse(AdmissiblePairs pairs, int slots, double[] alone, int[] line, boolean[] focal, Restrictions limits,
            Progress progress) {
        SparseAssignment assignment = new SparseAssignment(pairs, slots, alone, progress);
        if (points == null && !limits.pairwise()) {
            for (int places : slots == 1 ? new int[] {1} : new int[] {1, slots}) {
                assignment.startingFrom(LineSeeds.of(pairs, line, rules.score(), focal, places, limits.scoreWidth(), progress),
                        places);
            }
        }
        return assignment.solve();
    }

    private static PairGraph graph(AdmissiblePairs pairs, int slots) {
        PairGraph graph = new PairGraph(pairs.own.length * slots);
        for (int unit = 0; unit < pairs.own.length; unit++) {
            for (int k = 0; k < slots; k++) {
                pairs.visit(unit, Double.POSITIVE_INFINITY, graph::add);
                graph.close(unit * slots + k);
            }
        }
        return graph;
    }

    /** @param slots most partners of a focal unit */
    private void assign(int[] line, boolean[] focal, Restrictions limits, int slots, int[] place, int[] partners,
            Progress progress) {
        AdmissiblePairs pairs = new AdmissiblePairs(line, focal, rules.score(), points, limits);
        double[] farthest = {0};
        long[] count = {0};
        for (int unit = 0; unit < pairs.own.length; unit++) {
            pairs.visit(unit, Double.POSITIVE_INFINITY, (v, d) -> {
                count[0]++;
                farthest[0] = Math.max(farthest[0], d);
            });
            progress.checkCancelled();
        }
        int fewest = pairs.own.length == 0 ? 1 : Math.clamp(pairs.others.length / pairs.own.length, 1, slots);
        // nobody stays alone or with fewer to make others' distances smaller, nor without any partner for another's further one
        double[] alone = new double[pairs.own.length * slots];
        for (int u = 0; u < alone.length; u++) {
            alone[u] = (u % slots == 0 ? 6 : u % slots < fewest ? 4 : 2) * (farthest[0] + 1) * (alone.length + 1);
        }
        int[] found = count[0] * slots > MANY ? sparse(pairs, slots, alone, line, focal, limits, progress)
                : new OptionalAssignment(graph(pairs, slots), pairs.others.length, alone, progress).solve();
        for (int unit = 0; unit < pairs.own.length; unit++) {
            int at = place[pairs.own[unit]] * ratio;
            for (int k = 0; k < slots; k++) {
                int v = found[unit * slots + k];
                if (v >= 0) {
                    partners[at++] = pairs.others[v];
                }
            }
        }
    }
}
