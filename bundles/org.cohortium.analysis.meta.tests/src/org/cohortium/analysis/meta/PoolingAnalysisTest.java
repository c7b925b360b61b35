/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
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

/** Meta-analysis, on the BCG vaccine trials with metafor's values. */
class PoolingAnalysisTest {

    private static final OptionValues COUNTS = OptionValues.EMPTY.with("study", "author").with("given", "counts")
        .with("exposedEvents", "tpos").with("exposedTotal", "n1").with("unexposedEvents", "cpos")
        .with("unexposedTotal", "n2").with("measure", "risk-ratio");

    private DataTable bcg;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        DataTable raw = ReferenceData.read(folder, "bcg");
        bcg = raw.with(sum(raw, "n1", "tpos", "tneg")).with(sum(raw, "n2", "cpos", "cneg"));
    }

    private static NumberColumn sum(DataTable table, String name, String a, String b) {
        double[] x = table.numbers(a).clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += table.numbers(b)[i];
        }
        return NumberColumn.of(name, x);
    }

    private static Outcome run(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new PoolingAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    @Test
    void agreesWithMetaforOnTheVaccineTrials() {
        AnalysisResult r = done(bcg, COUNTS.with("adjustment", "none"));
        assertEquals(13, r.n());
        Table pooled = r.table("pooled");
        assertEquals(Math.exp(-0.4302851636540909), pooled.number(0, "estimate"), 1e-10);
        assertEquals(0.04049875171086381, pooled.number(0, "std.error"), 1e-12);
        assertEquals(Math.exp(-0.7145323421582114), pooled.number(1, "estimate"), 1e-8);
        assertEquals(0.179781516105389, pooled.number(1, "std.error"), 1e-8);
        assertEquals(Math.exp(-1.0668976388107816), pooled.number(1, "conf.low"), 1e-8);
        assertEquals(7.05425810174986e-05, pooled.number(1, "p.value"), 1e-11);
        assertEquals("Mantel-Haenszel", pooled.text(2, "term"));
        assertEquals(Math.exp(-0.4537096046837539), pooled.number(2, "estimate"), 1e-10);
        assertEquals(0.03933736687129438, pooled.number(2, "std.error"), 1e-12);
        Table h = r.table("heterogeneity");
        assertEquals(152.23300808237326, h.number(0, "estimate"), 1e-9);
        assertEquals(0.31324325813727427, h.number(1, "estimate"), 1e-7);
        assertEquals(92.22138452128712, h.number(3, "estimate"), 1e-5);
        // metafor 3.8-1 with control = list(tol = 1e-10)
        assertEquals(0.1197, h.number(1, "conf.low"), 5e-5);
        assertEquals(1.1115, h.number(1, "conf.high"), 6e-4);
        double[] i2 = r.figures().isEmpty() ? null : new double[] {r.scalar("i2")};
        assertArrayEquals(new double[] {92.22138452128712}, i2, 1e-5);
    }

    @Test
    void hartungAndKnappWidenTheInterval() {
        Table pooled = done(bcg, COUNTS).table("pooled");
        assertEquals(0.1807899, pooled.number(1, "std.error"), 1e-4);
        assertEquals(12, pooled.number(1, "df"));
        // exp(estimate + c(-1, 1) * qt(0.975, 11) * sqrt(se^2 + tau2))
        double half = 2.200985160082949 * Math.sqrt(Math.pow(pooled.number(1, "std.error"), 2) + 0.31324325813727427);
        assertEquals(Math.exp(-0.7145323421582114 - half), pooled.number(1, "pred.low"), 1e-6);
    }

    @Test
    void theOrderOfTheTablesIsThatOfTheRowsAndEachStudyIsLeftOut() {
        AnalysisResult r = done(bcg, COUNTS.with("estimator", "dersimonian-laird").with("adjustment", "none")
            .with("subgroup", "alloc").with("moderators", "ablat"));
        Table out = r.table("leave_one_out");
        assertEquals(13, out.rows().size());
        assertEquals("Aronson", out.text(0, "study"));
        Table groups = r.table("subgroups");
        assertEquals(List.of("alternate", "random", "systematic"), groups.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(2, groups.number(0, "studies"));
        assertTrue(groups.footnotes().get(0).contains("df 2"), groups.footnotes().toString());
        assertEquals(2, r.table("meta_regression").rows().size());
        // one row a study, a heading and a diamond a group, two models, the prediction interval
        ForestFigure forest = assertInstanceOf(ForestFigure.class, r.figure("forest"));
        assertEquals(13 + 3 + 3 + 2 + 1, forest.rows().size());
        CurveFigure funnel = assertInstanceOf(CurveFigure.class, r.figure("funnel"));
        assertTrue(funnel.y().runsDown());
        assertArrayEquals(new double[] {0.179742}, new double[] {r.table("pooled").number(1, "std.error")}, 2e-3);
    }

    @Test
    void estimatesWithErrorsAndWithLimitsGiveTheSame() {
        double[] ratio = {0.5, 0.8, 1.1, 0.6};
        double[] se = {0.2, 0.3, 0.25, 0.4};
        double[] low = new double[4];
        double[] high = new double[4];
        double[] log = new double[4];
        for (int i = 0; i < 4; i++) {
            low[i] = ratio[i] * Math.exp(-1.959963984540054 * se[i]);
            high[i] = ratio[i] * Math.exp(1.959963984540054 * se[i]);
            log[i] = Math.log(ratio[i]);
        }
        DataTable data = DataTable.of(CategoryColumn.of("study", List.of("a", "b", "c", "d"), "a", "b", "c", "d"),
            NumberColumn.of("hr", ratio), NumberColumn.of("se", se), NumberColumn.of("low", low),
            NumberColumn.of("high", high), NumberColumn.of("log", log));
        OptionValues base = OptionValues.EMPTY.with("study", "study");
        Table a = done(data, base.with("estimate", "hr").with("standardError", "se")).table("pooled");
        Table b = done(data, base.with("given", "limits").with("estimate", "hr").with("lower", "low").with("upper", "high"))
            .table("pooled");
        Table c = done(data, base.with("estimate", "log").with("standardError", "se").with("scale", "log-ratio"))
            .table("pooled");
        Table d = done(data, base.with("estimate", "log").with("standardError", "se").with("scale", "difference"))
            .table("pooled");
        for (int row = 0; row < 2; row++) {
            assertEquals(a.number(row, "estimate"), b.number(row, "estimate"), 1e-12);
            assertEquals(a.number(row, "estimate"), c.number(row, "estimate"), 1e-12);
            assertEquals(Math.log(a.number(row, "estimate")), d.number(row, "estimate"), 1e-12);
            assertEquals(a.number(row, "std.error"), b.number(row, "std.error"), 1e-12);
        }
    }

    @Test
    void studiesWithoutEventsAreLeftOutAndZeroCellsAreSaid() {
        DataTable data = DataTable.of(CategoryColumn.of("study", List.of("a", "b", "c", "d"), "a", "b", "c", "d"),
            NumberColumn.of("e1", 0, 0, 4, 6), NumberColumn.of("n1", 20, 30, 40, 50), NumberColumn.of("e2", 0, 3, 9, 8),
            NumberColumn.of("n2", 20, 30, 40, 50));
        OptionValues values = OptionValues.EMPTY.with("study", "study").with("given", "counts").with("exposedEvents", "e1")
            .with("exposedTotal", "n1").with("unexposedEvents", "e2").with("unexposedTotal", "n2");
        AnalysisResult r = done(data, values);
        assertEquals(3, r.n());
        assertEquals("no event, or nothing but events, in both groups", r.dropped().get(0).reason());
        assertArrayEquals(new int[] {1}, r.dropped().get(0).rowNumbers());
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("zero cell: b")), r.messages().toString());
        assertEquals(Math.log((0.5 / 30.5) / (3.5 / 27.5)), Math.log(r.table("studies").number(0, "estimate")), 1e-12);
        // risk differences keep every study
        assertEquals(4, done(data, values.with("measure", "risk-difference")).n());
        assertEquals("Peto", done(data, values.with("measure", "peto")).table("pooled").text(2, "term"));
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertTrue(run(bcg, OptionValues.EMPTY.with("study", "author").with("given", "counts")).sentence()
            .contains("exposed patients with the event"));
        DataTable data = DataTable.of(CategoryColumn.of("study", List.of("a", "b"), "a", "b"), NumberColumn.of("hr", 0.5, -1),
            NumberColumn.of("se", 0.1, 0.2), NumberColumn.of("zero", 0.1, 0));
        OptionValues base = OptionValues.EMPTY.with("study", "study").with("estimate", "hr").with("standardError", "se");
        String sentence = run(data, base).sentence();
        assertTrue(sentence.contains("Row 2") && sentence.contains("not above zero"), sentence);
        sentence = run(data, base.with("standardError", "zero").with("scale", "difference")).sentence();
        assertTrue(sentence.contains("Row 2 has no standard error above zero"), sentence);
        sentence = run(bcg, COUNTS.with("exposedTotal", "tpos").with("exposedEvents", "n1")).sentence();
        assertTrue(sentence.contains("more events than patients"), sentence);
    }

    @Test
    void aSingleStudyIsNotPooled() {
        DataTable one = bcg.select(new int[] {3});
        AnalysisResult r = done(one, COUNTS);
        assertTrue(r.messages().get(0).text().contains("single study"));
        assertNull(r.table("leave_one_out"));
        assertNotNull(r.table("pooled"));
        assertEquals(r.table("studies").number(0, "estimate"), r.table("pooled").number(1, "estimate"), 1e-14);
    }

    @Test
    void theCodeForRNamesWhatItUses() {
        PoolingOptions options = Options.of(PoolingOptions.class).bind(COUNTS.with("subgroup", "alloc"));
        RCode code = new PoolingAnalysis().rCode(bcg.schema(), options, CohortDesign.SAMPLE).orElseThrow();
        assertEquals(List.of("metafor"), code.packages());
        assertTrue(code.lines().get(0).contains("complete.cases"));
        assertTrue(code.lines().get(1).startsWith("es <- escalc(measure = \"RR\", ai = tpos, n1i = n1, ci = cpos, n2i = n2"));
        assertTrue(String.join("\n", code.lines()).contains("fit$tau2"));
        assertTrue(new PoolingAnalysis().methods(bcg.schema(), options, CohortDesign.SAMPLE).contains("Hartung-Knapp"));
    }

    @Test
    void anEstimateOutsideItsLimitsIsRefused() {
        DataTable data = DataTable.of(CategoryColumn.of("s", List.of("A", "B"), "A", "B"), NumberColumn.of("e", 0.8, 2.5),
            NumberColumn.of("lo", 0.6, 0.5), NumberColumn.of("hi", 1.1, 0.9));
        OptionValues values = OptionValues.EMPTY.with("study", "s").with("given", "limits").with("estimate", "e").with("lower", "lo")
            .with("upper", "hi");
        String said = AnalysisRunner.run(new PoolingAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE).sentence();
        assertTrue(said.contains("Row 2 has an estimate outside its confidence limits"), said);
    }

    @Test
    void noMantelHaenszelEstimateLeavesTheRestStanding() {
        DataTable data = DataTable.of(CategoryColumn.of("s", List.of("A", "B", "C"), "A", "B", "C"), NumberColumn.of("a", 0, 0, 0),
            NumberColumn.of("n1", 20, 30, 25), NumberColumn.of("c", 3, 2, 4), NumberColumn.of("n2", 20, 30, 25));
        OptionValues values = OptionValues.EMPTY.with("study", "s").with("given", "counts").with("exposedEvents", "a")
            .with("exposedTotal", "n1").with("unexposedEvents", "c").with("unexposedTotal", "n2");
        Outcome outcome = AnalysisRunner.run(new PoolingAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
        Table pooled = ((Outcome.Done) outcome).result().table("pooled");
        assertEquals(2, pooled.rows().size());
        assertTrue(pooled.footnotes().stream().anyMatch(f -> f.contains("Mantel-Haenszel estimate does not exist")));
    }

    @Test
    void studiesThatEachDecideAreNamedAsSeveral() {
        DataTable data = DataTable.of(CategoryColumn.of("study", List.of("a", "b", "c"), "a", "b", "c"),
            NumberColumn.of("hr", 0.60, 0.62, 0.61), NumberColumn.of("se", 0.40, 0.40, 0.40));
        OptionValues values = OptionValues.EMPTY.with("study", "study").with("estimate", "hr")
            .with("standardError", "se").with("adjustment", "none");
        assertTrue(done(data, values).table("small_studies").footnotes().stream().anyMatch(f -> f.contains("standard errors differ")));
        assertTrue(done(data, values).messages().stream().anyMatch(m -> m.text()
            .contains("depends on single studies: it changes without any one of a, b, c.")), done(data, values).messages()::toString);
    }
}
