/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;

import org.cohortium.benchmarks.Work.Task;

/** The process that times one piece of work and prints one line: median and smallest seconds, runs, memory. */
public final class OneWork {

    private static final double WARM = 3;
    private static final double LONG_ENOUGH = 4;
    private static final int MOST = 101;
    private static final int LEAST = 3;

    private OneWork() {
    }

    /** @param args the key of the work */
    public static void main(String[] args) {
        Work work = Works.all().stream().filter(w -> w.key().equals(args[0])).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no work is named " + args[0]));
        SimulatedCohort cohort = SimulatedCohort.of(work.n(), work.p());
        long matrix = 8L * work.n() * work.p();
        Task task = work.prepare().apply(cohort);
        double check = task.run();
        long begun = System.nanoTime();
        // short work is run until it is compiled
        while (System.nanoTime() - begun < WARM * 1e9) {
            check += task.run();
        }
        System.gc();
        long before = used();
        resetPeak();
        check += task.run();
        double peak = (peak() - before) / 1e6;
        double[] seconds = new double[MOST];
        int runs = 0;
        double total = 0;
        while (runs < MOST && (runs < LEAST || total < LONG_ENOUGH)) {
            long start = System.nanoTime();
            check += task.run();
            seconds[runs] = (System.nanoTime() - start) / 1e9;
            total += seconds[runs++];
        }
        double[] sorted = Arrays.copyOf(seconds, runs);
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "RESULT %.6f %.6f %d %.1f %.1f %s%n", sorted[runs / 2], sorted[0], runs, peak,
            matrix / 1e6, Double.toString(check));
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeak() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
    }

    /** An upper bound: what the collector has not yet taken counts too. */
    private static long peak() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
            }
        }
        return sum;
    }
}
