/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Bounds of matched sets beside an enumeration of every assignment and every hidden covariate. */
class SetBoundsTest {

    /**
     * Smallest and largest probability of a sum of exposed outcomes at least as large as observed (or as small), over every hidden
     * covariate of 0 and 1 of every unit, each assignment weighing gamma to the power of its exposed hidden ones.
     */
    private static double[] enumerated(boolean[][] event, boolean[][] exposed, double gamma, boolean more) {
        int observed = 0;
        int units = 0;
        for (int s = 0; s < event.length; s++) {
            units += event[s].length;
            for (int i = 0; i < event[s].length; i++) {
                observed += event[s][i] && exposed[s][i] ? 1 : 0;
            }
        }
        double low = 1;
        double high = 0;
        for (int hidden = 0; hidden < 1 << units; hidden++) {
            double[] sum = {1};
            int offset = 0;
            for (int s = 0; s < event.length; s++) {
                int n = event[s].length;
                int m = 0;
                int events = 0;
                for (int i = 0; i < n; i++) {
                    m += exposed[s][i] ? 1 : 0;
                    events |= event[s][i] ? 1 << i : 0;
                }
                double[] p = new double[n + 1];
                double total = 0;
                for (int z = 0; z < 1 << n; z++) {
                    if (Integer.bitCount(z) == m) {
                        double w = Math.pow(gamma, Integer.bitCount(z & hidden >> offset));
                        p[Integer.bitCount(z & events)] += w;
                        total += w;
                    }
                }
                double[] next = new double[sum.length + n];
                for (int a = 0; a < sum.length; a++) {
                    for (int b = 0; b <= n; b++) {
                        next[a + b] += sum[a] * p[b] / total;
                    }
                }
                sum = next;
                offset += n;
            }
            double tail = 0;
            for (int t = 0; t < sum.length; t++) {
                tail += more ? t >= observed ? sum[t] : 0 : t <= observed ? sum[t] : 0;
            }
            low = Math.min(low, tail);
            high = Math.max(high, tail);
        }
        return new double[] {low, high};
    }

    private static RosenbaumBounds bounds(boolean[][] event, boolean[][] exposed) {
        int n = event.length;
        int[][] c = new int[4][n];
        for (int s = 0; s < n; s++) {
            c[0][s] = event[s].length;
            for (int i = 0; i < event[s].length; i++) {
                c[1][s] += exposed[s][i] ? 1 : 0;
                c[2][s] += event[s][i] ? 1 : 0;
                c[3][s] += exposed[s][i] && event[s][i] ? 1 : 0;
            }
        }
        return RosenbaumBounds.sets(c[0], c[1], c[2], c[3]);
    }

    @Test
    void noHiddenCovariateGoesBeyondTheBounds() {
        Random random = new Random(7);
        int tried = 0;
        while (tried < 12) {
            // one exposed with three others, one with two, and two with two
            boolean[][] exposed = {{true, false, false, false}, {true, false, false}, {true, true, false, false}};
            boolean[][] event = new boolean[3][];
            int informative = 0;
            for (int s = 0; s < 3; s++) {
                event[s] = new boolean[exposed[s].length];
                int count = 0;
                for (int i = 0; i < event[s].length; i++) {
                    event[s][i] = random.nextInt(5) < (exposed[s][i] ? 3 : 2);
                    count += event[s][i] ? 1 : 0;
                }
                informative += count > 0 && count < event[s].length ? 1 : 0;
            }
            if (informative == 0) {
                continue;
            }
            RosenbaumBounds b = bounds(event, exposed);
            assertEquals(informative, b.informative());
            for (double gamma : new double[] {1, 1.5, 3}) {
                double[] slow = enumerated(event, exposed, gamma, b.exposedHigher());
                assertEquals(slow[0], b.at(gamma).lower(), 1e-12);
                assertEquals(slow[1], b.at(gamma).upper(), 1e-12);
            }
            tried++;
        }
    }

    @Test
    void pairsAreMcNemar() {
        int[] two = new int[60];
        int[] one = new int[60];
        int[] events = new int[60];
        int[] both = new int[60];
        for (int s = 0; s < 60; s++) {
            two[s] = 2;
            one[s] = 1;
            events[s] = s < 30 ? 1 : s % 3 == 0 ? 2 : 0;
            both[s] = s < 22 ? 1 : events[s] / 2;
        }
        RosenbaumBounds sets = RosenbaumBounds.sets(two, one, events, both);
        RosenbaumBounds pairs = RosenbaumBounds.sign(60, 22, 8);
        for (double gamma : new double[] {1, 1.3, 2, 5}) {
            assertEquals(pairs.at(gamma).upper(), sets.at(gamma).upper(), 1e-13);
            assertEquals(pairs.at(gamma).lower(), sets.at(gamma).lower(), 1e-13);
        }
        assertEquals(pairs.critical(0.05), sets.critical(0.05), 1e-9);
        for (int s = 0; s < 60; s++) {
            both[s] = events[s] - both[s];
        }
        RosenbaumBounds turned = RosenbaumBounds.sets(two, one, events, both);
        assertFalse(turned.exposedHigher());
        assertEquals(sets.at(2).upper(), turned.at(2).upper(), 1e-13);
        assertEquals(sets.at(2).lower(), turned.at(2).lower(), 1e-13);
    }

