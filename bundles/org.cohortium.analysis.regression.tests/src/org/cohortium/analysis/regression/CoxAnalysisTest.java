/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cox regression as an analysis, on the lung cohort with R's values. */
class CoxAnalysisTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues options(String... covariates) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", covariates);
    }

    private static Outcome run(DataTable data, CohortDesign design, OptionValues values) {
        return AnalysisRunner.run(new CoxAnalysis(), data.schema(), AnalysisInput.of(data).withDesign(design), values,
                Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(data, CohortDesign.SAMPLE, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static double[] column(Table table, String id) {
        double[] values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.number(i, id);
        }
        return values;
    }

    @Test
    void agreesWithTheSurvivalPackage() {
        AnalysisResult r = done(lung, options("age", "sex", "ph.ecog"));
        assertEquals(227, r.n());
        assertEquals(164, r.events().getAsInt());
        assertEquals("missing: ph.ecog", r.dropped().get(0).reason());
        assertArrayEquals(new int[] {14}, r.dropped().get(0).rowNumbers());
        Table c = r.table("coefficients");
        assertArrayEquals(new double[] {0.011066765, -0.552612396, 0.463728475}, column(c, "estimate"), 5e-10);
        assertArrayEquals(new double[] {0.009267411, 0.167739054, 0.113577266}, column(c, "std.error"), 5e-10);
        assertArrayEquals(new double[] {0.187988, 2.305437, 2.054249, 4.463658},
                column(r.table("proportional_hazards"), "statistic"), 1e-6);
        assertEquals(-729.230121, r.scalar("loglik"), 1e-6);
        assertEquals(-744.480456, r.scalar("loglik.null"), 1e-6);
        assertEquals(0.637135, r.scalar("concordance"), 1e-6);
        assertEquals("Wald", r.table("tests").text(1, "term"));
        assertEquals(-1, c.column("robust.se"));
        CurveFigure residuals = assertInstanceOf(CurveFigure.class, r.figure("schoenfeld_3"));
        assertEquals(164, residuals.series().get(0).x().length);
        assertTrue(r.messages().isEmpty(), r.messages().toString());
    }

    @Test
    void breslowAndClustersAsInR() {
        AnalysisResult r = done(lung, options("age", "sex", "ph.ecog").with("ties", "breslow"));
        assertArrayEquals(new double[] {0.011041136, -0.551889570, 0.462947040},
                column(r.table("coefficients"), "estimate"), 5e-10);
        AnalysisResult clustered = done(lung, options("age", "sex", "ph.ecog").with("cluster", "inst"));
        assertEquals(226, clustered.n());
        assertArrayEquals(new double[] {0.006888727, 0.112286680, 0.117615953},
                column(clustered.table("coefficients"), "robust.se"), 5e-10);
        assertTrue(clustered.notes().get(0).text().contains("robust (sandwich) variance over clusters"));
        assertEquals("Wald (robust)", clustered.table("tests").text(1, "term"));
        AnalysisResult stratified = done(lung, options("age", "sex", "ph.ecog").with("strata", "inst"));
        assertArrayEquals(new double[] {0.009561341697, -0.547356677, 0.597253245},
                column(stratified.table("coefficients"), "estimate"), 5e-10);
    }

    @Test
    void levelsStandUnderTheirVariableWithTheReferenceShown() {
        DataTable data = ReferenceData.categorical(ReferenceData.categorical(lung, "sex", "1", "2"), "ph.ecog", "0", "1", "2", "3");
        AnalysisResult r = done(data, options("age", "sex", "ph.ecog").with("interactions", "age:sex"));
        Table t = r.table("hazard_ratios");
        assertEquals(List.of("age (years)", "sex", "1", "2", "ph.ecog", "0", "1", "2", "3", "age (years) \u00d7 sex: 2"),
                t.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(List.of(0, 0, 1, 1, 0, 1, 1, 1, 1, 0), t.indents());
        assertEquals("1 (ref)", t.text(2, "multivariable"));
        assertEquals("1 (ref)", t.text(5, "univariable"));
        assertNull(t.text(9, "univariable"));
        assertEquals(63, t.number(5, "n"));
        assertEquals(37, t.number(5, "events"));
        assertTrue(t.number(4, "p.value.multivariable") < 0.001);
        assertTrue(Double.isNaN(t.number(1, "p.value.multivariable")));
        assertEquals(3, r.table("terms").number(2, "df"));
        ForestFigure forest = assertInstanceOf(ForestFigure.class, r.figure("forest"));
        assertEquals(ForestFigure.RowKind.REFERENCE, forest.rows().get(2).kind());
        assertEquals(t.rows().size(), forest.rows().size());
        AnalysisResult plain = done(data, options("sex").with("univariable", "false").with("phTest", "false"));
        assertNull(plain.table("univariable"));
        assertNull(plain.table("proportional_hazards"));
        assertEquals(1, plain.figures().size());
    }

    @Test
    void theUnivariableColumnIsTheModelOfThatVariableAlone() {
        AnalysisResult both = done(lung, options("age", "ph.ecog"));
        AnalysisResult alone = done(lung.select(DataTable.positions(present("ph.ecog"))), options("age"));
        assertEquals(alone.table("coefficients").number(0, "estimate"), both.table("univariable").number(0, "estimate"), 1e-12);
        assertEquals(alone.table("hazard_ratios").text(0, "multivariable"),
                both.table("hazard_ratios").text(0, "univariable"));
    }

    private boolean[] present(String name) {
        boolean[] keep = new boolean[lung.rowCount()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !lung.column(name).isMissing(i);
        }
        return keep;
    }

    @Test
    void aMatchedCohortUsesItsPairsAndWeights() {
        int n = lung.rowCount();
        double[] weight = new double[n];
        double[] set = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = 0.5 + 0.25 * ((i + 1) % 5);
            set[i] = i / 2;
        }
        DataTable data = lung.with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
                .with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        CohortDesign design = CohortDesign.matched("1:1 nearest-neighbour matching");
        AnalysisResult matched = ((Outcome.Done) run(data, design, options("age", "sex"))).result();
        AnalysisResult said = done(data, options("age", "sex").with("weights", CohortDesign.WEIGHT_COLUMN)
                .with("cluster", CohortDesign.SET_COLUMN));
        assertArrayEquals(column(said.table("coefficients"), "robust.se"), column(matched.table("coefficients"), "robust.se"),
                0);
        assertTrue(matched.notes().get(0).text().contains("over the matched sets, with the weights of the matching"));
        CoxAnalysisOptions bound = Options.of(CoxAnalysisOptions.class).bind(options("age"));
        assertTrue(new CoxAnalysis().methods(data.schema(), bound, design).contains("robust to clustering within matched sets"));
    }

    @Test
    void separationCollinearityAndFewEventsAreSaid() {
        int n = lung.rowCount();
        double[] status = lung.numbers("status");
        double[] never = new double[n];
        double[] twice = new double[n];
        for (int i = 0; i < n; i++) {
            never[i] = status[i] == 1 && i % 2 == 0 ? 1 : 0;
            twice[i] = 2 * lung.numbers("age")[i] + 1;
        }
        DataTable data = lung.with(NumberColumn.of("never", never)).with(NumberColumn.of("twice", twice));
        AnalysisResult r = done(data, options("age", "never", "twice"));
        assertTrue(r.messages().get(0).text().startsWith("twice is determined by age (years)"), r.messages().toString());
        assertTrue(r.messages().get(1).text().contains("no finite hazard ratio for never (towards zero)"));
        assertEquals("redundant", r.table("hazard_ratios").text(2, "multivariable"));
        assertTrue(r.table("hazard_ratios").text(1, "multivariable").matches("0\\.00 \\(0\\.00\u20130\\.[0-9]+\\)"),
                r.table("hazard_ratios").text(1, "multivariable"));
        assertTrue(r.table("hazard_ratios").footnotes().get(3).startsWith("Without a finite estimate: limits of the profile"));
        assertEquals(Double.NEGATIVE_INFINITY, r.table("coefficients").number(1, "estimate"));
        assertTrue(Double.isNaN(r.table("coefficients").number(1, "std.error")));
        assertTrue(r.table("coefficients").number(1, "p.value") < 0.001);
        assertEquals(0, r.table("coefficients").number(1, "conf.low"));
        AnalysisResult robust = done(data, options("age", "never").with("variance", "robust"));
        assertEquals("0 (no finite estimate)", robust.table("hazard_ratios").text(1, "multivariable"));
        assertTrue(Double.isNaN(robust.table("coefficients").number(1, "p.value")));
        ForestFigure forest = (ForestFigure) r.figure("forest");
        assertEquals(ForestFigure.RowKind.NOT_ESTIMABLE, forest.rows().get(1).kind());
        AnalysisResult few = done(lung.select(java.util.stream.IntStream.range(0, 20).toArray()), options("age", "sex"));
        assertTrue(few.messages().stream().anyMatch(m -> m.text().contains("events for 2 coefficients")));
    }

    @Test
    void refusalsInWords() {
        assertTrue(run(lung, CohortDesign.SAMPLE, options("age").with("eventLevels", "9")).sentence()
                .contains("None of the 228 rows has the event"));
        assertTrue(run(lung, CohortDesign.SAMPLE, options("time")).sentence().contains("is the outcome and a covariate"));
        assertTrue(run(lung, CohortDesign.SAMPLE, options("sex").with("strata", "sex")).sentence()
                .contains("a covariate and a stratum at once"));
        assertTrue(run(lung, CohortDesign.SAMPLE, options("age").with("ties", "exact").with("cluster", "inst")).sentence()
                .contains("exact treatment of ties goes with neither"));
        assertTrue(run(lung, CohortDesign.SAMPLE, OptionValues.EMPTY.with("time", "time").with("event", "status")
                .with("covariates", "age")).sentence().contains("has other values than 0 and 1"));
        assertTrue(run(lung, CohortDesign.SAMPLE, options()).sentence().contains("Covariates"));
    }

    @Test
    void exactTiesHaveNoTestOfProportionalHazards() {
        AnalysisResult r = done(lung, options("age", "sex", "ph.ecog").with("ties", "exact"));
        assertArrayEquals(new double[] {0.011067085875519635, -0.5534356129027469, 0.46438741648449766},
                column(r.table("coefficients"), "estimate"), 1e-10);
        assertNull(r.table("proportional_hazards"));
        assertTrue(r.messages().get(0).text().contains("not defined for the exact treatment"));
    }

    @Test
    void entryTimesOffsetAndFileForm() {
        double[] entry = new double[lung.rowCount()];
        double[] half = new double[lung.rowCount()];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = lung.numbers("time")[i] / 3;
            half[i] = 0.015 * lung.numbers("age")[i];
        }
        DataTable data = lung.with(NumberColumn.of("entry", entry)).with(NumberColumn.of("half", half));
        AnalysisResult r = done(data, options("sex", "age").with("entry", "entry").with("transform", "log"));
        assertFalse(Double.isNaN(r.table("proportional_hazards").number(2, "statistic")));
        AnalysisResult offset = done(data, options("sex").with("offset", "half"));
        AnalysisResult with = done(data, options("sex", "age"));
        assertTrue(Math.abs(offset.table("coefficients").number(0, "estimate")
                - with.table("coefficients").number(0, "estimate")) < 0.05);
        String text = ResultJson.print(r);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
        assertEquals(Optional.empty(), r.matched());
    }

    @Test
    void manyEventsAreThinnedInTheResidualPlot() {
        int n = 5001;
        double[] time = new double[n];
        double[] event = new double[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + i * 7919 % 10_007 / 3.0;
            event[i] = i % 10 == 0 ? 0 : 1;
            x[i] = i % 7;
        }
        DataTable data = DataTable.of(NumberColumn.of("time", time), NumberColumn.of("event", event), NumberColumn.of("x", x));
        AnalysisResult r = done(data, OptionValues.EMPTY.with("time", "time").with("event", "event").with("covariates", "x"));
        CurveFigure figure = (CurveFigure) r.figure("schoenfeld_1");
        assertEquals(1500, figure.series().get(0).x().length);
        assertTrue(figure.caption().contains("one event in 3"));
    }

    @Test
    void methodsParagraph() {
        CoxAnalysisOptions bound = Options.of(CoxAnalysisOptions.class).bind(options("age", "sex").with("strata", "inst")
                .with("interactions", "age:sex"));
        assertEquals("Hazard ratios with 95% confidence intervals were estimated by Cox proportional hazards regression "
                + "(Efron's method for ties) with age and sex as covariates. The model had the interactions age by sex. The "
                + "baseline hazard was stratified by inst. Each covariate was also fitted alone, on the same patients. "
                + "Proportional hazards were examined by the score test with time transformed by the Kaplan-Meier estimate "
                + "and by plots of scaled Schoenfeld residuals. Patients with a missing value in any variable of the model "
                + "were left out.", new CoxAnalysis().methods(lung.schema(), bound, CohortDesign.SAMPLE));
    }

    @Test
    void declaration() {
        assertEquals("cox", new CoxAnalysis().descriptor().id());
        assertTrue(Options.of(CoxAnalysisOptions.class).descriptors().stream().map(d -> d.key()).toList()
                .containsAll(java.util.List.of("time", "event", "covariates", "ties", "estimation")));
    }
}
