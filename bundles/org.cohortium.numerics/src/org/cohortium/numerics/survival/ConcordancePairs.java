/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * Counts the pairs of a concordance. Each stratum is walked twice over a tree of weights by rank of the score: by falling
 * time with those at risk in the tree, where each event finds its pairs, and by rising time with past events in the tree,
 * where each row finds the events it was at risk for. The second walk gives the rest of each row's share in the pairs,
 * which the jackknife variance needs.
 */
final class ConcordancePairs {

    private final RiskSets sets;
    private final SurvivalData data;
    private final double[] score;
    private final int[] rank;

    /** By group, what its pairs count; null for 1. */
    private final double[] timeWeight;

    /** By position: weight of partners below, above and at the row's score in its pairs, as concordant pairs see them. */
    private final double[] concordantShare;
    private final double[] discordantShare;
    private final double[] tiedShare;

    private double concordant;
    private double discordant;
    private double tiedScore;
    private double tiedTime;
    private double tiedBoth;
    private double[] tree;

    ConcordancePairs(RiskSets sets, SurvivalData data, double[] score) {
        this(sets, data, score, null);
    }

    /** @param timeWeight by group of the risk sets, what the pairs of its events count; null for 1 */
    ConcordancePairs(RiskSets sets, SurvivalData data, double[] score, double[] timeWeight) {
        this.sets = sets;
        this.timeWeight = timeWeight;
        this.data = data;
        this.score = sets.gather(score);
        this.rank = new int[sets.size];
        this.concordantShare = new double[sets.size];
        this.discordantShare = new double[sets.size];
        this.tiedShare = new double[sets.size];
    }

    Concordance result() {
        count();
        double pairs = concordant + discordant + tiedScore;
        double estimate = pairs > 0 ? (concordant + tiedScore / 2) / pairs : Double.NaN;
        double sum = 0;
        for (double d : influence(estimate)) {
            sum += d * d;
        }
        return new Concordance(concordant, discordant, tiedScore, tiedTime, tiedBoth, estimate,
                pairs > 0 ? Math.sqrt(sum) : Double.NaN);
    }

    /** The infinitesimal jackknife of the estimate, by row or by distinct cluster code; after {@link #result()}. */
    double[] influence(double estimate) {
        double pairs = concordant + discordant + tiedScore;
        int[] unit = CoxScores.clusterPositions(data);
        double[] influence = new double[sets.size];
        for (int i = 0; i < sets.size && pairs > 0; i++) {
            double d = (concordantShare[i] + tiedShare[i] / 2)
                    - estimate * (concordantShare[i] + discordantShare[i] + tiedShare[i]);
            influence[unit[sets.row[i]]] += sets.weight(i) * d / pairs;
        }
        return influence;
    }

    private void count() {
        for (int s = 0; s < sets.strata(); s++) {
            int ranks = rankStratum(s);
            tree = new double[ranks + 1];
            walkAtRisk(s);
            tree = new double[ranks + 1];
            walkEvents(s);
        }
    }

    private int rankStratum(int s) {
        int from = sets.groupFrom[sets.stratumFrom[s]];
        int to = sets.groupFrom[sets.stratumFrom[s + 1]];
        double[] sorted = Arrays.copyOfRange(score, from, to);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (double value : sorted) {
            if (distinct == 0 || value != sorted[distinct - 1]) {
                sorted[distinct++] = value;
            }
        }
        for (int i = from; i < to; i++) {
            rank[i] = 1 + Arrays.binarySearch(sorted, 0, distinct, score[i] + 0.0);
        }
        return distinct;
    }

    private void walkAtRisk(int s) {
        int next = sets.groupFrom[sets.stratumFrom[s]];
        double total = 0;
        for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
            int from = sets.groupFrom[g];
            int dead = from + sets.deaths[g];
            int to = sets.groupFrom[g + 1];
            if (sets.leaving != null) {
                for (; next < sets.leftBefore[g]; next++) {
                    add(rank[sets.leaving[next]], -sets.weight(sets.leaving[next]));
                    total -= sets.weight(sets.leaving[next]);
                }
            }
            for (int i = dead; i < to; i++) {
                add(rank[i], sets.weight(i));
                total += sets.weight(i);
            }
            double counts = counts(g);
            for (int i = from; i < dead; i++) {
                double below = sum(rank[i] - 1);
                double upTo = sum(rank[i]);
                double w = counts * sets.weight(i);
                concordantShare[i] += counts * below;
                tiedShare[i] += counts * (upTo - below);
                discordantShare[i] += counts * (total - upTo);
                concordant += w * below;
                tiedScore += w * (upTo - below);
                discordant += w * (total - upTo);
            }
            countTies(from, dead, counts);
            for (int i = from; i < dead; i++) {
                add(rank[i], sets.weight(i));
                total += sets.weight(i);
            }
        }
    }

    private void countTies(int from, int dead, double counts) {
        if (dead - from < 2) {
            return;
        }
        long[] byRank = new long[dead - from];
        for (int i = from; i < dead; i++) {
            byRank[i - from] = (long) rank[i] << 32 | i;
        }
        Arrays.sort(byRank);
        double before = 0;
        double same = 0;
        for (int k = 0; k < byRank.length; k++) {
            double w = sets.weight((int) byRank[k]);
            same = k > 0 && byRank[k] >> 32 == byRank[k - 1] >> 32 ? same : 0;
            tiedBoth += counts * w * same;
            tiedTime += counts * w * (before - same);
            same += w;
            before += w;
        }
    }

    private void walkEvents(int s) {
        double total = 0;
        for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
            int from = sets.groupFrom[g];
            int dead = from + sets.deaths[g];
            for (int i = from; i < dead; i++) {
                share(i, total, 1);
            }
            double counts = counts(g);
            for (int i = from; i < dead; i++) {
                add(rank[i], counts * sets.weight(i));
                total += counts * sets.weight(i);
            }
            for (int i = dead; i < sets.groupFrom[g + 1]; i++) {
                share(i, total, 1);
            }
            if (sets.leaving != null) {
                int first = g == sets.stratumFrom[s] ? sets.groupFrom[g] : sets.leftBefore[g - 1];
                for (int k = first; k < sets.leftBefore[g]; k++) {
                    share(sets.leaving[k], total, -1);
                }
            }
        }
    }

    private double counts(int group) {
        return timeWeight == null ? 1 : timeWeight[group];
    }

    private void share(int i, double total, int sign) {
        double below = sum(rank[i] - 1);
        double upTo = sum(rank[i]);
        concordantShare[i] += sign * (total - upTo);
        tiedShare[i] += sign * (upTo - below);
        discordantShare[i] += sign * below;
    }

    private void add(int at, double weight) {
        for (int i = at; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    private double sum(int upTo) {
        double s = 0;
        for (int i = upTo; i > 0; i -= i & -i) {
            s += tree[i];
        }
        return s;
    }
}
