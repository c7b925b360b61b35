/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both ways of sorting give the one stable order there is. */
class RadixOrderTest {

    private static int[] expected(double[] values) {
        return IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> values[i] + 0.0)).mapToInt(Integer::intValue).toArray();
    }

    @Test
    void anyValuesTiesAndMissing() {
        SplittableRandom random = new SplittableRandom(71);
        double[] special = {Double.NaN, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
            -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1e-310};
        double[] values = new double[25_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (random.nextInt(4)) {
                case 0 -> special[random.nextInt(special.length)];
                case 1 -> random.nextInt(50);
                case 2 -> Double.longBitsToDouble(random.nextLong() & 0x7fefffffffffffffL) * (random.nextBoolean() ? 1 : -1);
                default -> random.nextGaussian();
            };
        }
        assertArrayEquals(expected(values), RadixOrder.ascending(values));
        assertArrayEquals(expected(values), SortOrder.ascending(values));
    }

    @Test
    void wholeNumbersNarrowAndWide() {
        SplittableRandom random = new SplittableRandom(72);
        for (long range : new long[] {2, 5_000, 8_192, 1L << 20, (1L << 33) - 1, 1L << 33, 1L << 53}) {
            double[] values = new double[70_000];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextLong(range) - range / 3;
            }
            assertArrayEquals(expected(values), SortOrder.ascending(values), "range " + range);
        }
    }

    @Test
    void valuesThatCrowdTogether() {
        SplittableRandom random = new SplittableRandom(73);
        double[] values = new double[70_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(40) / 365.25;
                case 1 -> 1 + random.nextInt(60) * 0x1p-52;
                case 2 -> StrictMath.pow(10, -random.nextInt(300)) * (1 + random.nextInt(3));
                default -> random.nextGaussian() * 1e-9;
            };
        }
        values[17] = 1e200;
        assertArrayEquals(expected(values), SortOrder.ascending(values));
    }

    @Test
    void small() {
        assertEquals(0, RadixOrder.ascending(new double[0]).length);
        assertArrayEquals(new int[] {0, 1}, RadixOrder.ascending(new double[] {2, 2}));
        assertArrayEquals(new int[] {1, 2, 0}, RadixOrder.ascending(new double[] {Double.NaN, -1, 3}));
    }
}
