/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a cohort came about: from how many rows, and what each criterion dropped.
 *
 * @param start what the rows were before the first criterion, in words
 * @param rowsAtStart how many
 * @param steps a step per criterion, in order
 * @param rows how many rows the cohort has
 * @param byCentre rows of the cohort per centre, in the order of the centre variable's levels; empty without centres
 */
public record CohortFlow(String start, int rowsAtStart, List<Step> steps, int rows, Map<String, Integer> byCentre) {

    public CohortFlow {
        steps = List.copyOf(steps);
        byCentre = Collections.unmodifiableMap(new LinkedHashMap<>(byCentre));
    }

    /**
     * What a criterion did.
     *
     * @param criterionId id of the criterion
     * @param label the criterion in words
     * @param reason the reason given for a dropped row
     * @param before rows before it
     * @param dropped rows dropped because they do not fulfil it (or, for an exclusion, do)
     * @param droppedMissing rows dropped because it cannot be told
     * @param after rows after it
     * @param droppedByCentre rows dropped for either reason per centre; empty without centres
     */
    public record Step(String criterionId, String label, String reason, int before, int dropped, int droppedMissing,
            int after, Map<String, Integer> droppedByCentre) {

        public Step {
            droppedByCentre = Collections.unmodifiableMap(new LinkedHashMap<>(droppedByCentre));
        }
    }
}
