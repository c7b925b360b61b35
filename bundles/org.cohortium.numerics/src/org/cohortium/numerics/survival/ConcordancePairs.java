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
        this.sets = sets;
        this.data = data;
        this.score = sets.gather(score);
        this.rank = new int[sets.size];
        this.concordantShare = new double[sets.size];
        this.discordantShare = new double[sets.size];
        this.tiedShare = new double[sets.size];
    }

    Concordance result() {
        for (int s = 0; s < sets.strata(); s++) {
            int ranks = rankStratum(s);
            tree = new double[ranks + 1];
            walkAtRisk(s);
            tree = new double[ranks + 1];
            walkEvents(s);
        }
        double pairs = concordant + discordant + tiedScore;
        double estimate = pairs > 0 ? (concordant + tiedScore / 2) / pairs : Double.NaN;
        return new Concordance(concordant, discordant, tiedScore, tiedTime, tiedBoth, estimate,
                standardError(pairs, estimate));
    }

    private double standardError(double pairs, double estimate) {
        if (!(pairs > 0)) {
            return Double.NaN;
        }
        int[] unit = CoxScores.clusterPositions(data);
        double[] influence = new double[sets.size];
        for (int i = 0; i < sets.size; i++) {
            double d = (concordantShare[i] + tiedShare[i] / 2)
                    - estimate * (concordantShare[i] + discordantShare[i] + tiedShare[i]);
            influence[unit[sets.row[i]]] += sets.weight(i) * d / pairs;
        }
        double sum = 0;
        for (double d : influence) {
            sum += d * d;
        }
        return Math.sqrt(sum);
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
            for (int i = from; i < dead; i++) {
                double below = sum(rank[i] - 1);
                double upTo = sum(rank[i]);
                double w = sets.weight(i);
                concordantShare[i] += below;
                tiedShare[i] += upTo - below;
                discordantShare[i] += total - upTo;
                concordant += w * below;
                tiedScore += w * (upTo - below);
                discordant += w * (total - upTo);
            }
            countTies(from, dead);
            for (int i = from; i < dead; i++) {
                add(rank[i], sets.weight(i));
                total += sets.weight(i);
            }
        }
    }

    private void countTies(int from, int dead) {
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
            tiedBoth += w * same;
            tiedTime += w * (before - same);
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
            for (int i = from; i < dead; i++) {
                add(rank[i], sets.weight(i));
                total += sets.weight(i);
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
