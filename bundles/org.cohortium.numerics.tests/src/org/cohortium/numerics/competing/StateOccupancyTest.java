/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;
import org.junit.jupiter.api.Test;

/** The Aalen-Johansen estimator against R, products of matrices with nudged weights, and closed forms. */
class StateOccupancyTest {

    private static double[] at(StateOccupancy curve, boolean errors, double... times) {
        double[] values = new double[times.length * curve.states().size()];
        int k = 0;
        for (double t : times) {
            for (int j = 0; j < curve.states().size(); j++) {
                values[k++] = errors ? curve.stdErrAt(t, j) : curve.probabilityAt(t, j);
            }
        }
        return values;
    }

    @Test
    void agreesWithSurvfitForWeightsAndDelayedEntry() {
        StateOccupancy weighted = StateOccupancy.of(SmallCohort.of(SmallCohort.right().weights(SmallCohort.WEIGHT)));
        assertArrayEquals(new double[] {0.716645774122783186, 0.196505181711099319, 0.086849044166117328, 0.444323317630952785,
            0.315725818452848084, 0.239950863916198798}, at(weighted, false, 5, 12), 1e-14);
        assertArrayEquals(new double[] {0.081831905187415968, 0.071749703601750411, 0.051653571854494096, 0.095594997257864467,
            0.086602278686029571, 0.082514858121842297}, at(weighted, true, 5, 12), 1e-12);
        StateOccupancy delayed = StateOccupancy.of(SmallCohort.delayed());
        assertArrayEquals(new double[] {0.538442906574394309, 0.302733564013840772, 0.158823529411764697, 0.264062455317566891,
            0.441268552146186488, 0.294668992536246399}, at(delayed, false, 5, 12), 1e-14);
        assertArrayEquals(new double[] {0.110480786382792601, 0.097423471569100237, 0.083569852289466756, 0.092362251017933952,
            0.099674232944047911, 0.095676379637440315}, at(delayed, true, 5, 12), 1e-12);
    }

    @Test
    void agreesWithProductsOfMatricesForThreeStatesWithReturnsClustersAndWeights() {
        SplittableRandom random = new SplittableRandom(3);
        for (int repeat = 0; repeat < 6; repeat++) {
            int subjects = 25;
            int most = subjects * 6;
            double[] start = new double[most];
            double[] stop = new double[most];
            int[] from = new int[most];
            int[] to = new int[most];
            int[] subject = new int[most];
            double[] weight = new double[most];
            int n = 0;
            for (int s = 0; s < subjects; s++) {
                double t = repeat % 2 == 0 || random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(4);
                int state = repeat < 4 ? 0 : random.nextInt(2);
                double w = repeat % 3 == 0 ? 1 : 0.5 + random.nextDouble();
                for (int k = 0; k < 6 && state < 2; k++) {
                    start[n] = t;
                    t += 1 + random.nextInt(8);
                    stop[n] = t;
                    from[n] = state;
                    int next = random.nextInt(4);
                    to[n] = next == state || next == 3 ? MultiStateData.NONE : next;
                    state = to[n] < 0 ? state : to[n];
                    subject[n] = s;
                    weight[n++] = w;
                    if (random.nextInt(5) == 0) {
                        break;
                    }
                }
            }
            start = Arrays.copyOf(start, n);
            stop = Arrays.copyOf(stop, n);
            from = Arrays.copyOf(from, n);
            to = Arrays.copyOf(to, n);
            subject = Arrays.copyOf(subject, n);
            weight = Arrays.copyOf(weight, n);
            boolean[] event = new boolean[n];
            for (int i = 0; i < n; i++) {
                event[i] = to[i] >= 0;
            }
            MultiStateData data = MultiStateData.of(
                    SurvivalData.counting(start, stop, event).weights(weight).clusters(subject).build(), from, to,
                    List.of("well", "ill", "dead"));
            StateOccupancy curve = StateOccupancy.of(data);
            SlowOccupancy slow = new SlowOccupancy(start, stop, from, to, 3, curve.initial());
            for (double t : new double[] {3, 7, 12.5, 20}) {
                double[] p = slow.at(weight, t);
                double[] se = slow.errors(weight, subject, t);
                StateOccupancy.TimeInStates spent = StateOccupancy.timeInStates(data, t);
                for (int j = 0; j < 3; j++) {
                    assertEquals(p[j], curve.probabilityAt(t, j), 1e-12);
                    assertEquals(se[j], curve.stdErrAt(t, j), 1e-7);
                    assertEquals(p[3 + j], spent.mean()[j], 1e-11);
                    assertEquals(se[3 + j], spent.stdErr()[j], 1e-6);
                }
                double[] pairs = slow.errors(weight, Arrays.stream(subject).map(s -> s / 2).toArray(), t);
                StateOccupancy paired = StateOccupancy.of(data.withUnits(s -> s / 2));
                for (int j = 0; j < 3; j++) {
                    assertEquals(pairs[j], paired.stdErrAt(t, j), 1e-7);
                }
            }
        }
    }

