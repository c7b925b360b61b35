/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** Conditional survival, bands, dialects, the max-combo and the paired test, further figures and the R code. */
class KaplanMeierMoreTest {

    private static final double CLOSE = 1e-12;

    private static AnalysisResult byArm(OptionValues values) {
        return Leukaemia.run(Leukaemia.table(), values.with("group", "arm"));
    }

    @Test
    void conditionalSurvivalIsTheCurveOfThoseStillFollowed() {
        Table table = byArm(Leukaemia.options().with("times", "12", "24").with("conditionOn", "12")).table("conditional");
        assertEquals(10, table.number(0, "n.risk"));
        assertEquals(0.675, table.number(0, "survival"), CLOSE);
        assertEquals(0.4302825297905226, table.number(0, "conf.low"), CLOSE);
        assertEquals(0.405, table.number(1, "survival"), CLOSE);
        assertEquals(0.9433404361083976, table.number(1, "conf.high"), CLOSE);
        assertEquals(0.3333333333333333, table.number(3, "survival"), CLOSE);
        assertEquals(0.1075071391690886, table.number(3, "conf.low"), CLOSE);
    }

    @Test
    void conditionalSurvivalWithoutTimesIsExplained() {
        AnalysisResult result = byArm(Leukaemia.options().with("conditionOn", "12"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("Conditional survival needs the times")));
    }

    @Test
    void bandsAreWiderThanPointwiseLimits() {
        for (String band : List.of("equal-precision", "hall-wellner")) {
            AnalysisResult result = byArm(Leukaemia.options().with("band", band).with("confType", "log-log"));
            Table bands = result.table("band");
            Table curve = result.table("curve");
            int compared = 0;
            for (int i = 0; i < bands.rows().size(); i++) {
                for (int k = 0; k < curve.rows().size(); k++) {
                    if (bands.text(i, "group").equals(curve.text(k, "group"))
                        && bands.number(i, "time") == curve.number(k, "time")) {
                        assertEquals(curve.number(k, "survival"), bands.number(i, "survival"), CLOSE);
                        assertTrue(bands.number(i, "conf.low") <= curve.number(k, "conf.low") + CLOSE);
                        assertTrue(bands.number(i, "conf.high") >= curve.number(k, "conf.high") - CLOSE);
                        compared++;
                    }
                }
            }
            assertEquals(bands.rows().size(), compared);
            assertTrue(compared > 10);
        }
    }

    @Test
    void dialectSetsItsConventionsAndSaysWhatDiffers() {
        AnalysisResult sas = byArm(Leukaemia.options().with("times", "24").with("dialect", "sas"));
        assertEquals(0.2657520400012861, sas.table("survival_times").number(0, "conf.low"), CLOSE);
        assertEquals(13, sas.table("summary").number(0, "conf.low"));
        assertTrue(sas.messages().stream().anyMatch(m -> m.text().startsWith("As SAS:")));
        AnalysisResult spss = byArm(Leukaemia.options().with("times", "24").with("dialect", "spss"));
        assertEquals(0.3144824919464367, spss.table("survival_times").number(0, "conf.low"), CLOSE);
        AnalysisResult r = byArm(Leukaemia.options().with("times", "24").with("dialect", "r").with("confType", "plain"));
        assertEquals(0.37686705950167976, r.table("survival_times").number(0, "conf.low"), CLOSE,
            "the dialect overrides the options it sets");
    }

    @Test
    void aFlatLastStepDependsOnTheDialect() {
        double[] time = {54, 75, 77, 84, 87, 92, 103, 105, 112, 118};
        double[] event = {1, 1, 1, 1, 1, 0, 0, 0, 0, 0};
        DataTable data = DataTable.of(NumberColumn.of("time", time), NumberColumn.of("status", event));
        assertEquals(102.5, Leukaemia.run(data, Leukaemia.options().with("dialect", "r")).scalar("median"));
        assertTrue(Double.isNaN(Leukaemia.run(data, Leukaemia.options().with("dialect", "sas")).scalar("median")));
        assertEquals(87, Leukaemia.run(data, Leukaemia.options().with("dialect", "stata")).scalar("median"));
    }

    @Test
    void maxComboAndAllTestsStandBesideTheTestChosen() {
        Table tests = byArm(Leukaemia.options().with("maxCombo", "true").with("allTests", "true")).table("tests");
        assertEquals("Log-rank", tests.text(0, "test"));
        assertEquals(2.7233115468409586, row(tests, "Gehan-Breslow", "statistic"), CLOSE);
        double combo = row(tests, "Max-combo (largest |z|)", "statistic");
        assertTrue(combo * combo >= 3.396388698977601 - CLOSE, "one of the four is the log-rank test");
        double p = row(tests, "Max-combo (largest |z|)", "p.value");
        assertTrue(p > 0.0653 && p < 0.2, "larger than the smallest p: " + p);
    }

