/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;

/** The analyses of a plan that were asked for by name. */
public final class PlanSelection {

    private PlanSelection() {
    }

    /**
     * The analyses.
     *
     * @param only slugs, ids or analysis ids; empty for the whole plan
     * @throws PlanException when one is not part of the plan
     */
    public static List<AnalysisSpec> of(Study study, List<String> only) throws PlanException {
        return new PlanOrder(study).selected(only);
    }
}
