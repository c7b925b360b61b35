/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** State occupancy of 1384 patients with monoclonal gammopathy, against R's survfit (survival 3.5-3). */
class MultiStateAnalysisTest {

    private static final DataTable MGUS = Cohorts.read("mgus2");

    private static OptionValues twoTimes() {
        return OptionValues.EMPTY.with("time", "futime").with("illnessTime", "ptime").with("illness", "pstat")
                .with("death", "death").with("stateNames", "MGUS", "Malignancy", "Dead").with("times", "60", "120")
                .with("tau", "360").with("timeUnit", "months");
    }

    /** The same histories as a row for each stay. */
    private static DataTable stays() {
        double[] illness = MGUS.numbers("ptime");
        double[] ill = MGUS.numbers("pstat");
        double[] end = MGUS.numbers("futime");
        double[] dead = MGUS.numbers("death");
        List<Double> id = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        List<Double> stop = new ArrayList<>();
        List<String> next = new ArrayList<>();
        for (int i = 0; i < end.length; i++) {
            boolean split = ill[i] == 1 && illness[i] < end[i];
            if (split) {
                id.add((double) i);
                start.add(0.0);
                stop.add(illness[i]);
                next.add("Malignancy");
            }
            id.add((double) i);
            start.add(split ? illness[i] : 0.0);
            stop.add(end[i]);
            next.add(!split && ill[i] == 1 ? "Malignancy" : dead[i] == 1 ? "Dead" : "none");
        }
        return DataTable.of(numbers("id", id), numbers("start", start), numbers("stop", stop),
                CategoryColumn.of("next", List.of("none", "Malignancy", "Dead"), next.toArray(String[]::new)));
    }

    private static NumberColumn numbers(String name, List<Double> values) {
        return NumberColumn.of(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void assertOccupancy(AnalysisResult result) {
        Table times = result.table("occupancy_times");
        assertEquals(0.645529276757773, times.number(0, "estimate"), 1e-12);
        assertEquals(0.012885143471966131, times.number(0, "std.error"), 1e-12);
        assertEquals(0.01685713572675124, times.number(2, "estimate"), 1e-12);
        assertEquals(0.0035134734598131134, times.number(2, "std.error"), 1e-12);
        assertEquals(874, times.number(0, "n.risk"));
        assertEquals(21, times.number(2, "n.risk"));
        Table transitions = result.table("transitions");
        assertEquals(115, transitions.number(0, "to.2"));
        assertEquals(860, transitions.number(0, "to.3"));
        assertEquals(94, transitions.number(1, "to.3"));
        assertEquals(409, transitions.number(0, "n.censor"));
        assertEquals(12, transitions.number(1, "n.censor"));
        Table spent = result.table("time_in_states");
        assertEquals(125.3736314654285, spent.number(0, "estimate"), 1e-9);
        assertEquals(3.837403028007478, spent.number(1, "estimate"), 1e-10);
        assertEquals(360, spent.number(0, "estimate") + spent.number(1, "estimate") + spent.number(2, "estimate"), 1e-9);
    }

    @Test
    void agreesWithRFromTwoTimes() {
        AnalysisResult result = Cohorts.run(new MultiStateAnalysis(), MGUS, twoTimes());
        assertEquals(1384, result.n());
        assertOccupancy(result);
        CurveFigure figure = (CurveFigure) result.figure("occupancy");
        assertEquals(List.of("MGUS", "Malignancy", "Dead"), figure.series().stream().map(CurveFigure.Series::name).toList());
        assertEquals(1384, figure.risk().rows().get(0).numbers()[0]);
        CurveFigure stacked = (CurveFigure) result.figure("stacked");
        double[] top = stacked.series().get(2).y();
        for (double y : top) {
            assertEquals(1, y, 1e-9);
        }
    }

    @Test
    void agreesWithRFromStays() {
        OptionValues values = OptionValues.EMPTY.with("form", "stays").with("time", "stop").with("start", "start")
                .with("patient", "id").with("to", "next").with("noChange", "none").with("times", "60", "120").with("tau", "360");
        AnalysisResult result = Cohorts.run(new MultiStateAnalysis(), stays(), values);
        assertEquals(1490, result.n());
        assertOccupancy(result);
    }

    @Test
    void saysWhatIsMissing() {
        OptionValues values = OptionValues.EMPTY.with("time", "futime");
        Outcome outcome = Cohorts.outcome(new MultiStateAnalysis(), AnalysisInput.of(MGUS), values);
        assertTrue(outcome.sentence().contains("is not set"), outcome.sentence());
        Outcome nobody = Cohorts.outcome(new MultiStateAnalysis(),
                AnalysisInput.of(MGUS.filter(flags(MGUS.numbers("death"), MGUS.numbers("pstat")))), twoTimes());
        assertTrue(nobody.sentence().contains("Nobody changes state"), nobody.sentence());
        Outcome unnamed = Cohorts.outcome(new MultiStateAnalysis(), AnalysisInput.of(stays()), OptionValues.EMPTY
                .with("form", "stays").with("time", "stop").with("start", "start").with("patient", "id").with("to", "next"));
        assertTrue(unnamed.sentence().contains("no change"), unnamed.sentence());
    }

    private static boolean[] flags(double[] death, double[] illness) {
        boolean[] keep = new boolean[death.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = death[i] == 0 && illness[i] == 0;
        }
        return keep;
    }

    @Test
    void groupsHaveCurvesOfTheirOwnAndTheCodeNamesThem() {
        AnalysisResult result = Cohorts.run(new MultiStateAnalysis(), MGUS, twoTimes().with("group", "sex"));
        assertEquals(6, result.table("transitions").rows().size());
        assertEquals(4, result.figures().size());
        var code = new MultiStateAnalysis().rCode(MGUS.schema(), Options.of(MultiStateOptions.class)
                .bind(twoTimes().with("group", "sex")), CohortDesign.SAMPLE).get();
        assertTrue(String.join("\n", code.lines()).contains("survfit(Surv(tstart, tstop, .state) ~ sex, data = m, id = .row"));
    }
}
