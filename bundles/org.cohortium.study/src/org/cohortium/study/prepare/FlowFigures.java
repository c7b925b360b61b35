/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.FlowFigure;

/** The flow diagram of a cohort: how many patients there were, who left at each criterion and why, who remained. */
public final class FlowFigures {

    private FlowFigures() {
    }

    /**
     * The flow diagram.
     *
     * @param id id of the figure, also the name of its files
     * @param label what the cohort is called
     * @param flow its counts
     */
    public static FlowFigure of(String id, String label, CohortFlow flow) {
        List<FlowFigure.Step> steps = new ArrayList<>();
        steps.add(new FlowFigure.Step(flow.start(), flow.rowsAtStart(), List.of()));
        for (int i = 0; i < flow.steps().size(); i++) {
            CohortFlow.Step step = flow.steps().get(i);
            List<FlowFigure.Exclusion> left = new ArrayList<>();
            if (step.dropped() > 0) {
                left.add(new FlowFigure.Exclusion(step.reason(), step.dropped()));
            }
            if (step.droppedMissing() > 0) {
                left.add(new FlowFigure.Exclusion("Cannot be told, value missing", step.droppedMissing()));
            }
            boolean last = i == flow.steps().size() - 1;
            steps.add(new FlowFigure.Step(last ? label : step.label(), step.after(), left));
        }
        return new FlowFigure(id, "Flow of patients: " + label, "Patients at each step, and those who left with the "
                + "reason.", steps, List.of());
    }
}
