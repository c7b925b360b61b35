/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Optimal matching without replacement: as many pairs as there can be with at most so many partners for each focal unit, no
 * partner twice, as many focal units with any partner as there can be (the two never conflict), and among those matches the
 * one with the smallest sum of distances (Rosenbaum 1989). Calipers and strata
 * restrict the pairs. On a score without a caliper, or in pairs with its caliper, this takes O(n log n) ({@link PairingLine}); otherwise
 * shortest augmenting paths over the admissible pairs. Of several solutions with the same sum it gives, on a score, one in
 * which pairs do not cross. Instances are builders.
 */
public final class OptimalMatching {

    private final boolean[] treated;
    private final double[] score;
    private final double[][] points;
    private int[] strata;
    private Caliper caliper;
    private final List<double[]> caliperValues = new ArrayList<>();
    private final List<Caliper> calipers = new ArrayList<>();
    private CommonSupport support = CommonSupport.NONE;
    private boolean[] alsoSetAside;
    private Estimand estimand = Estimand.ATT;
    private int ratio = 1;

    private OptimalMatching(boolean[] treated, double[] score, double[][] points) {
        this.treated = treated.clone();
        this.score = score;
        this.points = points;
        if (score == null ? points.length != treated.length : score.length != treated.length) {
            throw new IllegalArgumentException("groups and scores have different numbers of rows");
        }
        for (int i = 0; score != null && i < score.length; i++) {
            if (!Double.isFinite(score[i])) {
                throw new EstimationException("Row " + (i + 1) + " of the rows used has no finite score.",
                        "A score of exactly 0 or 1 comes from separated data: leave a covariate out of the score.");
            }
        }
    }

    /** Begins matching on a score. */
    public static OptimalMatching onScore(boolean[] treated, double[] score) {
        return new OptimalMatching(treated, score.clone(), null);
    }

    /**
     * Begins matching on the distance of points.
     *
     * @param score by row for the caliper and the common support, or null
     * @param points {@code [row][dimension]}
     */
    public static OptimalMatching onPoints(boolean[] treated, double[] score, double[][] points) {
        return new OptimalMatching(treated, score == null ? null : score.clone(), Objects.requireNonNull(points));
    }

    /** Matches only units with the same number, from 0, by row. */
    public OptimalMatching exact(int[] stratum) {
        strata = stratum.clone();
        return this;
    }

    /** Limits the difference of the scores. */
    public OptimalMatching caliper(Caliper newCaliper) {
        caliper = newCaliper;
        return this;
    }

    /** Limits the difference of a covariate. */
    public OptimalMatching caliper(double[] values, Caliper newCaliper) {
        caliperValues.add(values.clone());
        calipers.add(Objects.requireNonNull(newCaliper));
        return this;
    }

    /** Sets units outside the common support of the score aside first. */
    public OptimalMatching commonSupport(CommonSupport newSupport) {
        support = Objects.requireNonNull(newSupport);
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
        return this;
    }

    /** Sets these units aside first, besides those outside the common support. */
    public OptimalMatching setAside(boolean[] rows) {
        alsoSetAside = rows.clone();
        return this;
    }

    /** Matches. */
    public MatchedSet match() {
        return match(Progress.NONE);
    }

    /** Matches. */
    public MatchedSet match(Progress progress) {
        if (score == null && (caliper != null || support != CommonSupport.NONE)) {
            throw new IllegalArgumentException("a caliper of the score and the common support need a score");
        }
        int n = treated.length;
        boolean[] aside = score == null ? new boolean[n] : support.outside(treated, score);
        for (int i = 0; alsoSetAside != null && i < aside.length; i++) {
            aside[i] |= alsoSetAside[i];
        }
        double width = caliper == null ? Double.POSITIVE_INFINITY : caliper.rawWidth(score, aside);
        double[] widths = new double[calipers.size()];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = calipers.get(k).rawWidth(caliperValues.get(k), aside);
        }
        Restrictions limits = new Restrictions(aside, strata, width, caliperValues.toArray(double[][]::new), widths);
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
        PartnerSearch search = points == null ? new ScoreSearch(score, focal, limits)
                : new CovariateSearch(points, score, focal, limits);
        for (int[] line : Lines.of(score, limits, n)) {
            if (points == null && widths.length == 0 && (ratio == 1 || Double.isInfinite(width))) {
                new PairingLine(score, focal, ratio, width, progress).pair(line, place, partners);
            } else {
                assign(new AdmissiblePairs(line, focal, score, points, limits), place, partners, progress);
            }
        }
        double[] distance = new double[partners.length];
        for (int k = 0; k < partners.length; k++) {
            distance[k] = partners[k] < 0 ? Double.NaN : search.distance(rows[k / ratio], partners[k]);
        }
        double[] weights = MatchingWeights.of(rows, partners, ratio, focal);
        return new MatchedSet(treated, estimand, ratio, false, rows, partners, distance, weights,
                MatchingWeights.subclasses(rows, partners, ratio, n), new UnmatchedReasons(focal, limits, search).of(weights),
                aside, width, widths);
    }

    private void assign(AdmissiblePairs pairs, int[] place, int[] partners, Progress progress) {
        PairGraph graph = new PairGraph(pairs.own.length * ratio);
        double[] farthest = {0};
        for (int unit = 0; unit < pairs.own.length; unit++) {
            for (int k = 0; k < ratio; k++) {
                pairs.visit(unit, Double.POSITIVE_INFINITY, (v, d) -> {
                    graph.add(v, d);
                    farthest[0] = Math.max(farthest[0], d);
                });
                graph.close(unit * ratio + k);
            }
            progress.checkCancelled();
        }
        // nobody stays alone to make others' distances smaller, nor without any partner for another's further one
        double[] alone = new double[graph.units()];
        for (int u = 0; u < alone.length; u++) {
            alone[u] = (u % ratio == 0 ? 4 : 2) * (farthest[0] + 1) * (alone.length + 1);
        }
        int[] found = new OptionalAssignment(graph, pairs.others.length, alone, progress).solve();
        for (int unit = 0; unit < pairs.own.length; unit++) {
            int at = place[pairs.own[unit]] * ratio;
            for (int k = 0; k < ratio; k++) {
                int v = found[unit * ratio + k];
                if (v >= 0) {
                    partners[at++] = pairs.others[v];
                }
            }
        }
    }
}
