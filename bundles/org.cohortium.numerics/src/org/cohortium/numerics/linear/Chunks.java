/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Runs a task for each of a fixed set of chunks, on several threads where there are several chunks. The chunks depend on
 * the data only, never on the number of threads: a task writes to the place of its own chunk, and whoever adds up adds in
 * the order of the chunks, so that the digits are the same on any machine. The threads are those of the fork-join pool the
 * caller runs in.
 */
public final class Chunks {

    /** Rows in a chunk where nothing else decides: 4096 rows of ten columns fill a third of a megabyte. */
    public static final int ROWS = 4096;

    private Chunks() {
    }

    /** Runs the task with each number from 0 up to, not including, {@code count}. */
    public static void forEach(int count, IntConsumer task) {
        if (count < 2) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        } else {
            IntStream.range(0, count).parallel().forEach(task);
        }
    }

    /** Number of chunks of {@link #ROWS} rows for so many rows. */
    public static int count(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** Adds the second lower triangle to the first. */
    public static void addLower(double[][] sum, double[][] part) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i][j] += part[i][j];
            }
        }
    }
}