    private static double row(Table table, String name, String column) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.text(i, "test").equals(name)) {
                return table.number(i, column);
            }
        }
        throw new AssertionError(name + " is not in the table");
    }

    @Test
    void pairedTestCountsTheDiscordantPairs() {
        // within a pair the first event decides, so the paired log-rank test of uncensored pairs is the sign test
        double[] time = new double[24];
        double[] event = new double[24];
        double[] set = new double[24];
        double[] weight = new double[24];
        String[] arm = new String[24];
        for (int i = 0; i < 24; i++) {
            int pair = i / 2;
            set[i] = pair + 1;
            weight[i] = 1;
            event[i] = 1;
            arm[i] = i % 2 == 0 ? "A" : "B";
            boolean firstWins = pair < 9;
            time[i] = 10 + pair + (i % 2 == 0 == firstWins ? 5 : 0);
        }
        DataTable data = DataTable.of(NumberColumn.of("time", time), NumberColumn.of("status", event),
            CategoryColumn.of("arm", List.of("A", "B"), arm), NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight),
            NumberColumn.of(CohortDesign.SET_COLUMN, set));
        AnalysisInput input = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:1 matching"));
        AnalysisResult result = Leukaemia.run(input, Leukaemia.options().with("group", "arm").with("paired", "true"));
        assertEquals((9.0 - 3) * (9 - 3) / 12, result.scalar("statistic"), CLOSE);
        assertEquals("Paired log-rank", result.table("tests").text(0, "test"));
        Outcome unmatched = Leukaemia.outcome(AnalysisInput.of(Leukaemia.table()),
            Leukaemia.options().with("group", "arm").with("paired", "true"));
        assertTrue(unmatched.sentence().contains("not matched"), unmatched.sentence());
    }

    @Test
    void furtherFiguresShowTheSameCurves() {
        AnalysisResult result = byArm(Leukaemia.options().with("furtherFigures", "events", "cumulative-hazard", "log-log",
            "follow-up"));
        assertEquals(List.of("km", "events", "cumulative_hazard", "log_log", "follow_up"),
            result.figures().stream().map(f -> f.id()).toList());
        CurveFigure km = (CurveFigure) result.figures().get(0);
        CurveFigure events = (CurveFigure) result.figures().get(1);
        double[] survival = km.series().get(0).y();
        assertArrayEquals(survival, java.util.Arrays.stream(events.series().get(0).y()).map(v -> 1 - v).toArray(), CLOSE);
        CurveFigure hazard = (CurveFigure) result.figures().get(2);
        assertEquals(0, hazard.series().get(0).y()[0]);
        assertEquals(1.0 / 11, hazard.series().get(0).y()[1], CLOSE);
        CurveFigure logLog = (CurveFigure) result.figures().get(3);
        assertEquals(Math.log(-Math.log(10.0 / 11)), logLog.series().get(0).y()[0], CLOSE);
    }

    @Test
    void rCodeNamesTheSameOptions() {
        KaplanMeierOptions options = Options.of(KaplanMeierOptions.class).bind(Leukaemia.options().with("group", "arm")
            .with("times", "12", "24").with("confType", "log-log"));
        RCode code = new KaplanMeierAnalysis().rCode(Leukaemia.table().schema(), options, CohortDesign.SAMPLE).orElseThrow();
        assertEquals(List.of("survival"), code.packages());
        assertEquals("d <- droplevels(d[complete.cases(d[, c(\"time\", \"status\", \"arm\"), drop = FALSE]), ])",
            code.lines().get(0));
        assertEquals("fit <- survfit(Surv(time, status == 1) ~ arm, data = d, conf.type = \"log-log\", conf.int = 0.95)",
            code.lines().get(1));
        assertTrue(code.lines().contains("print(survdiff(Surv(time, status == 1) ~ arm, data = d, rho = 0))"));
    }

    @Test
    void aRobustVarianceWithDelayedEntryNamesRowsAsClustersInR() {
        OptionValues values = Leukaemia.options().with("group", "arm").with("variance", "robust");
        DataTable data = Leukaemia.table().with(NumberColumn.of("s", new double[Leukaemia.TIME.length]));
        List<String> lines = new KaplanMeierAnalysis().rCode(data.schema(), Options.of(KaplanMeierOptions.class)
            .bind(values.with("entry", "s")), CohortDesign.SAMPLE).orElseThrow().lines();
        assertTrue(lines.contains("d$.row <- seq_len(nrow(d))"), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("fit <- survfit(") && l.contains("robust = TRUE, cluster = .row")),
            lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.contains("coxph(") && l.contains("cluster = .row, robust = TRUE")), lines.toString());
        assertTrue(new KaplanMeierAnalysis().rCode(data.schema(), Options.of(KaplanMeierOptions.class).bind(values),
            CohortDesign.SAMPLE).orElseThrow().lines().stream().noneMatch(l -> l.contains("cluster = ")));
    }
}
