/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;

/**
 * Counts the pairs of a concordance. Each stratum is walked twice over a tally of rows by the order of their scores: by
 * falling time with those at risk in the tally, where each event finds its pairs, and by rising time with past events in it,
 * where each row finds the events it was at risk for. The second walk gives the rest of each row's share in the pairs,
 * which the jackknife variance needs. The two know nothing of each other and run side by side.
 */
final class ConcordancePairs {

    private final RiskSets sets;
    private final SurvivalData data;
    private final ScorePlaces places;

    /** By group, what its pairs count; null for 1. */
    private final double[] timeWeight;

    /** By position, then by event: concordant pairs and half of those with equal scores; all pairs. */
    private final double[] agreeing;
    private final double[] all;
    private final double[] eventAgreeing;
    private final double[] eventAll;

    private double concordant;
    private double discordant;
    private double tiedScore;
    private double tiedTime;
    private double tiedBoth;

    /**
     * @param score by position of the risk sets
     * @param timeWeight by group of the risk sets, what the pairs of its events count; null for 1
     */
    ConcordancePairs(RiskSets sets, SurvivalData data, double[] score, double[] timeWeight) {
        this.sets = sets;
        this.timeWeight = timeWeight;
        this.data = data;
        this.places = new ScorePlaces(sets, score);
        int events = 0;
        for (int d : sets.deaths) {
            events += d;
        }
        this.agreeing = new double[sets.size];
        this.all = new double[sets.size];
        this.eventAgreeing = new double[events];
        this.eventAll = new double[events];
    }

    Concordance result() {
        Chunks.forEach(2, walk -> {
            if (walk == 0) {
                walkAtRisk();
            } else {
                walkEvents();
            }
        });
        addEvents();
        double pairs = concordant + discordant + tiedScore;
        double estimate = pairs > 0 ? (concordant + tiedScore / 2) / pairs : Double.NaN;
        double sum = 0;
        if (pairs > 0 && data.isClustered()) {
            for (double d : influence(estimate)) {
                sum += d * d;
            }
        } else if (pairs > 0) {
            for (int i = 0; i < sets.size; i++) {
                double d = influence(i, estimate, pairs);
                sum += d * d;
            }
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
            influence[unit[sets.row[i]]] += influence(i, estimate, pairs);
        }
        return influence;
    }

    private double influence(int i, double estimate, double pairs) {
        return sets.weight(i) * (agreeing[i] - estimate * all[i]) / pairs;
    }

    private void addEvents() {
        int event = 0;
        for (int g = 0; g < sets.groups(); g++) {
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < dead; i++) {
                agreeing[i] += eventAgreeing[event];
                all[i] += eventAll[event++];
            }
        }
    }

    private void walkAtRisk() {
        ScoreTally tally = ScoreTally.of(places.largest, sets.weight != null);
        int event = 0;
        for (int s = 0; s < sets.strata(); s++) {
            int next = sets.groupFrom[sets.stratumFrom[s]];
            double total = 0;
            if (s > 0) {
                tally.clear();
            }
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                int from = sets.groupFrom[g];
                int dead = from + sets.deaths[g];
                int to = sets.groupFrom[g + 1];
                if (sets.leaving != null) {
                    for (; next < sets.leftBefore[g]; next++) {
                        int i = sets.leaving[next];
                        tally.remove(places.place[i], sets.weight(i));
                        total -= sets.weight(i);
                    }
                }
                for (int i = dead; i < to; i++) {
                    tally.add(places.place[i], sets.weight(i));
                    total += sets.weight(i);
                }
                double counts = counts(g);
                for (int i = from; i < dead; i++) {
                    int first = places.first(s, i);
                    double below = tally.before(first);
                    double same = places.tied(s) ? tally.between(first, places.end(s, i)) : 0;
                    double w = counts * sets.weight(i);
                    eventAgreeing[event] = counts * (below + same / 2);
                    eventAll[event++] = counts * total;
                    concordant += w * below;
                    tiedScore += w * same;
                    discordant += w * (total - below - same);
                }
                countTies(s, from, dead, counts);
                for (int i = from; i < dead; i++) {
                    tally.add(places.place[i], sets.weight(i));
                    total += sets.weight(i);
                }
            }
        }
    }

    /** Pairs of events at one time, of equal scores and of others. */
    private void countTies(int s, int from, int dead, double counts) {
        if (dead - from < 2) {
            return;
        }
        double before = 0;
        double same = 0;
        if (!places.tied(s)) {
            for (int i = from; i < dead; i++) {
                double w = sets.weight(i);
                tiedTime += counts * w * before;
                before += w;
            }
            return;
        }
        long[] byScore = new long[dead - from];
        for (int i = from; i < dead; i++) {
            byScore[i - from] = (long) places.first(s, i) << 32 | i;
        }
        Arrays.sort(byScore);
        for (int k = 0; k < byScore.length; k++) {
            double w = sets.weight((int) byScore[k]);
            same = k > 0 && byScore[k] >> 32 == byScore[k - 1] >> 32 ? same : 0;
            tiedBoth += counts * w * same;
            tiedTime += counts * w * (before - same);
            same += w;
            before += w;
        }
    }

    private void walkEvents() {
        ScoreTally tally = ScoreTally.of(places.largest, sets.weight != null || timeWeight != null);
        for (int s = 0; s < sets.strata(); s++) {
            if (s > 0) {
                tally.clear();
            }
            double total = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                int from = sets.groupFrom[g];
                int dead = from + sets.deaths[g];
                for (int i = from; i < dead; i++) {
                    share(tally, s, i, total, 1);
                }
                double counts = counts(g);
                for (int i = from; i < dead; i++) {
                    tally.add(places.place[i], counts * sets.weight(i));
                    total += counts * sets.weight(i);
                }
                for (int i = dead; i < sets.groupFrom[g + 1]; i++) {
                    share(tally, s, i, total, 1);
                }
                if (sets.leaving != null) {
                    int first = g == sets.stratumFrom[s] ? sets.groupFrom[g] : sets.leftBefore[g - 1];
                    for (int k = first; k < sets.leftBefore[g]; k++) {
                        share(tally, s, sets.leaving[k], total, -1);
                    }
                }
            }
        }
    }

    private double counts(int group) {
        return timeWeight == null ? 1 : timeWeight[group];
    }

    /** What the events so far make of a row that was at risk for them: those with a higher score are concordant. */
    private void share(ScoreTally tally, int s, int i, double total, int sign) {
        int first = places.first(s, i);
        double below = tally.before(first);
        double same = places.tied(s) ? tally.between(first, places.end(s, i)) : 0;
        agreeing[i] += sign * (total - below - same / 2);
        all[i] += sign * total;
    }
}
