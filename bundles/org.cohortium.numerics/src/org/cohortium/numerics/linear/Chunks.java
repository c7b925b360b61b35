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

    /** What a chunk of rows adds to a lower triangle. */
    public interface Part {

        /** Adds the part of the rows from {@code from} up to, not including, {@code to}. */
        void add(int from, int to, double[][] lower);
    }

    /** The lower triangle of {@code p} columns that the chunks of so many rows add up to, in their order. */
    public static double[][] lowerSum(int rows, int p, Part part) {
        int count = count(rows);
        double[][] sum = new double[p][p];
        // as many parts at a time as fit into some tens of megabytes; they are added in order whatever the number
        int batch = Math.max(2, 4_000_000 / Math.max(1, p * p));
        for (int first = 0; first < count; first += batch) {
            int start = first;
            double[][][] parts = new double[Math.min(batch, count - first)][p][p];
            forEach(parts.length, k -> {
                int from = (start + k) * ROWS;
                part.add(from, Math.min(rows, from + ROWS), parts[k]);
            });
            for (double[][] each : parts) {
                addLower(sum, each);
            }
        }
        return sum;
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
