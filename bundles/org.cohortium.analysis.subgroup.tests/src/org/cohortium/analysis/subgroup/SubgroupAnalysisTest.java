/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subgroups of the colon cancer trial (death, observation against levamisole + 5-FU), with R's values, and hard cases. */
class SubgroupAnalysisTest {

    private DataTable colon;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        for (String name : List.of("colon.csv", "colon.schema.json")) {
            try (InputStream in = SubgroupAnalysisTest.class.getResourceAsStream("/reference/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        DataTable all = SchemaFile.readTable(folder.resolve("colon.csv"));
        boolean[] death = new boolean[all.rowCount()];
        for (int i = 0; i < death.length; i++) {
            death[i] = all.numbers("etype")[i] == 2;
        }
        DataTable rows = all.filter(death);
        double[] age60 = Arrays.stream(rows.numbers("age")).map(a -> a >= 60 ? 1 : 0).toArray();
        colon = rows.with(NumberColumn.of("age60", age60));
    }

    private static OptionValues options(String... subgroups) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("exposure", "rx")
                .with("reference", "Obs").with("compared", "Lev+5FU").with("subgroups", subgroups);
    }

    private static Outcome outcome(DataTable data, CohortDesign design, OptionValues values) {
        return AnalysisRunner.run(new SubgroupAnalysis(), data.schema(), AnalysisInput.of(data).withDesign(design), values,
                Progress.NONE);
    }

    private static AnalysisResult run(DataTable data, CohortDesign design, OptionValues values) {
        Outcome outcome = outcome(data, design, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static AnalysisResult run(DataTable data, OptionValues values) {
        return run(data, CohortDesign.SAMPLE, values);
    }

    @Test
    void agreesWithRefittingInR() {
        AnalysisResult r = run(colon, options("sex", "obstruct", "adhere", "node4", "extent", "age60"));
        assertEquals(619, r.n());
        assertEquals("other level of rx", r.dropped().get(0).reason());
        Table e = r.table("estimates");
        double[][] expected = {{619, -0.37280934499596236, 0.11878907048337536}, {312, -0.14743837530229195, 0.16228413345978773},
            {307, -0.6560725133917147, 0.17880433026388967}, {502, -0.3652725109597856, 0.13292753776424568},
            {117, -0.34473984175360367, 0.2661151092129627}, {533, -0.38073180389002187, 0.13011506377851165},
            {86, -0.2735411244710933, 0.29123901705250876}, {453, -0.41687772488217884, 0.1527754730040466},
            {166, -0.3124051644904519, 0.18968096792583017}, {18, 0.5808865344323908, 1.2258767947169633},
            {70, -0.38638720851668046, 0.40924094857716004}, {500, -0.3824619849329713, 0.12940794507624342},
            {31, -0.13044166497880094, 0.49590281877513814}, {280, -0.16919989357081056, 0.17772056571726677},
            {339, -0.5464515583922194, 0.1598762749357566}};
        assertEquals(expected.length, e.rows().size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i][0], e.number(i, "n"));
            assertEquals(expected[i][1], e.number(i, "estimate"), 1e-9);
            assertEquals(expected[i][2], e.number(i, "std.error"), 1e-9);
        }
        assertEquals(48, e.number(2, "events.compared"));
        assertEquals(141, e.number(2, "n.compared"));
        assertEquals(139 - 48, e.number(2, "events.reference"));
        Table i = r.table("interactions");
        double[] chisq = {4.117988299677108, 0.0023101514520931232, 0.06426983320716317, 0.09430128991971287,
            0.6278545767931973, 2.576542146422071};
        double[] p = {0.04242950377735652, 0.9616652090433484, 0.7998703049124616, 0.7587785598578859, 0.8900271357589171,
            0.10845835649602399};
        for (int k = 0; k < chisq.length; k++) {
            assertEquals(chisq[k], i.number(k, "statistic"), 1e-8);
            assertEquals(p[k], i.number(k, "p.value"), 1e-8);
            assertEquals("likelihood ratio", i.text(k, "test"));
        }
        assertEquals(6 * p[0], i.number(0, "p.adjusted"), 1e-8);
        assertEquals(3, i.number(4, "df"));
        assertEquals("small arm; few events", r.table("subgroups").text(14, "remark"));
        assertTrue(r.notes().get(0).text().startsWith("14 subgroups and 6 tests of interaction"));
        assertTrue(r.checks().stream().anyMatch(c -> c.id().equals("second-route")));
        ForestFigure f = (ForestFigure) r.figure("forest");
        assertEquals(1 + 6 + 14, f.rows().size());
        assertEquals(ForestFigure.RowKind.SUMMARY, f.rows().get(0).kind());
        assertEquals("0.042", f.rows().get(1).right().get(1));
        assertEquals(Math.exp(-0.6560725133917147), f.rows().get(3).estimate(), 1e-9);
        String text = ResultJson.print(r);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
    }

    @Test
    void swappedLevelsGiveInverseHazardRatios() {
        AnalysisResult a = run(colon, options("sex"));
        AnalysisResult b = run(colon, options("sex").with("reference", "Lev+5FU").with("compared", "Obs"));
        for (int k = 0; k < 3; k++) {
            assertEquals(-a.table("estimates").number(k, "estimate"), b.table("estimates").number(k, "estimate"), 1e-12);
            assertEquals(1 / a.table("estimates").number(k, "conf.low"), b.table("estimates").number(k, "conf.high"), 1e-11);
        }
        assertEquals(a.table("interactions").number(0, "statistic"), b.table("interactions").number(0, "statistic"), 1e-9);
    }

    @Test
    void adjustedLeavesOutWhatIsConstantInASubgroup() {
        int n = colon.rowCount();
        double[] onlyWomen = new double[n];
        for (int i = 0; i < n; i++) {
            onlyWomen[i] = colon.numbers("sex")[i] == 0 && i % 3 == 0 ? 1 : 0;
        }
        DataTable data = colon.with(NumberColumn.of("parity", onlyWomen));
        AnalysisResult r = run(data, options("sex").with("covariates", "age", "sex", "parity", "nodes"));
        Table t = r.table("subgroups");
        assertEquals("", t.text(0, "remark"));
        assertEquals("", t.text(2, "remark"));
        assertEquals("not adjusted for parity (constant)", t.text(3, "remark"));
        assertTrue(r.dropped().stream().anyMatch(d -> d.reason().equals("missing: nodes")));
        assertTrue(t.footnotes().get(0).contains("adjusted"));
    }

    @Test
    void rowsThatCannotBeEstimatedSayWhy() {
        // 34 patients: group a as usual, b with one arm, c without events, d with events in one arm only, some missing
        String[] group = new String[34];
        String[] arm = new String[34];
        double[] time = new double[34];
        double[] event = new double[34];
        for (int i = 0; i < 34; i++) {
            group[i] = i < 12 ? "a" : i < 18 ? "b" : i < 24 ? "c" : i < 30 ? "d" : null;
            arm[i] = "b".equals(group[i]) ? "x" : i % 2 == 0 ? "x" : "y";
            time[i] = 1 + i * 7 % 11;
            event[i] = "c".equals(group[i]) || "d".equals(group[i]) && i % 2 == 0 ? 0 : 1;
        }
        DataTable data = DataTable.of(NumberColumn.of("time", time), NumberColumn.of("event", event),
                CategoryColumn.of("arm", List.of("x", "y"), arm), CategoryColumn.of("group", List.of("a", "b", "c", "d"), group),
                CategoryColumn.of("same", List.of("s"), Arrays.stream(arm).map(v -> "s").toArray(String[]::new)));
        AnalysisResult r = run(data, OptionValues.EMPTY.with("time", "time").with("event", "event").with("exposure", "arm")
                .with("subgroups", "group", "same"));
        Table t = r.table("subgroups");
        assertEquals("4 missing", t.text(1, "remark"));
        assertTrue(t.text(2, "hazard.ratio").matches("[0-9.]+ \\(.*\\)"));
        assertEquals("not estimable: no patient with y", t.text(3, "hazard.ratio"));
        assertEquals("not estimable: no events", t.text(4, "hazard.ratio"));
        assertEquals("not estimable: no events with x", t.text(5, "hazard.ratio"));
        assertEquals("3/3", t.text(5, "compared"));
        assertEquals("0/3", t.text(5, "reference"));
        assertTrue(Double.isNaN(t.number(5, "p.value")));
        ForestFigure f = (ForestFigure) r.figure("forest");
        assertEquals(ForestFigure.RowKind.NOT_ESTIMABLE, f.rows().get(3).kind());
        assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("3 subgroups have no estimate")));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("the same level of same")));
        assertEquals("not estimable: there is one subgroup only", r.table("interactions").text(1, "test"));
        assertEquals(34, r.n());
    }

    @Test
    void clustersGiveRobustWaldTests() {
        int n = colon.rowCount();
        double[] weight = new double[n];
        double[] set = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = 1 + i % 2 * 0.5;
            set[i] = i / 3;
        }
        DataTable data = colon.with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
                .with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        AnalysisResult r = run(data, CohortDesign.matched("1:2 matching"), options("sex", "extent"));
        assertEquals("robust Wald", r.table("interactions").text(0, "test"));
        assertEquals(1, r.table("interactions").number(0, "df"));
        assertTrue(r.notes().get(1).text().contains("over the matched sets (1:2 matching)"));
        SubgroupOptions bound = Options.of(SubgroupOptions.class).bind(options("sex"));
        assertTrue(new SubgroupAnalysis().methods(colon.schema(), bound, CohortDesign.matched("1:2 matching"))
                .contains("robust to clustering within matched sets"));
    }

    @Test
    void methodsParagraph() {
        SubgroupOptions bound = Options.of(SubgroupOptions.class).bind(options("sex", "extent").with("covariates", "age"));
        assertEquals("The effect of rx was estimated in subgroups by Cox regression (Efron's method for ties) refitted within "
                + "each, as adjusted hazard ratios with 95% confidence intervals. Models were adjusted for age; a covariate that "
                + "did not vary within a subgroup was left out there. Subgroups were formed by sex and extent. Differences "
                + "between subgroups were examined by likelihood ratio tests of interaction; their p-values are given "
                + "unadjusted and adjusted by Holm's method.",
                new SubgroupAnalysis().methods(colon.schema(), bound, CohortDesign.SAMPLE));
    }

    @Test
    void refusalsInWords() {
        OptionValues three = OptionValues.EMPTY.with("time", "time").with("event", "status").with("exposure", "rx")
                .with("subgroups", "sex");
        assertTrue(outcome(colon, CohortDesign.SAMPLE, three).sentence()
                .contains("\"rx\" has 3 levels: Obs, Lev, Lev+5FU. Say which two levels are compared."));
        assertTrue(outcome(colon, CohortDesign.SAMPLE, options("sex").with("compared", "Obs")).sentence()
                .contains("compared with itself"));
        assertTrue(outcome(colon, CohortDesign.SAMPLE, options("rx")).sentence().contains("exposure and a subgroup variable"));
        assertTrue(outcome(colon, CohortDesign.SAMPLE, options("time")).sentence().contains("known at time zero"));
        assertTrue(outcome(colon, CohortDesign.SAMPLE, options("sex").with("compared", "Lev9")).sentence()
                .contains("has no level \"Lev9\""));
    }

    @Test
    void logarithmsOfPValuesStandBesideThem() {
        AnalysisResult r = run(colon, options("sex"));
        Table estimates = r.table("estimates");
        assertEquals(StrictMath.log(estimates.number(0, "p.value")), estimates.number(0, "log.p"), 1e-10);
        Table tests = r.table("interactions");
        assertEquals(StrictMath.log(tests.number(0, "p.value")), tests.number(0, "log.p"), 1e-10);
        assertTrue(r.notes().get(0).text().startsWith("2 subgroups and 1 test of interaction were"));
    }

    @Test
    void methodsNameLateEntryAndWeights() {
        SubgroupOptions bound = Options.of(SubgroupOptions.class).bind(options("sex").with("entry", "age").with("weights", "nodes"));
        String text = new SubgroupAnalysis().methods(colon.schema(), bound, CohortDesign.SAMPLE);
        assertTrue(text.contains("left truncation") && text.contains("Models were weighted."), text);
    }
}