    @Test
    void influencesAreCarriedOverManyTimes() {
        // more times than one block of composed steps holds, with late entries and clusters that come back
        SplittableRandom random = new SplittableRandom(8);
        int n = 400;
        double[] start = new double[n];
        double[] stop = new double[n];
        int[] cause = new int[n];
        int[] cluster = new int[n];
        for (int i = 0; i < n; i++) {
            start[i] = i % 3 == 0 ? 0 : random.nextDouble() * 2;
            stop[i] = start[i] + random.nextDouble() * 3;
            cause[i] = random.nextInt(3);
            cluster[i] = random.nextInt(60);
        }
        CompetingData data = CompetingData.of(
                SurvivalData.counting(start, stop, CompetingData.endedBy(cause, 0)).clusters(cluster).build(), cause,
                SmallCohort.CAUSES);
        StateOccupancy curve = StateOccupancy.of(data);
        int[] to = Arrays.stream(cause).map(c -> c == 0 ? -1 : c).toArray();
        SlowOccupancy slow = new SlowOccupancy(start, stop, new int[n], to, 3, new double[] {1, 0, 0});
        double[] one = new double[n];
        Arrays.fill(one, 1);
        for (double t : new double[] {1, 2.5, 4}) {
            double[] se = slow.errors(one, cluster, t);
            for (int j = 0; j < 3; j++) {
                assertEquals(se[j], curve.stdErrAt(t, j), 1e-8);
            }
        }
    }

    @Test
    void withOneCauseOnlyItIsOneMinusKaplanMeierWithTheRobustError() {
        int[] only = Arrays.stream(SmallCohort.CAUSE).map(c -> c == 1 ? 1 : 0).toArray();
        CompetingData data = CompetingData.right(SmallCohort.TIME, only, List.of("a"));
        StateOccupancy curve = StateOccupancy.of(data);
        SurvivalCurve km = KaplanMeier.fit(data.response(), VarianceEstimator.ROBUST);
        double[] survival = km.survival();
        double[] se = km.stdErr();
        assertArrayEquals(km.time(), curve.time());
        for (int k = 0; k < survival.length; k++) {
            assertEquals(survival[k], curve.probability(k, 0), 1e-14);
            assertEquals(1 - survival[k], curve.probability(k, 1), 1e-14);
            assertEquals(se[k], curve.stdErr(k, 1), 1e-12);
            assertEquals(curve.stdErr(k, 0), curve.stdErr(k, 1), 1e-14);
        }
    }

