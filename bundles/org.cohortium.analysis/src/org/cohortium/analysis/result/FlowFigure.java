/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.List;

/**
 * A flow diagram of patients: boxes from top to bottom, what left between them at the side, and the groups at the end.
 *
 * @param id stable id
 * @param title title
 * @param caption caption
 * @param steps boxes from top to bottom
 * @param groups final boxes side by side; empty for none
 */
public record FlowFigure(String id, String title, String caption, List<Step> steps, List<Step> groups)
        implements Figure {

    /**
     * A box.
     *
     * @param label what it holds
     * @param n how many
     * @param left who left before it, by reason; empty for none
     */
    public record Step(String label, int n, List<Exclusion> left) {

        public Step {
            left = List.copyOf(left);
        }
    }

    /**
     * Patients who left.
     *
     * @param reason why
     * @param n how many
     */
    public record Exclusion(String reason, int n) {
    }

    public FlowFigure {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
    }
}
