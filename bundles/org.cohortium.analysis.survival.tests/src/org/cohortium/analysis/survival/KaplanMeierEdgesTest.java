/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** Small groups, single events, late entry and options that meet: what a Kaplan-Meier analysis does at its edges. */
class KaplanMeierEdgesTest {

    private static final OptionValues OPTIONS = OptionValues.EMPTY.with("time", "t").with("event", "e");

    private static DataTable grouped(double[] time, double[] event, String... group) {
        return DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event),
            CategoryColumn.of("g", List.of("a", "b", "c"), group));
    }

    private static DataTable small() {
        return grouped(new double[] {1, 2, 3, 4, 0}, new double[] {1, 0, 0, 0, 1}, "a", "a", "b", "b", "c");
    }

    private static CurveFigure figure(AnalysisResult result, String id) {
        return (CurveFigure) result.figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyCurveBeginsAtItsOwnStart() {
        AnalysisResult result = Leukaemia.run(small(), OPTIONS.with("group", "g").with("furtherFigures", "events",
            "cumulative-hazard", "follow-up"));
        for (Series series : figure(result, "cumulative_hazard").series()) {
            assertEquals(0, series.y()[0], "the hazard of one patient steps to 1 from 0");
        }
        for (Series series : figure(result, "events").series()) {
            assertEquals(0, series.y()[0]);
        }
        for (Series series : figure(result, "follow_up").series()) {
            assertEquals(1, series.y()[0]);
        }
    }

    @Test
    void aMaxComboTestThatCannotBeMadeLeavesTheRest() {
        DataTable one = grouped(new double[] {5, 6, 7, 8}, new double[] {1, 0, 0, 0}, "a", "a", "b", "b");
        AnalysisResult result = Leukaemia.run(one, OPTIONS.with("group", "g").with("maxCombo", "true"));
        assertEquals(1, result.table("tests").number(0, "statistic"), 1e-12);
        assertTrue(result.table("tests").footnotes().stream().anyMatch(f -> f.startsWith("The max-combo test could not be made")));
    }

    @Test
    void aMeanWithoutAStepHasNoStandardErrorAndNoTest() {
        AnalysisResult result = Leukaemia.run(small(), OPTIONS.with("group", "g").with("tau", "2"));
        Table means = result.table("rmst");
        assertEquals(2, means.number(1, "estimate"));
        assertTrue(Double.isNaN(means.number(1, "std.error")) && Double.isNaN(means.number(1, "conf.low")));
        Table contrasts = result.table("rmst_contrasts");
        assertEquals(0.5, contrasts.number(0, "estimate"), 1e-12);
        assertTrue(Double.isNaN(contrasts.number(0, "p.value")));
    }

    @Test
    void theHorizonToChooseForgetsGroupsThatHaveAllDied() {
        AnalysisResult result = Leukaemia.run(small(), OPTIONS.with("group", "g").with("tau", "3"));
        assertTrue(result.messages().stream().anyMatch(m -> m.advice().contains("up to 2,")),
            result.messages().toString());
    }

    @Test
    void aBandNeedsTwoEvents() {
        AnalysisResult result = Leukaemia.run(small(), OPTIONS.with("group", "g").with("band", "hall-wellner"));
        assertNull(result.table("band"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith("No group has two events")));
        AnalysisResult shown = Leukaemia.run(Leukaemia.table(), Leukaemia.options().with("group", "arm").with("band", "hall-wellner"));
        Series series = figure(shown, "band").series().get(0);
        assertEquals(1, series.y()[0]);
        Table band = shown.table("band");
        assertEquals(band.number(0, "conf.low"), series.lower()[1]);
    }

    @Test
    void manyCurvesAreDrawnWithoutLimits() {
        double[] time = new double[50];
        double[] event = new double[50];
        double[] group = new double[50];
        for (int i = 0; i < 50; i++) {
            time[i] = i + 1;
            event[i] = i % 3 == 0 ? 0 : 1;
            group[i] = i % 5;
        }
        DataTable data = DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event), NumberColumn.of("g", group));
        CurveFigure km = figure(Leukaemia.run(data, OPTIONS.with("group", "g")), "km");
        assertEquals(5, km.series().size());
        assertNull(km.series().get(0).lower());
        assertTrue(km.caption().contains("left to the tables"), km.caption());
        assertNotNull(figure(Leukaemia.run(data, OPTIONS), "km").series().get(0).lower());
    }

    @Test
    void whoEntersAtZeroIsAtRiskThere() {
        DataTable data = DataTable.of(NumberColumn.of("t", 3, 4, 5, 9), NumberColumn.of("e", 1, 0, 1, 0),
            NumberColumn.of("s", 0, 0, 2, 0));
        AnalysisResult result = Leukaemia.run(data, OPTIONS.with("entry", "s").with("times", "2").with("conditionOn", "0"));
        assertEquals(3, result.table("at_risk").number(0, "n.risk"));
        assertEquals(3, result.table("conditional").number(0, "n.risk"));
    }

    @Test
    void aTrendFarInTheTailKeepsItsLogarithm() {
        double[] time = new double[4000];
        double[] event = new double[4000];
        double[] group = new double[4000];
        for (int i = 0; i < 4000; i++) {
            group[i] = i % 2;
            time[i] = group[i] * 10000 + i;
            event[i] = 1;
        }
        DataTable data = DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event), NumberColumn.of("g", group));
        Table tests = Leukaemia.run(data, OPTIONS.with("group", "g").with("trend", "true")).table("tests");
        assertEquals(0, tests.number(1, "p.value"));
        assertEquals(tests.number(0, "log.p"), tests.number(1, "log.p"), 1e-8 * Math.abs(tests.number(0, "log.p")),
            "with two groups the trend is the test itself");
    }

    @Test
    void weightsThatAreNoCountsNeedARobustVariance() {
        DataTable data = Leukaemia.table();
        double[] weight = new double[data.rowCount()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 0.5 + i % 3;
        }
        DataTable weighted = data.with(NumberColumn.of("w", weight));
        OptionValues options = Leukaemia.options().with("weights", "w").with("variance", "greenwood");
        assertTrue(Leukaemia.outcome(AnalysisInput.of(weighted), options.with("group", "arm")).sentence()
            .contains("\"Variance\""));
        assertTrue(Leukaemia.run(weighted, options).messages().stream()
            .anyMatch(m -> m.text().startsWith("Greenwood's variance takes weights as counts")));
    }

    @Test
    void bandsCountWeightsAsPatients() {
        DataTable data = Leukaemia.table();
        int n = data.rowCount();
        int[] twice = new int[2 * n];
        double[] two = new double[n];
        for (int i = 0; i < n; i++) {
            twice[2 * i] = i;
            twice[2 * i + 1] = i;
            two[i] = 2;
        }
        OptionValues options = Leukaemia.options().with("band", "hall-wellner");
        Table repeated = Leukaemia.run(data.select(twice), options).table("band");
        Table weighted = Leukaemia.run(data.with(NumberColumn.of("w", two)), options.with("weights", "w")).table("band");
        for (int i = 0; i < repeated.rows().size(); i++) {
            assertEquals(repeated.number(i, "conf.low"), weighted.number(i, "conf.low"), 1e-9);
        }
    }

    @Test
    void stratumAndSetTogetherStratifyAPairedTest() {
        int n = 40;
        double[] time = new double[n];
        double[] event = new double[n];
        double[] set = new double[n];
        double[] weight = new double[n];
        double[] centre = new double[n];
        String[] arm = new String[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + i * 17 % 41;
            event[i] = i % 4 == 0 ? 0 : 1;
            set[i] = i / 8;
            centre[i] = i / 4 % 2;
            weight[i] = 1;
            arm[i] = i % 2 == 0 ? "a" : "b";
        }
        DataTable data = grouped(time, event, arm).with(NumberColumn.of("centre", centre))
            .with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight)).with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        double[] both = new double[n];
        for (int i = 0; i < n; i++) {
            both[i] = 2 * set[i] + centre[i];
        }
        OptionValues paired = OPTIONS.with("group", "g").with("paired", "true").with("strata", "centre");
        AnalysisResult crossed = Leukaemia.run(AnalysisInput.of(data).withDesign(CohortDesign.matched("matching")), paired);
        AnalysisResult plain = Leukaemia.run(data.with(NumberColumn.of("both", both)), OPTIONS.with("group", "g")
            .with("strata", "both"));
        assertEquals(plain.scalar("statistic"), crossed.scalar("statistic"), 1e-12);
    }

    @Test
    void optionsThatComeToNothingAreNamed() {
        KaplanMeierOptions options = Options.of(KaplanMeierOptions.class).bind(Leukaemia.options().with("group", "arm")
            .with("test", "none").with("maxCombo", "true"));
        List<Problem> problems = new KaplanMeierAnalysis().check(Leukaemia.table().schema(), options);
        assertEquals(1, problems.size());
        assertEquals("test", problems.get(0).option());
    }

    @Test
    void methodsNameUnitTrendAndAdjustment() {
        KaplanMeierOptions options = Options.of(KaplanMeierOptions.class).bind(Leukaemia.options().with("group", "arm")
            .with("timeUnit", "weeks").with("tau", "24").with("landmark", "6").with("trend", "true").with("pairwise", "bh")
            .with("test", "fleming-harrington").with("p", "0.5").with("q", "1").with("weights", "time"));
        String text = new KaplanMeierAnalysis().methods(Leukaemia.table().schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.contains("up to 24 weeks"), text);
        assertTrue(text.contains("landmark of 6 weeks"), text);
        assertTrue(text.contains("Fleming-Harrington (p = 0.5, q = 1) test"), text);
        assertTrue(text.contains("Benjamini and Hochberg"), text);
        assertTrue(text.contains("robust standard errors where weights are not whole numbers"), text);
    }

    @Test
    void everyTestHasRCode() {
        for (String test : List.of("gehan-breslow", "tarone-ware", "peto-peto", "modified-peto-peto")) {
            KaplanMeierOptions options = Options.of(KaplanMeierOptions.class).bind(Leukaemia.options().with("group", "arm")
                .with("test", test).with("tau", "24").with("conditionOn", "6").with("times", "12"));
            RCode code = new KaplanMeierAnalysis().rCode(Leukaemia.table().schema(), options, CohortDesign.SAMPLE).orElseThrow();
            assertTrue(code.lines().stream().anyMatch(l -> l.startsWith("test <- function(b) logrank(b, function(N, S, P) ")));
            assertTrue(code.remarks().isEmpty(), code.remarks().toString());
        }
        KaplanMeierOptions robust = Options.of(KaplanMeierOptions.class).bind(Leukaemia.options().with("group", "arm")
            .with("variance", "robust"));
        RCode code = new KaplanMeierAnalysis().rCode(Leukaemia.table().schema(), robust, CohortDesign.SAMPLE).orElseThrow();
        assertTrue(code.lines().stream().anyMatch(l -> l.contains("ties = \"breslow\")$rscore")));
    }

    @Test
    void groupsThatNeverMeetHaveNoTestAndNoAnnotation() {
        DataTable apart = grouped(new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}, "a", "a", "b", "b")
            .with(NumberColumn.of("centre", 1, 1, 2, 2));
        AnalysisResult result = Leukaemia.run(apart, OPTIONS.with("group", "g").with("strata", "centre"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith("The groups were never at risk together")));
        assertTrue(figure(result, "km").annotations().isEmpty());
    }

    @Test
    void aQuantileAskedForTwiceStandsOnce() {
        Table summary = Leukaemia.run(Leukaemia.table(), Leukaemia.options().with("quantiles", "0.25", "0.5", "0.25"))
            .table("summary");
        assertEquals(1, summary.columns().stream().filter(c -> c.id().equals("quantile.0.25")).count());
        assertTrue(summary.footnotes().get(0).startsWith("Quantile p: the time by which"));
    }
}
