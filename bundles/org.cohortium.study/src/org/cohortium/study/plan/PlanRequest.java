/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be executed.
 *
 * @param only results folders or ids of the analyses to execute; empty for the whole plan
 * @param threads how many analyses run at once, at least 1; results do not depend on it
 * @param out folder that results and provenance are written to; empty for the study folder
 */
public record PlanRequest(List<String> only, int threads, Optional<Path> out) {

    /** The whole plan into the study folder, with a thread per processor. */
    public static final PlanRequest WHOLE = new PlanRequest(List.of(), Runtime.getRuntime().availableProcessors(),
            Optional.empty());

    public PlanRequest {
        only = List.copyOf(only);
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed");
        }
    }

    /** The same for some analyses. */
    public PlanRequest only(List<String> specs) {
        return new PlanRequest(specs, threads, out);
    }

    /** The same with a number of threads. */
    public PlanRequest threads(int count) {
        return new PlanRequest(only, count, out);
    }

    /** The same into another folder. */
    public PlanRequest out(Path folder) {
        return new PlanRequest(only, threads, Optional.of(folder));
    }
}
