/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** The Kaplan-Meier analysis against R (survival 3.5-3) and on inputs that leave something undefined. */
class KaplanMeierAnalysisTest {

    private static final double CLOSE = 1e-12;

    private static AnalysisResult byArm(OptionValues values) {
        return Leukaemia.run(Leukaemia.table(), values.with("group", "arm"));
    }

    @Test
    void summaryAndTimesAreThoseOfSurvfit() {
        AnalysisResult result = byArm(Leukaemia.options().with("times", "12", "24", "60"));
        assertEquals(23, result.n());
        assertEquals(18, result.events().getAsInt());
        Table summary = result.table("summary");
        assertEquals("Maintained", summary.text(0, "group"));
        assertEquals(31, summary.number(0, "median"));
        assertEquals(18, summary.number(0, "conf.low"));
        assertTrue(Double.isNaN(summary.number(0, "conf.high")));
        assertEquals(23, summary.number(1, "median"));
        assertEquals(8, summary.number(1, "conf.low"));
        Table times = result.table("survival_times");
        assertEquals(0.6136363636363635, times.number(1, "survival"), CLOSE);
        assertEquals(0.152632331027312, times.number(1, "std.error"), CLOSE);
        assertEquals(0.37686705950167976, times.number(1, "conf.low"), CLOSE);
        assertEquals(0.9991576002284727, times.number(1, "conf.high"), CLOSE);
        assertEquals(6, times.number(1, "n.risk"));
        assertEquals(0, times.number(5, "survival"));
        assertTrue(Double.isNaN(times.number(5, "conf.low")));
        assertTrue(times.footnotes().stream().anyMatch(f -> f.contains("carried on")));
    }

    @Test
    void confidenceTypeAndLevelTakeEffect() {
        AnalysisResult result = byArm(Leukaemia.options().with("times", "24").with("confType", "log-log")
            .with("quantiles", "0.25", "0.75"));
        assertEquals(0.2657520400012861, result.table("survival_times").number(0, "conf.low"), CLOSE);
        assertEquals(9, result.table("summary").number(0, "conf.low.0.25"));
        assertEquals(48, result.table("summary").number(0, "quantile.0.75"));
        AnalysisResult wide = byArm(Leukaemia.options().with("times", "24").with("confLevel", "0.99"));
        assertTrue(wide.table("survival_times").number(0, "conf.low") < 0.376);
    }

    @Test
    void logRankIsThatOfSurvdiff() {
        AnalysisResult result = byArm(Leukaemia.options());
        assertEquals(3.396388698977601, result.scalar("statistic"), CLOSE);
        assertEquals(0.06533932204050513, result.scalar("p.value"), CLOSE);
        assertEquals(StrictMath.log(0.06533932204050513), result.scalar("log.p"), 1e-11);
        assertEquals(10.689335992300725, result.table("logrank").number(0, "expected"), CLOSE);
        AnalysisResult rho = byArm(Leukaemia.options().with("test", "fleming-harrington").with("p", "1"));
        assertEquals(2.7792795447517733, rho.scalar("statistic"), CLOSE);
        AnalysisResult gehan = byArm(Leukaemia.options().with("test", "gehan-breslow"));
        assertEquals(2.7233115468409586, gehan.scalar("statistic"), CLOSE);
    }

    @Test
    void restrictedMeansAndTheirDifference() {
        AnalysisResult result = byArm(Leukaemia.options().with("tau", "24"));
        assertEquals(20.920454545454543, result.table("rmst").number(0, "estimate"), CLOSE);
        assertEquals(2.3613459850498644, result.table("rmst").number(1, "std.error"), CLOSE);
        Table contrasts = result.table("rmst_contrasts");
        assertEquals(-3.8510101010100968, contrasts.number(0, "estimate"), 1e-11);
        assertEquals(0.1720842200766228, contrasts.number(0, "p.value"), CLOSE);
    }

