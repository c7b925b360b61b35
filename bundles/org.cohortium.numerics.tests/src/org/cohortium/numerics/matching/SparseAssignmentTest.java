/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** The assignment on few pairs is as cheap as that on all. */
class SparseAssignmentTest {

    private static double total(AdmissiblePairs pairs, int[] found, int slots, double[] alone) {
        double sum = 0;
        for (int u = 0; u < found.length; u++) {
            sum += found[u] < 0 ? alone[u] : pairs.distance(u / slots, found[u]);
        }
        int[] used = Arrays.stream(found).filter(v -> v >= 0).toArray();
        assertEquals(used.length, Arrays.stream(used).distinct().count());
        return sum;
    }

    @Test
    void asCheapAsOnAllPairs() {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            int n = 60 + random.nextInt(300);
            boolean[] focal = new boolean[n];
            double[] score = new double[n];
            for (int i = 0; i < n; i++) {
                focal[i] = random.nextInt(4) == 0;
                score[i] = random.nextGaussian() + (focal[i] ? 0.8 : 0);
            }
            double width = round % 3 == 0 ? Double.POSITIVE_INFINITY : 0.5;
            int slots = 1 + round % 3;
            Restrictions limits = new Restrictions(new boolean[n], null, score, width, new double[0][], new double[0],
                    new int[0][], false);
            int[] line = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(score[a], score[b]))
                    .mapToInt(i -> i).toArray();
            AdmissiblePairs pairs = new AdmissiblePairs(line, focal, score, null, limits);
            double[] alone = new double[pairs.own.length * slots];
            Arrays.setAll(alone, u -> u % slots == 0 ? 4000 : 2000);
            PairGraph graph = new PairGraph(alone.length);
            for (int u = 0; u < alone.length; u++) {
                pairs.visit(u / slots, Double.POSITIVE_INFINITY, graph::add);
                graph.close(u);
            }
            double all = total(pairs, new OptionalAssignment(graph, pairs.others.length, alone, Progress.NONE).solve(), slots,
                    alone);
            SparseAssignment sparse = new SparseAssignment(pairs, slots, alone, Progress.NONE);
            assertEquals(all, total(pairs, sparse.solve(), slots, alone), 1e-8 * all, "case " + round);
            int[] seeds = LineSeeds.of(pairs, line, score, focal, slots, width, Progress.NONE);
            assertTrue(Arrays.stream(seeds).anyMatch(v -> v >= 0));
            assertEquals(all, total(pairs, new SparseAssignment(pairs, slots, alone, Progress.NONE).startingFrom(seeds, slots)
                    .solve(), slots, alone), 1e-8 * all, "case " + round);
        }
    }
}
