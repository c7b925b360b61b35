/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effect of sex across the institutions of lung, with R's values. */
class MulticentreAnalysisTest {

    private static final OptionValues LUNG = OptionValues.EMPTY.with("time", "time").with("event", "status")
        .with("eventLevels", "2").with("exposure", "sex").with("centre", "inst").with("covariates", "age");

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static Outcome run(AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(new MulticentreAnalysis(), input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult done(AnalysisInput input, OptionValues values) {
        Outcome outcome = run(input, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static void row(Table t, int row, String name, double log, double se) {
        assertEquals(name, t.text(row, "term"));
        assertEquals(log, Math.log(t.number(row, "estimate")), 2e-6 * Math.abs(log));
        assertEquals(se, t.number(row, "std.error"), 2e-6 * se);
    }

    @Test
    void everyModelAgreesWithR() {
        AnalysisResult r = done(AnalysisInput.of(lung), LUNG);
        assertEquals(227, r.n());
        Table t = r.table("models");
        row(t, 0, "Centres ignored", -0.51166834, 0.16767861);
        row(t, 1, "Centre as fixed effect", -0.52313234237, 0.175846087778);
        row(t, 2, "Stratified by centre", -0.492351518652, 0.181563429310);
        row(t, 3, "Robust to clustering by centre", -0.51166834, 0.12823060168525);
        row(t, 4, "Shared frailty", -0.51166834271, 0.1676786096);
        assertEquals("Two-stage, random effects", t.text(6, "term"));
        assertEquals(14, t.number(6, "centres"));
        // metafor: rma(yi, vi, test = "knha") of the fourteen centres
        assertEquals(-0.4324, Math.log(t.number(6, "estimate")), 5e-5);
        assertEquals(0.1235, t.number(6, "std.error"), 5e-5);
        assertEquals(5.0380, r.table("heterogeneity").number(0, "estimate"), 5e-5);
    }

    @Test
    void centresWithoutAnEstimateAreNamedWithTheReason() {
        AnalysisResult r = done(AnalysisInput.of(lung), LUNG);
        Table centres = r.table("centres");
        assertEquals(18, centres.rows().size());
        assertEquals("32", centres.text(16, "centre"));
        assertEquals("no event among the exposed", centres.text(16, "note"));
        assertEquals(0, centres.number(16, "exposed.event"));
        assertEquals(5, centres.number(16, "exposed"));
        String warning = r.messages().stream().filter(m -> m.text().contains("no estimate of their own")).findFirst()
            .orElseThrow().text();
        assertTrue(warning.contains("33 (no event among the exposed)"), warning);
        ForestFigure forest = assertInstanceOf(ForestFigure.class, r.figure("centres"));
        assertEquals(4, forest.rows().stream().filter(x -> x.kind() == ForestFigure.RowKind.NOT_ESTIMABLE).count());
        assertEquals(18, r.table("leave_one_out").rows().size());
    }

    @Test
    void logisticModelsAgreeWithR() {
        Table t = done(AnalysisInput.of(lung), LUNG.with("outcome", "binary").with("adjustment", "none")
            .with("estimator", "dersimonian-laird")).table("models");
        row(t, 0, "Centres ignored", -1.04106251, 0.30850545);
        // glm iterated to its end; centres where all had the event, or none, have no finite effect there
        row(t, 1, "Centre as fixed effect", -0.96429857125642, 0.32929128019250);
        row(t, 2, "Conditional on centre", -0.88310882, 0.31406024);
        row(t, 3, "Robust to clustering by centre", -1.04106251, 0.31607385925);
        assertEquals(-0.6823, Math.log(t.number(5, "estimate")), 5e-5);
        assertEquals(0.4087, t.number(5, "std.error"), 5e-5);
    }

    @Test
    void leavingOutACentreIsTheStratifiedModelOfTheOthers() {
        AnalysisResult all = done(AnalysisInput.of(lung), LUNG);
        double[] inst = lung.numbers("inst");
        boolean[] keep = new boolean[inst.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = inst[i] != 3;
        }
        AnalysisResult without = done(AnalysisInput.of(lung.filter(keep)), LUNG);
        assertEquals("3", all.table("leave_one_out").text(2, "centre"));
        assertEquals(without.table("models").number(2, "estimate"), all.table("leave_one_out").number(2, "estimate"), 1e-10);
        assertEquals(without.table("models").number(6, "conf.high"), all.table("leave_one_out").number(2, "two.stage.high"),
            1e-9);
    }

    @Test
    void takesTheCentreOfTheStudyAndSaysWhatIsWrong() {
        OptionValues values = OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
            .with("exposure", "sex");
        AnalysisInput input = new AnalysisInput(lung, CohortDesign.SAMPLE, 1, Optional.of("inst"));
        assertEquals(18, done(input, values).scalar("centres"));
        assertTrue(run(AnalysisInput.of(lung), values).sentence().contains("No variable names the centres"));
        assertTrue(run(input, LUNG.with("covariates", "inst")).sentence().contains("centre and a covariate at once"));
        assertTrue(run(input, values.with("exposure", "time")).sentence().contains("outcome"));
        DataTable levels = ReferenceData.categorical(lung, "ph.ecog", "0", "1", "2", "3");
        assertTrue(run(AnalysisInput.of(levels), LUNG.with("exposure", "ph.ecog")).sentence().contains("4 levels"));
        assertTrue(run(AnalysisInput.of(lung.select(new int[] {0, 1, 2})), LUNG).sentence().contains("one centre"));
    }

    @Test
    void aNumberAsExposureAndMethods() {
        AnalysisResult r = done(AnalysisInput.of(lung), LUNG.with("exposure", "ph.karno"));
        assertEquals(-1, r.table("centres").column("exposed"));
        MulticentreOptions options = Options.of(MulticentreOptions.class).bind(LUNG);
        MulticentreAnalysis analysis = new MulticentreAnalysis();
        assertTrue(analysis.methods(lung.schema(), options, CohortDesign.SAMPLE).contains("shared gamma frailty"));
        List<String> code = analysis.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines();
        assertTrue(String.join("\n", code).contains("strata(.centre)"), code.toString());
    }

    @Test
    void matchedSetsMakeLogisticModelsRobust() {
        int n = 80;
        double[] y = new double[n];
        double[] x = new double[n];
        double[] set = new double[n];
        double[] w = new double[n];
        double[] time = new double[n];
        String[] centre = new String[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 2;
            set[i] = i / 2;
            w[i] = 1;
            y[i] = (i / 2 * 7 + i % 2 * 3) % 10 < 5 ? 1 : 0;
            time[i] = 1 + i * 13 % 37;
            centre[i] = i < 40 ? "A" : "B";
        }
        DataTable data = DataTable.of(NumberColumn.of("y", y), NumberColumn.of("x", x), NumberColumn.of("time", time),
            NumberColumn.of(CohortDesign.SET_COLUMN, set), NumberColumn.of(CohortDesign.WEIGHT_COLUMN, w),
            CategoryColumn.of("centre", List.of("A", "B"), centre));
        AnalysisInput matched = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:1"));
        OptionValues values = OptionValues.EMPTY.with("outcome", "binary").with("event", "y").with("exposure", "x")
            .with("centre", "centre");
        Table robust = ((Outcome.Done) AnalysisRunner.run(new MulticentreAnalysis(), data.schema(), matched, values, Progress.NONE))
            .result().table("models");
        // two rows a pair: the influence of a pair on the log odds ratio, by hand
        double[] p = new double[2];
        for (int i = 0; i < n; i++) {
            p[i % 2] += y[i] / (n / 2.0);
        }
        double sum = 0;
        for (int k = 0; k < n / 2; k++) {
            double u = (y[2 * k + 1] - p[1]) / (p[1] * (1 - p[1])) - (y[2 * k] - p[0]) / (p[0] * (1 - p[0]));
            sum += u * u / (n / 2.0) / (n / 2.0);
        }
        assertEquals(Math.sqrt(sum), robust.number(0, "std.error"), 1e-9);
        Outcome survival = AnalysisRunner.run(new MulticentreAnalysis(), data.schema(), matched,
            values.with("outcome", "survival").with("time", "time"), Progress.NONE);
        assertTrue(survival instanceof Outcome.Done, survival.sentence());
        String code = String.join("\n", new MulticentreAnalysis().rCode(data.schema(), Options.of(MulticentreOptions.class).bind(values),
            matched.design()).orElseThrow().lines());
        assertTrue(code.contains("weights = .weight") && code.contains("vcovCL(g, d$.set"), code);
    }

    @Test
    void aModelWithoutAFiniteEstimateHasNoRowOfZeros() {
        DataTable data = DataTable.of(NumberColumn.of("y", 0, 1, 0, 1), NumberColumn.of("time", 1, 2, 3, 4),
            NumberColumn.of("x", -0.6, 1.2, -0.4, 0.3), CategoryColumn.of("centre", List.of("A", "B"), "A", "B", "A", "B"));
        OptionValues values = OptionValues.EMPTY.with("event", "y").with("time", "time").with("exposure", "x").with("centre", "centre");
        Table models = ((Outcome.Done) AnalysisRunner.run(new MulticentreAnalysis(), data.schema(), AnalysisInput.of(data), values,
            Progress.NONE)).result().table("models");
        assertEquals("Shared frailty", models.text(4, "term"));
        assertEquals("there is no finite estimate", models.text(4, "note"));
    }
}