    @Test
    void checksHoldAndFigureAlignsNumbersAtRisk() {
        AnalysisResult result = byArm(Leukaemia.options().with("timeUnit", "weeks"));
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD));
        CurveFigure figure = (CurveFigure) result.figure("km");
        assertEquals(2, figure.series().size());
        assertEquals("weeks", figure.x().unit());
        assertEquals(11, figure.risk().rows().get(0).numbers()[0]);
        assertEquals(26, figure.risk().times()[1]);
        assertEquals(6, figure.risk().rows().get(0).numbers()[1]);
        assertEquals(List.of("Log-rank p = 0.065"), figure.annotations());
        assertEquals(1, figure.series().get(0).y()[0]);
        assertEquals(4, figure.series().get(0).marks().length);
    }

    @Test
    void resultReadsBackTheSame() {
        AnalysisResult result = byArm(Leukaemia.options().with("times", "12"));
        String text = ResultJson.print(result);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
    }

    @Test
    void oneGroupHasAMedianButNoComparison() {
        AnalysisResult all = Leukaemia.run(Leukaemia.table(), Leukaemia.options());
        assertEquals(27, all.scalar("median"));
        assertNull(all.table("logrank"));
        assertTrue(all.messages().isEmpty());
        DataTable one = Leukaemia.table().select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        AnalysisResult result = Leukaemia.run(one, Leukaemia.options().with("group", "arm"));
        assertTrue(result.messages().get(0).text().startsWith("Only one group has patients (Maintained)"));
    }

    @Test
    void noEventsIsSaidInWords() {
        DataTable data = DataTable.of(NumberColumn.of("t", 3, 5, 5, 8), NumberColumn.of("e", 0, 0, 0, 0),
            CategoryColumn.of("g", List.of("a", "b"), "a", "a", "b", "b"));
        AnalysisResult result = Leukaemia.run(data,
            OptionValues.EMPTY.with("time", "t").with("event", "e").with("group", "g"));
        assertTrue(result.messages().get(0).text().startsWith("There are no events"));
        assertTrue(Double.isNaN(result.table("summary").number(0, "median")));
        assertTrue(result.table("summary").footnotes().stream().anyMatch(f -> f.endsWith("not reached.")));
        assertNull(result.table("logrank"));
    }

    @Test
    void rowsWithMissingValuesAreCountedByReason() {
        DataTable data = DataTable.of(NumberColumn.of("t", 3, Double.NaN, 5, 8), NumberColumn.of("e", 1, 0, 1, 0),
            CategoryColumn.of("g", List.of("a", "b"), "a", "a", null, "b"));
        AnalysisResult result = Leukaemia.run(data,
            OptionValues.EMPTY.with("time", "t").with("event", "e").with("group", "g"));
        assertEquals(2, result.n());
        assertEquals("missing: t", result.dropped().get(0).reason());
        assertEquals(3, result.dropped().get(1).rowNumbers()[0]);
    }

    @Test
    void unusableTimesAreRefusedWithTheirRows() {
        DataTable data = DataTable.of(NumberColumn.of("t", 3, -1, 5), NumberColumn.of("e", 1, 0, 1));
        OptionValues options = OptionValues.EMPTY.with("time", "t").with("event", "e");
        String said = Leukaemia.outcome(AnalysisInput.of(data), options).sentence();
        assertTrue(said.startsWith("The time is negative in row 2."), said);
        DataTable late = data.with(NumberColumn.of("t", 3, 4, 5)).with(NumberColumn.of("s", 0, 4, 1));
        String entered = Leukaemia.outcome(AnalysisInput.of(late), options.with("entry", "s")).sentence();
        assertTrue(entered.contains("entry time is not before") && entered.contains("row 2"), entered);
    }

    @Test
    void otherCodesThanZeroAndOneMustBeNamed() {
        DataTable data = DataTable.of(NumberColumn.of("t", 3, 4, 5), NumberColumn.of("e", 1, 2, 2));
        OptionValues options = OptionValues.EMPTY.with("time", "t").with("event", "e");
        assertTrue(Leukaemia.outcome(AnalysisInput.of(data), options).sentence().contains("other values than 0 and 1"));
        assertEquals(2, Leukaemia.run(data, options.with("eventLevels", "2")).events().getAsInt());
        DataTable named = data.with(CategoryColumn.of("e", List.of("alive", "dead"), "alive", "dead", "dead"));
        assertTrue(Leukaemia.outcome(AnalysisInput.of(named), options).sentence().contains("which levels"));
        assertEquals(2, Leukaemia.run(named, options.with("eventLevels", "dead")).events().getAsInt());
    }

    @Test
    void zeroTimesAreUsedAndNoted() {
        DataTable data = DataTable.of(NumberColumn.of("t", 0, 2, 5), NumberColumn.of("e", 1, 0, 1));
        AnalysisResult result = Leukaemia.run(data, OptionValues.EMPTY.with("time", "t").with("event", "e"));
        assertEquals(2.0 / 3, result.table("curve").number(0, "survival"), CLOSE);
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("follow-up time of zero")));
    }

    @Test
    void matchedCohortTakesItsWeightsAndSets() {
        double[] weight = new double[23];
        double[] set = new double[23];
        for (int i = 0; i < 23; i++) {
            weight[i] = 1;
            set[i] = i % 12;
        }
        DataTable data = Leukaemia.table().with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        AnalysisInput input = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:1 matching"));
        AnalysisResult result = Leukaemia.run(input, Leukaemia.options().with("group", "arm").with("times", "24"));
        assertEquals(0.6136363636363635, result.table("survival_times").number(0, "survival"), CLOSE);
        assertTrue(result.table("survival_times").footnotes().stream().anyMatch(f -> f.contains("robust")));
        CurveFigure figure = (CurveFigure) result.figure("km");
        assertTrue(figure.annotations().get(0).startsWith("Robust log-rank p"));
        AnalysisResult plain = byArm(Leukaemia.options());
        assertEquals(plain.table("logrank").number(0, "expected"), result.table("logrank").number(0, "expected"),
            1e-11);
        assertFalse(plain.scalar("statistic") == result.scalar("statistic"));
    }

    @Test
    void landmarkCountsFromItAndSaysWhoWasLeftOut() {
        AnalysisResult result = byArm(Leukaemia.options().with("landmark", "12"));
        assertEquals(17, result.n());
        assertEquals("follow-up ended before the landmark", result.dropped().get(0).reason());
        // by hand: 0.9, 0.7875, 0.675, 0.54 and, at 34 - 12, 0.405
        assertEquals(22, result.table("summary").number(0, "median"));
    }

    @Test
    void threeGroupsAreComparedInPairsAndForTrend() {
        double[] dose = new double[23];
        for (int i = 0; i < 23; i++) {
            dose[i] = i % 3;
        }
        AnalysisResult result = Leukaemia.run(Leukaemia.table().with(NumberColumn.of("dose", dose)),
            Leukaemia.options().with("group", "dose").with("trend", "true"));
        assertEquals("dose 0", result.table("summary").text(0, "group"));
        Table pairs = result.table("pairwise");
        assertEquals(3, pairs.rows().size());
        assertTrue(pairs.number(0, "p.adjusted") >= pairs.number(0, "p.value"));
        assertEquals(2, result.table("tests").rows().size());
    }

    @Test
    void manyPatientsGiveAFigureAndTablesOfOrdinarySize() {
        int n = 200_000;
        double[] time = new double[n];
        double[] event = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + (i * 48_271L % 100_003) / 1000.0;
            event[i] = i % 3 == 0 ? 0 : 1;
        }
        AnalysisResult result = Leukaemia.run(DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event)),
            OptionValues.EMPTY.with("time", "t").with("event", "e"));
        CurveFigure figure = (CurveFigure) result.figure("km");
        assertTrue(figure.series().get(0).x().length < 10_000);
        assertEquals(0, figure.series().get(0).y()[figure.series().get(0).y().length - 1], 1e-3);
        assertTrue(figure.series().get(0).marks().length <= 2001);
        assertNull(result.table("curve"));
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD));
    }

    @Test
    void defaultLocaleChangesNothing() {
        String here = ResultJson.print(byArm(Leukaemia.options().with("times", "12")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(here, ResultJson.print(byArm(Leukaemia.options().with("times", "12"))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void methodsParagraphNamesWhatWasDone() {
        DataTable data = Leukaemia.table();
        KaplanMeierOptions options = Options.of(KaplanMeierOptions.class)
            .bind(Leukaemia.options().with("group", "arm"));
        String text = new KaplanMeierAnalysis().methods(data.schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.contains("95 % confidence intervals on the log scale and Greenwood's variance"), text);
        assertTrue(text.contains("compared by the log-rank test"), text);
        assertNotNull(new KaplanMeierAnalysis().descriptor().citations().get(0));
    }
}
