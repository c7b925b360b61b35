/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.util.function.Function;

/**
 * One piece of work to be timed.
 *
 * @param id short id, the same in the R script
 * @param label what it is
 * @param n patients
 * @param p covariates
 * @param target the target in words, or empty
 * @param prepare makes from the cohort the task that is timed; it returns something that depends on the whole result
 * @param inR whether R does it too, on this size
 */
record Work(String id, String label, int n, int p, String target, Function<SimulatedCohort, Task> prepare, boolean inR) {

    /** What is timed. */
    @FunctionalInterface
    interface Task {
        double run();
    }

    /** The name of this work at this size. */
    String key() {
        return id + "-" + n + "x" + p;
    }
}
