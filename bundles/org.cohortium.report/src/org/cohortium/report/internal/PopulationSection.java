/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Severity;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.report.ReportInput;
import org.cohortium.study.prepare.CohortFlow;

/** The cohorts: who belongs to each, how many left at which criterion, as a flow diagram. */
public final class PopulationSection {

    private PopulationSection() {
    }

    static void add(ReportInput input, Html out, Numbering numbering, String mark) {
        out.openId("section", "cohorts", "").element("h2", "Cohorts");
        if (input.cohorts().isEmpty()) {
            out.element("p", "All analyses are made on all rows.");
        }
        for (ReportInput.Population cohort : input.cohorts()) {
            out.openId("section", "cohort-" + cohort.name(), "").element("h3", cohort.label()).paragraphs(cohort.description());
            if (cohort.flow() == null) {
                out.open("ul", "messages");
                Messages.item(out, Severity.ERROR, cohort.problem(), "");
                out.close("ul");
            } else {
                FigureHtml.add(out, flow(cohort.name(), cohort.label(), cohort.flow()), numbering.figure(), mark);
                if (!cohort.flow().byCentre().isEmpty()) {
                    TableHtml.add(out, centres(cohort), numbering.table(), mark, "");
                }
            }
            out.close("section");
        }
        out.close("section");
    }

    /** The flow of a cohort as a figure: where it starts, who left by which criterion, who stayed. */
    public static FlowFigure flow(String name, String label, CohortFlow flow) {
        List<FlowFigure.Exclusion> left = new ArrayList<>();
        for (CohortFlow.Step step : flow.steps()) {
            if (step.dropped() > 0 || step.droppedMissing() == 0) {
                left.add(new FlowFigure.Exclusion(step.reason(), step.dropped()));
            }
            if (step.droppedMissing() > 0) {
                left.add(new FlowFigure.Exclusion("Not known: " + step.label(), step.droppedMissing()));
            }
        }
        List<FlowFigure.Step> steps = new ArrayList<>();
        steps.add(new FlowFigure.Step(flow.start(), flow.rowsAtStart(), List.of()));
        if (!flow.steps().isEmpty() || !flow.start().equals(label)) {
            steps.add(new FlowFigure.Step(label, flow.rows(), left));
        }
        return new FlowFigure("flow-" + name, "Flow of patients: " + label,
            left.isEmpty() ? "" : "Criteria in the order in which they were applied.", steps, List.of());
    }

    private static Table centres(ReportInput.Population cohort) {
        CohortFlow flow = cohort.flow();
        Table.Builder table = Table.builder("centres", "Patients by centre: " + cohort.label()).text("centre", "Centre");
        flow.steps().forEach(s -> table.number(s.criterionId(), "Left: " + s.reason(), NumberFormat.COUNT));
        table.number("n", "In the cohort", NumberFormat.COUNT);
        for (Map.Entry<String, Integer> centre : flow.byCentre().entrySet()) {
            List<Object> cells = new ArrayList<>();
            cells.add(centre.getKey());
            flow.steps().forEach(s -> cells.add(s.droppedByCentre().getOrDefault(centre.getKey(), 0)));
            cells.add(centre.getValue());
            table.row(cells.toArray());
        }
        return table.build();
    }
}
