/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** Concordances by time weights against all pairs one by one, and their invariants. */
class TimeWeightedConcordanceTest {

    private final CoxRandomData made = new CoxRandomData(81, 120, 2);
    private final SurvivalData data = SurvivalData.right(made.plain().stops(), made.plain().events()).build();
    private final double[] score = new double[data.size()];

    TimeWeightedConcordanceTest() {
        for (int i = 0; i < score.length; i++) {
            score[i] = Math.rint(made.x[1][i] / 2) + made.x[0][i];
        }
    }

    /** Product over times before t of 1 - (those who have it) / (those at risk), censoring after events. */
    private double curve(double t, boolean ofEvents) {
        double[] times = java.util.Arrays.stream(data.stops()).sorted().distinct().filter(u -> u < t).toArray();
        double s = 1;
        for (double u : times) {
            double atRisk = 0;
            double leave = 0;
            for (int i = 0; i < data.size(); i++) {
                atRisk += data.stop(i) > u || data.stop(i) == u && (ofEvents || !data.event(i)) ? 1 : 0;
                leave += data.stop(i) == u && data.event(i) == ofEvents ? 1 : 0;
            }
            s *= leave == 0 ? 1 : 1 - leave / atRisk;
        }
        return s;
    }

    private double weight(ConcordanceWeight weight, double t) {
        double n = 0;
        for (int i = 0; i < data.size(); i++) {
            n += data.stop(i) >= t ? 1 : 0;
        }
        return switch (weight) {
            case HARRELL -> 1;
            case SURVIVAL -> data.size() * curve(t, true) / n;
            case SURVIVAL_OVER_CENSORING -> data.size() * curve(t, true) / curve(t, false) / n;
            case UNO -> 1 / curve(t, false) / curve(t, false);
            case INVERSE_AT_RISK -> 1 / n;
        };
    }

    @ParameterizedTest
    @EnumSource
    void allPairs(ConcordanceWeight weight) {
        double[] stops = data.stops();
        java.util.Arrays.sort(stops);
        double tau = stops[stops.length * 3 / 4];
        double concordant = 0;
        double discordant = 0;
        double tied = 0;
        for (int i = 0; i < data.size(); i++) {
            double w = data.event(i) && data.stop(i) <= tau ? weight(weight, data.stop(i)) : 0;
            for (int k = 0; w > 0 && k < data.size(); k++) {
                if (data.stop(k) > data.stop(i) || data.stop(k) == data.stop(i) && !data.event(k)) {
                    concordant += score[i] > score[k] ? w : 0;
                    discordant += score[i] < score[k] ? w : 0;
                    tied += score[i] == score[k] ? w : 0;
                }
            }
        }
        Concordance got = TimeWeightedConcordance.of(data, score, weight, tau).concordance();
        assertEquals(concordant, got.concordant(), 1e-9 * concordant);
        assertEquals(discordant, got.discordant(), 1e-9 * discordant);
        assertEquals(tied, got.tiedScore(), 1e-9 * tied);
    }

    @ParameterizedTest
    @EnumSource
    void reversedScoresGiveTheComplement(ConcordanceWeight weight) {
        double[] reversed = java.util.Arrays.stream(score).map(v -> -v).toArray();
        TimeWeightedConcordance a = TimeWeightedConcordance.of(data, score, weight, Double.POSITIVE_INFINITY);
        TimeWeightedConcordance b = TimeWeightedConcordance.of(data, reversed, weight, Double.POSITIVE_INFINITY);
        assertEquals(1 - a.estimate(), b.estimate(), 1e-13);
        assertEquals(a.stdErr(), b.stdErr(), 1e-13);
        assertEquals(-a.stdErr() * a.stdErr(), a.covariance(b), 1e-13);
    }

    @Test
    void harrellsIsTheConcordance() {
        Concordance plain = Concordance.of(data, score);
        assertEquals(plain, TimeWeightedConcordance.of(data, score, ConcordanceWeight.HARRELL, Double.POSITIVE_INFINITY).concordance());
    }

    @Test
    void aWeightOfTwoIsARowTwice() {
        int n = data.size();
        double[] weights = new double[n];
        int[] rows = new int[n + n / 3];
        int next = 0;
        for (int i = 0; i < n; i++) {
            rows[next++] = i;
            weights[i] = i % 3 == 0 && next < rows.length && i / 3 < n / 3 ? 2 : 1;
            if (weights[i] == 2) {
                rows[next++] = i;
            }
        }
        double[] twice = new double[next];
        for (int i = 0; i < next; i++) {
            twice[i] = score[rows[i]];
        }
        SurvivalData weighted = SurvivalData.right(data.stops(), data.events()).weights(weights).build();
        SurvivalData doubled = data.select(java.util.Arrays.copyOf(rows, next));
        for (ConcordanceWeight weight : ConcordanceWeight.values()) {
            Concordance a = TimeWeightedConcordance.of(weighted, score, weight, Double.POSITIVE_INFINITY).concordance();
            Concordance b = TimeWeightedConcordance.of(doubled, twice, weight, Double.POSITIVE_INFINITY).concordance();
            assertEquals(b.concordant(), a.concordant(), 1e-9 * b.concordant(), weight.name());
            assertEquals(b.discordant(), a.discordant(), 1e-9 * b.discordant(), weight.name());
        }
    }

    @Test
    void entryTimesHaveNoCurveOfCensoring() {
        SurvivalData late = SurvivalData.counting(new double[] {0, 1, 0}, new double[] {2, 3, 4}, new boolean[] {true, false, true})
            .build();
        assertThrows(EstimationException.class,
            () -> TimeWeightedConcordance.of(late, new double[] {1, 2, 3}, ConcordanceWeight.UNO, 9));
    }
}
