/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The matching estimator of Abadie and Imbens (2006): each unit's missing outcome is the mean outcome of its M nearest units
 * of the other group on a score, with replacement, all that tie with the M-th among them; with its large-sample standard
 * error, for which the bootstrap is not valid (Abadie and Imbens 2008).
 *
 * <p>The conventions are those of the R package Matching (Sekhon 2011): distances are squared differences over the variance
 * of the score over all units, and units no more than a tolerance farther than the M-th tie with it. The conditional
 * variance of the outcome is taken to be the same for all units, half the mean squared deviation of the pair differences,
 * unless it is estimated for each unit from its nearest neighbours of the own group.
 *
 * @param estimate treated less control
 * @param standardError of Abadie and Imbens
 * @param naiveError as if pairs were independent
 * @param pairs number of pairs, ties included
 * @param units number of units whose missing outcome was filled in
 * @param uses by row, how often a unit stands in for others (ties shared)
 */
public record MatchingEstimate(double estimate, double standardError, double naiveError, long pairs, int units,
        double[] uses) {

    /** The tolerance of the R package Matching for ties, on squared standardised distances. */
    public static final double USUAL_TOLERANCE = 1e-5;

    private static final double SMALLEST_SPREAD = 1.4901161193847656e-8;

    /**
     * What is wanted.
     *
     * @param estimand ATT, ATC or ATE
     * @param partners M, at least 1
     * @param tolerance how much farther than the M-th a tie may be, squared and standardised
     * @param neighbours units of the own group for the conditional variance, 0 for one variance of all
     */
    public record Settings(Estimand estimand, int partners, double tolerance, int neighbours) {

        /** Checks the numbers. */
        public Settings {
            if (partners < 1 || !(tolerance >= 0) || neighbours < 0) {
                throw new IllegalArgumentException("at least one partner, and no negative tolerance or number of neighbours");
            }
        }

        /** With the usual tolerance and one variance of all. */
        public static Settings of(Estimand estimand, int partners) {
            return new Settings(estimand, partners, USUAL_TOLERANCE, 0);
        }
    }

    /**
     * Estimates.
     *
     * @param treated by row
     * @param score by row, finite
     * @param outcome by row, finite
     * @throws EstimationException if a group is empty
     */
    public static MatchingEstimate of(boolean[] treated, double[] score, double[] outcome, Settings settings) {
        int n = treated.length;
        double spread = spread(score);
        Neighbours[] group = {new Neighbours(treated, false, score, spread), new Neighbours(treated, true, score, spread)};
        if (group[0].size() == 0 || group[1].size() == 0) {
            throw new EstimationException("One of the groups is empty.", "A matching estimate needs both.");
        }
        boolean everybody = settings.estimand() == Estimand.ATE;
        int most = everybody ? Math.min(group[0].size(), group[1].size())
                : group[settings.estimand() == Estimand.ATT ? 0 : 1].size();
        int partners = Math.min(settings.partners(), most);
        double[] effect = new double[n];
        double[] uses = new double[n];
        double[] squaredUses = new double[n];
        boolean[] wanted = new boolean[n];
        double sum = 0;
        long pairs = 0;
        int units = 0;
        for (int i = 0; i < n; i++) {
            wanted[i] = everybody || treated[i] == (settings.estimand() == Estimand.ATT);
            if (!wanted[i]) {
                continue;
            }
            Neighbours others = group[treated[i] ? 0 : 1];
            others.find(score[i], partners, settings.tolerance());
            int m = others.to() - others.from();
            double mean = 0;
            for (int k = others.from(); k < others.to(); k++) {
                int j = others.row(k);
                mean += outcome[j];
                uses[j] += 1.0 / m;
                squaredUses[j] += 1.0 / m / m;
            }
            mean /= m;
            effect[i] = treated[i] ? outcome[i] - mean : mean - outcome[i];
            sum += effect[i];
            pairs += m;
            units++;
        }
        double estimate = sum / units;
        double pairVariance = pairVariance(treated, score, outcome, wanted, group, partners, settings, estimate) / units;
        double[] variance = settings.neighbours() == 0 ? null
                : ConditionalVariance.of(treated, score, outcome, group, settings);
        double total = 0;
        for (int i = 0; i < n; i++) {
            double v = variance == null ? 0.5 * pairVariance : variance[i];
            // each unit's own outcome counts in both its own effect and those it stands in for
            double own = everybody ? 2 * uses[i] : 0;
            total += v * (uses[i] * uses[i] + own - squaredUses[i]);
            total += wanted[i] ? (effect[i] - estimate) * (effect[i] - estimate) : 0;
        }
        return new MatchingEstimate(estimate, Math.sqrt(total) / units, Math.sqrt(pairVariance / units), pairs, units, uses);
    }

    /** The sum over units of the mean squared deviation of their pair differences. */
    private static double pairVariance(boolean[] treated, double[] score, double[] outcome, boolean[] wanted,
            Neighbours[] group, int partners, Settings settings, double estimate) {
        double total = 0;
        for (int i = 0; i < treated.length; i++) {
            if (wanted[i]) {
                Neighbours others = group[treated[i] ? 0 : 1];
                others.find(score[i], partners, settings.tolerance());
                double squares = 0;
                for (int k = others.from(); k < others.to(); k++) {
                    double y = outcome[others.row(k)];
                    double d = (treated[i] ? outcome[i] - y : y - outcome[i]) - estimate;
                    squares += d * d;
                }
                total += squares / (others.to() - others.from());
            }
        }
        return total;
    }

    /** Standard deviation (n - 1) of the score over all units. */
    private static double spread(double[] score) {
        double mean = Arrays.stream(score).sum() / score.length;
        double squares = 0;
        for (double s : score) {
            squares += (s - mean) * (s - mean);
        }
        return Math.max(SMALLEST_SPREAD, Math.sqrt(squares / Math.max(1, score.length - 1)));
    }

    /** The units of one group in order of the score, and those of them nearest to a point. */
    static final class Neighbours {

        private final int[] row;
        private final double[] score;
        private final double spread;
        private int from;
        private int to;

        Neighbours(boolean[] treated, boolean which, double[] score, double spread) {
            int[] rows = new int[treated.length];
            int n = 0;
            for (int i = 0; i < treated.length; i++) {
                if (treated[i] == which) {
                    rows[n++] = i;
                }
            }
            double[] own = new double[n];
            for (int k = 0; k < n; k++) {
                own[k] = score[rows[k]];
            }
            int[] order = SortOrder.ascending(own);
            row = new int[n];
            this.score = new double[n];
            for (int k = 0; k < n; k++) {
                row[k] = rows[order[k]];
                this.score[k] = own[order[k]];
            }
            this.spread = spread;
        }

        int size() {
            return row.length;
        }

        int row(int place) {
            return row[place];
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        double distance(int place, double point) {
            double d = (score[place] - point) / spread;
            return d * d;
        }

        /** Finds the nearest, and those that tie with the last of them; they lie side by side. */
        void find(double point, int count, double tolerance) {
            int at = Arrays.binarySearch(score, point);
            from = at >= 0 ? at : -at - 1;
            to = from;
            double farthest = 0;
            while (to - from < count) {
                double left = from > 0 ? distance(from - 1, point) : Double.POSITIVE_INFINITY;
                double right = to < row.length ? distance(to, point) : Double.POSITIVE_INFINITY;
                farthest = Math.max(farthest, Math.min(left, right));
                if (left <= right) {
                    from--;
                } else {
                    to++;
                }
            }
            while (from > 0 && distance(from - 1, point) <= farthest + tolerance) {
                from--;
            }
            while (to < row.length && distance(to, point) <= farthest + tolerance) {
                to++;
            }
        }
    }
}
