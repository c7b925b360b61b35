/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.cohortium.analysis.Severity;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.VariableType;
import org.cohortium.study.plan.SpecOutcome.Status;
import org.cohortium.study.prepare.CohortFlow;

/** A report made by hand, with any text wherever a study has text. */
final class SampleReport {

    private final String text;

    /** @param text what every name and label says */
    SampleReport(String text) {
        this.text = text;
    }

    Study study(String simulated) {
        Study study = StudyElements.study(text);
        study.setQuestion(text);
        study.setEstimand(text);
        study.setSimulatedLabel(simulated);
        study.getProtocol().setPopulation(text);
        study.getCentres().add(StudyElements.centre("A", text));
        study.getSources().add(StudyElements.source(text, "data/a.csv", "0".repeat(64)));
        study.getVariables().add(StudyElements.variable("age", VariableType.NUMBER));
        study.getVariables().get(0).setLabel(text);
        study.getVariables().get(0).setUnit(text);
        study.getDerivations().add(StudyElements.derivation(study.getVariables().get(0), text));
        return study;
    }

    AnalysisDescriptor descriptor(String id) {
        return new AnalysisDescriptor(id, "1.0.0", text, Category.SURVIVAL, text, "", "",
            List.of("Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-81.", text), List.of());
    }

    AnalysisResult result() {
        Table table = Table.builder("coefficients", text).text("term", text).number("estimate", "HR", NumberFormat.RATIO)
            .number("conf.low", "95 % CI lower", NumberFormat.RATIO).number("conf.high", "95 % CI upper", NumberFormat.RATIO)
            .number("p.value", "p", NumberFormat.P_VALUE).row(text, 2.066, 1.296, 3.292, 0.002)
            .row("b", 0.5, 0.25, 1.0, 0.0499).footnote(text).build();
        Table.Builder huge = Table.builder("huge", "Long").number("n", "n", NumberFormat.COUNT);
        for (int i = 0; i < 500; i++) {
            huge.row(i);
        }
        CurveFigure figure = new CurveFigure("km", text, text, Axis.of(text, ""), Axis.of("Survival", "").inPercent(),
            List.of(new Series(text, Shape.STEP, new double[] {0, 5, 9}, new double[] {1, 0.7, 0.4}, null, null, null)),
            new RiskTable(text, new double[] {0, 5}, List.of(new RiskTable.Row(text, new double[] {10, 7}))), List.of(),
            List.of(text));
        return AnalysisResult.builder(descriptor("km")).n(10).events(6).dropped(List.of(new Dropped(text, new int[] {3, 4})))
            .scalar("p.value", text, NumberFormat.P_VALUE, 0.0154).table(table).table(huge.build()).figure(figure)
            .note(text, text).info(text).warning(text, text).check("a", text, true, text).target("b", text, false, text)
            .check("c", text, false, text).build();
    }

    ReportInput input(String simulated) {
        AnalysisResult result = result();
        List<ReportInput.OptionLine> options = List.of(new ReportInput.OptionLine(text, text, false),
            new ReportInput.OptionLine(text, text, true));
        Map<String, Integer> centres = new LinkedHashMap<>();
        centres.put(text, 7);
        CohortFlow flow = new CohortFlow(text, 12, List.of(new CohortFlow.Step("c1", text, text, 12, 1, 1, 10, centres)), 10,
            centres);
        Published published = new Published(text, text, text, List.of(
            new Published.Item(text, "0.015", 0.015, Double.NaN, 3, "km", "p.value", "", Map.of(), "",
                Published.Transform.NONE, ""),
            new Published.Item("HR", "2.07 (1.30-3.29)", 2.07, Double.NaN, 2, "km", "", "coefficients", Map.of("term", text),
                "estimate", Published.Transform.NONE, ""),
            new Published.Item("Other", "9.9", 9.9, Double.NaN, 1, "km", "p.value", "", Map.of(), "",
                Published.Transform.PERCENT, text),
            new Published.Item("Bound", "< 0.05", Double.NaN, 0.05, 0, "km", "p.value", "", Map.of(), "",
                Published.Transform.NONE, ""),
            new Published.Item("Gone", "1", 1, Double.NaN, 0, "nowhere", "x", "", Map.of(), "", Published.Transform.NONE,
                "")));
        return new ReportInput(study(simulated), 12,
            List.of(new ReportInput.Population("main", text, text, flow, ""),
                new ReportInput.Population("other", text, "", null, text)),
            List.of(new ReportInput.Finding(Severity.WARNING, text, text, 2)),
            List.of(new ReportInput.Entry("km", text, text, text, "km", "1.0.0", Optional.of(descriptor("km")), text, options,
                Status.DONE, "", List.of(text), Optional.of(result), "f".repeat(64)),
                new ReportInput.Entry("broken", "Broken " + text, "", text, "cox", "1.0.0", Optional.of(descriptor("cox")), "",
                    options, Status.FAILED, "No events: " + text, List.of(), Optional.empty(), ""),
                new ReportInput.Entry("gone", "Gone " + text, "", text, "gamma", "", Optional.empty(), "", options,
                    Status.NOT_INSTALLED, "The analysis gamma is not installed", List.of(), Optional.empty(), "")),
            Optional.of(published), "Cohortium 0.1.0");
    }
}