    /** Set by set the closed form: gamma c / (gamma c + n - c) (Rosenbaum 2002, section 4.4). */
    @Test
    void oneExposedHasTheClosedForm() {
        for (int c = 1; c < 5; c++) {
            double[] p = SetCounts.distribution(new int[] {5, 1, c}, 2.5);
            assertEquals(2.5 * c / (2.5 * c + 5 - c), p[1], 1e-15);
        }
        double[] p = SetCounts.distribution(new int[] {800, 300, 250}, 3);
        assertEquals(1, java.util.Arrays.stream(p).sum(), 1e-12);
    }

    @Test
    void manySetsAreNormalAndNearTheExactOnes() {
        int n = 1900;
        double[] exact = new double[2];
        double[] normal = new double[2];
        for (int times = 1; times <= 2; times++) {
            int k = n * times;
            int[][] c = new int[4][k];
            for (int s = 0; s < k; s++) {
                c[0][s] = 4;
                c[1][s] = 1;
                c[2][s] = 1 + s % 3;
                c[3][s] = s % 100 < (times == 1 ? 53 : 52) ? 1 : 0;
            }
            RosenbaumBounds b = RosenbaumBounds.sets(c[0], c[1], c[2], c[3]);
            if (times == 1) {
                assertEquals("mantel-haenszel", b.statistic());
                exact[0] = b.at(1).upper();
                double p = 0;
                double v = 0;
                for (int s = 0; s < k; s++) {
                    p += c[2][s] / 4.0;
                    v += c[2][s] / 4.0 * (1 - c[2][s] / 4.0);
                }
                normal[0] = org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                    .survivalProbability((n * 0.53 - p - 0.5) / Math.sqrt(v));
                assertEquals(normal[0], exact[0], 0.01 * exact[0]);
            } else {
                assertEquals("mantel-haenszel-normal", b.statistic());
                assertTrue(b.at(1).upper() < 0.05 && b.at(1.5).upper() > 0.9);
            }
        }
    }

    /** The largest and smallest expectation of a score, by every hidden covariate of 0 and 1. */
    @Test
    void noHiddenCovariateMovesAScoreFurther() {
        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            int n = 2 + random.nextInt(5);
            double[] q = random.doubles(n, 0, 20).map(Math::rint).sorted().toArray();
            double gamma = 1 + 3 * random.nextDouble();
            double[] best = {Double.NEGATIVE_INFINITY, 0};
            double[] least = {Double.POSITIVE_INFINITY, 0};
            for (int u = 0; u < 1 << n; u++) {
                double total = 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    double w = (u >> i & 1) == 1 ? gamma : 1;
                    total += w;
                    sum += w * q[i];
                }
                best[0] = Math.max(best[0], sum / total);
                least[0] = Math.min(least[0], sum / total);
            }
            assertEquals(best[0], AlignedScores.extreme(q, gamma, true)[0], 1e-12);
            assertEquals(least[0], AlignedScores.extreme(q, gamma, false)[0], 1e-12);
        }
    }

    @Test
    void alignedRanksTurnWithTheOutcomeAndKnowTheSingleOther() {
        double[][] y = {{9, 1, 2}, {7, 3, 3, 1}, {5, 6, 0}, {8, 2}};
        boolean[][] one = {{true, false, false}, {true, false, false, false}, {true, false, false}, {true, false}};
        RosenbaumBounds b = RosenbaumBounds.alignedRank(y, one);
        assertTrue(b.exposedHigher());
        double[][] turned = new double[4][];
        boolean[][] others = new boolean[4][];
        for (int s = 0; s < 4; s++) {
            turned[s] = java.util.Arrays.stream(y[s]).map(v -> -v).toArray();
            others[s] = new boolean[one[s].length];
            for (int i = 0; i < others[s].length; i++) {
                others[s][i] = !one[s][i];
            }
        }
        for (double gamma : new double[] {1, 2}) {
            assertEquals(b.at(gamma).upper(), RosenbaumBounds.alignedRank(turned, one).at(gamma).upper(), 1e-14);
            assertEquals(b.at(gamma).lower(), RosenbaumBounds.alignedRank(turned, one).at(gamma).lower(), 1e-14);
            assertEquals(b.at(gamma).upper(), RosenbaumBounds.alignedRank(y, others).at(gamma).upper(), 1e-14);
        }
        assertEquals(b.at(1).lower(), b.at(1).upper(), 1e-15);
        assertTrue(b.at(2).lower() < b.at(1).upper() && b.at(1).upper() < b.at(2).upper());
    }

    @Test
    void nothingToTell() {
        assertThrows(EstimationException.class, () -> RosenbaumBounds.sets(new int[] {3}, new int[] {1}, new int[] {0}, new int[] {0}));
        assertThrows(EstimationException.class, () -> RosenbaumBounds.alignedRank(new double[][] {{1, 1}, {2, 2, 2}},
            new boolean[][] {{true, false}, {true, false, false}}));
        assertThrows(IllegalArgumentException.class, () -> RosenbaumBounds.sets(new int[] {3}, new int[] {1}, new int[] {1},
            new int[] {2}));
        assertArrayEquals(new double[] {0.5, 0.5}, SetCounts.distribution(new int[] {2, 1, 1}, 1), 1e-15);
    }
}