    @Test
    void byHandFourPatients() {
        // cause a at 1, cause b at 2, censored at 3, cause a at 4
        CompetingData data = CompetingData.right(new double[] {1, 2, 3, 4}, new int[] {1, 2, 0, 1}, SmallCohort.CAUSES);
        StateOccupancy curve = StateOccupancy.of(data);
        assertArrayEquals(new double[] {0.75, 0.25, 0, 0.5, 0.25, 0.25, 0.5, 0.25, 0.25, 0, 0.75, 0.25}, at(curve, false, 1, 2, 3,
                4), 1e-15);
        assertEquals(Math.sqrt(0.25 * 0.75 / 4), curve.stdErrAt(1, 1), 1e-15);
        assertEquals(0, curve.stdErrAt(4, 0));
        StateOccupancy.TimeInStates lost = StateOccupancy.timeInStates(MultiStateData.of(data), 4);
        assertArrayEquals(new double[] {1 + 0.75 + 0.5 + 0.5, 0.75, 0.5}, lost.mean(), 1e-14);
        assertEquals(4, Arrays.stream(lost.mean()).sum(), 1e-14);
        AalenVariance aalen = AalenVariance.of(data, 1);
        assertArrayEquals(new double[] {1, 4}, aalen.time());
        assertArrayEquals(new double[] {0.25, 0.75}, aalen.estimate(), 1e-15);
    }

    @Test
    void limitsAreThoseOfTheScale() {
        double[] plain = ProbabilityLimits.of(0, 0, org.cohortium.numerics.survival.ConfidenceType.PLAIN, 1.96);
        assertArrayEquals(new double[] {0, 0}, plain);
        for (var type : org.cohortium.numerics.survival.ConfidenceType.values()) {
            double[] limits = ProbabilityLimits.of(0.3, 0.1, type, 1.96);
            assertTrue(limits[0] < 0.3 && limits[1] > 0.3 && limits[0] > 0 && limits[1] < 1, type.label());
        }
        double[] logit = ProbabilityLimits.of(0.3, 0.1, org.cohortium.numerics.survival.ConfidenceType.LOGIT, 1.96);
        double[] mirrored = ProbabilityLimits.of(0.7, 0.1, org.cohortium.numerics.survival.ConfidenceType.LOGIT, 1.96);
        assertEquals(1 - logit[1], mirrored[0], 1e-15);
    }

    @Test
    void contradictoryHistoriesAreRefused() {
        EstimationException overlap = assertThrows(EstimationException.class, () -> MultiStateData.of(
                SurvivalData.counting(new double[] {0, 2}, new double[] {3, 5}, new boolean[] {true, false})
                        .clusters(new int[] {1, 1}).rowNumbers(new int[] {11, 12}).build(),
                new int[] {0, 1}, new int[] {1, -1}, List.of("well", "ill")));
        assertTrue(overlap.getMessage().contains("11") && overlap.getMessage().contains("12"), overlap.getMessage());
        EstimationException other = assertThrows(EstimationException.class, () -> MultiStateData.of(
                SurvivalData.counting(new double[] {0, 3}, new double[] {3, 5}, new boolean[] {true, false})
                        .clusters(new int[] {1, 1}).build(),
                new int[] {0, 0}, new int[] {1, -1}, List.of("well", "ill")));
        assertTrue(other.getMessage().contains("begin in the state"), other.getMessage());
        assertThrows(EstimationException.class, () -> IllnessDeath.of(new double[] {0}, new boolean[] {true}, new double[] {2},
                new boolean[] {false}, null, null, List.of("well", "ill", "dead")));
    }

    @Test
    void rowsWithoutAChangeBetweenThemAreJoined() {
        MultiStateData joined = MultiStateData.of(
                SurvivalData.counting(new double[] {0, 2, 4}, new double[] {2, 4, 6}, new boolean[] {false, true, false})
                        .clusters(new int[] {1, 1, 1}).build(),
                new int[] {0, 0, 1}, new int[] {-1, 1, -1}, List.of("well", "ill"));
        assertEquals(2, joined.size());
        assertArrayEquals(new double[] {4, 6}, StateOccupancy.of(joined).time());
        assertArrayEquals(new int[] {0, 1}, joined.lastSeen());
    }

    @Test
    void certaintyHasNoArcsineLimits() {
        double[] limits = ProbabilityLimits.of(1, 1e-17, ConfidenceType.ARCSIN, 1.96);
        assertTrue(Double.isNaN(limits[0]) && Double.isNaN(limits[1]));
    }
}
