/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree walks against all pairs one by one. */
class ConcordanceTest {

    private static double[] pairs(SurvivalData d, double[] score, double[] weight) {
        double[] count = new double[5];
        for (int i = 0; i < d.size(); i++) {
            for (int k = 0; k < d.size(); k++) {
                if (i == k || d.stratum(i) != d.stratum(k) || !d.event(i)) {
                    continue;
                }
                double w = weight[i] * weight[k];
                if (d.event(k) && d.stop(k) == d.stop(i)) {
                    count[score[i] == score[k] ? 4 : 3] += w / 2;
                } else if (d.start(k) < d.stop(i) && d.stop(k) >= d.stop(i)) {
                    count[score[i] > score[k] ? 0 : score[i] < score[k] ? 1 : 2] += w;
                }
            }
        }
        return count;
    }

    private static double c(double[] count) {
        return (count[0] + count[2] / 2) / (count[0] + count[1] + count[2]);
    }

    @ParameterizedTest
    @CsvSource({"51,false", "52,true"})
    void allPairsAndTheJackknife(long seed, boolean full) {
        CoxRandomData made = new CoxRandomData(seed, 90, 2);
        SurvivalData data = full ? made.full() : made.plain();
        double[] score = new double[made.n];
        double[] weight = new double[made.n];
        for (int i = 0; i < made.n; i++) {
            score[i] = Math.rint(made.x[1][i] / 2) + made.x[0][i];
            weight[i] = data.weight(i);
        }
        Concordance got = Concordance.of(data, score);
        double[] count = pairs(data, score, weight);
        assertEquals(count[0], got.concordant(), 1e-9);
        assertEquals(count[1], got.discordant(), 1e-9);
        assertEquals(count[2], got.tiedScore(), 1e-9);
        assertEquals(count[3], got.tiedTime(), 1e-9);
        assertEquals(count[4], got.tiedBoth(), 1e-9);
        assertEquals(c(count), got.estimate(), 1e-12);
        // infinitesimal jackknife: derivative by each weight, times the weight, summed over clusters
        double[] influence = new double[made.n];
        for (int i = 0; i < made.n; i++) {
            double[] up = weight.clone();
            double[] down = weight.clone();
            up[i] += 1e-4;
            down[i] -= 1e-4;
            double derivative = (c(pairs(data, score, up)) - c(pairs(data, score, down))) / 2e-4;
            influence[data.cluster(i)] += weight[i] * derivative;
        }
        double variance = 0;
        for (double each : influence) {
            variance += each * each;
        }
        assertEquals(Math.sqrt(variance), got.stdErr(), 1e-8);
    }

    @Test
    void perfectReversedAndNone() {
        SurvivalData data = SurvivalData.right(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, false}).build();
        assertEquals(1, Concordance.of(data, new double[] {4, 3, 2, 1}).estimate());
        assertEquals(0, Concordance.of(data, new double[] {1, 2, 3, 4}).estimate());
        assertEquals(0.5, Concordance.of(data, new double[] {0.0, -0.0, 0, 0}).estimate());
        assertTrue(Double.isNaN(Concordance.of(SurvivalData.right(new double[] {1, 2}, new boolean[] {false, true}).build(),
                new double[] {1, 2}).estimate()));
        assertThrows(IllegalArgumentException.class, () -> Concordance.of(data, new double[3]));
    }
}
