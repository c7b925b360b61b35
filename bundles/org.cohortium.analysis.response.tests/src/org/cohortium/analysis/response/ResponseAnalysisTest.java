/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
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
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Response, rates, agreement and power as analyses: values of R and closed forms, and what cannot be computed. */
class ResponseAnalysisTest {

    private static final double CLOSE = 1e-10;

    private static Outcome outcome(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(analysis, input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult run(Analysis<?> analysis, DataTable data, OptionValues values) {
        return run(analysis, AnalysisInput.of(data), values);
    }

    private static AnalysisResult run(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        Outcome outcome = outcome(analysis, input, values);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    /** 13 of 21 respond with the drug, 5 of 19 without; drawn from a table with all four RECIST levels. */
    private static DataTable recist() {
        String[] arm = new String[40];
        String[] best = new String[40];
        double[] site = new double[40];
        for (int i = 0; i < 40; i++) {
            boolean drug = i < 21;
            int k = drug ? i : i - 21;
            int responders = drug ? 13 : 5;
            arm[i] = drug ? "drug" : "none";
            best[i] = k < 2 ? "CR" : k < responders ? "PR" : k < responders + 4 ? "SD" : "PD";
            site[i] = i % 2;
        }
        return DataTable.of(CategoryColumn.of("arm", List.of("none", "drug"), arm),
            CategoryColumn.of("best", List.of("CR", "PR", "SD", "PD"), best), NumberColumn.of("site", site));
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("response", "best").with("responseLevels", "CR", "PR").with("group", "arm");
    }

    private static int row(Table table, String column, String text) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.text(i, column).equals(text)) {
                return i;
            }
        }
        throw new AssertionError(text + " is not in " + table.id());
    }

    @Test
    void ratesAndContrastsAreThoseOfR() {
        AnalysisResult result = run(new ResponseAnalysis(), recist(), options());
        Table rates = result.table("rates");
        assertEquals(5, rates.number(0, "n.event"));
        assertEquals(13.0 / 21, rates.number(1, "estimate"), CLOSE);
        Table contrasts = result.table("contrasts");
        assertEquals(0.355889724310777, contrasts.number(0, "estimate"), CLOSE);
        assertEquals(0.04811430705429404, contrasts.number(0, "conf.low"), CLOSE);
        assertEquals(0.5820189407682965, contrasts.number(0, "conf.high"), CLOSE);
        assertEquals(2.3523809523809525, contrasts.number(1, "estimate"), CLOSE);
        assertEquals(1.0321124790205656, contrasts.number(1, "conf.low"), CLOSE);
        assertEquals(4.55, contrasts.number(2, "estimate"), CLOSE);
        assertEquals(17.52438515695527, contrasts.number(2, "conf.high"), CLOSE);
        assertEquals(1 / 0.355889724310777, contrasts.number(3, "estimate"), CLOSE);
        assertEquals(1 / 0.5820189407682965, contrasts.number(3, "conf.low"), CLOSE);
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD));
        assertEquals(result, ResultJson.parse(ResultJson.print(result)));
    }

    @Test
    void everyVariantOfTheTestIsNamedTheChosenOneFirst() {
        Table tests = run(new ResponseAnalysis(), recist(), options()).table("tests");
        assertEquals("Chi-squared without continuity correction", tests.text(0, "test"));
        assertEquals(0.023861367913760156, tests.number(0, "p.value"), CLOSE);
        assertEquals(0.05224188020631678,
            tests.number(row(tests, "test", "Chi-squared with continuity correction"), "p.value"), CLOSE);
        double exact = tests.number(row(tests, "test", "Fisher's exact"), "p.value");
        assertEquals(0.030870667543299004, exact, CLOSE);
        assertTrue(tests.number(row(tests, "test", "Fisher's exact, mid-p"), "p.value") < exact);
        AnalysisResult fisher = run(new ResponseAnalysis(), recist(), options().with("test", "fisher"));
        assertEquals("Fisher's exact", fisher.table("tests").text(0, "test"));
        assertEquals(0.030870667543299004, fisher.scalar("p.value"), CLOSE);
    }

    @Test
    void diseaseControlIsASecondOutcomeThatHoldsTheFirst() {
        AnalysisResult result = run(new ResponseAnalysis(), recist(), options().with("controlLevels", "SD"));
        Table rates = result.table("rates");
        assertEquals("Disease control", rates.text(2, "outcome"));
        assertEquals(9, rates.number(2, "n.event"));
        assertEquals(17, rates.number(3, "n.event"));
        Table levels = result.table("levels");
        assertEquals(11, levels.number(1, "n.2"));
        assertEquals(6, ((ForestFigure) result.figure("rates")).rows().size());
    }

    @Test
    void strataGiveTheCommonOddsRatio() {
        AnalysisResult result = run(new ResponseAnalysis(), recist(), options().with("strata", "site"));
        Table common = result.table("mantel_haenszel");
        Table strata = result.table("strata");
        assertEquals(2, strata.rows().size());
        double or = common.number(0, "estimate");
        assertTrue(or > Math.min(strata.number(0, "estimate"), strata.number(1, "estimate"))
            && or < Math.max(strata.number(0, "estimate"), strata.number(1, "estimate")));
        assertEquals(1, common.number(row(common, "measure", "Breslow-Day test"), "df"));
    }

    @Test
    void severalGroupsAreComparedWithinStrataByTheGeneralizedTest() {
        String[] third = new String[40];
        for (int i = 0; i < 40; i++) {
            third[i] = "g" + i % 3;
        }
        DataTable data = recist().with(CategoryColumn.of("third", List.of("g0", "g1", "g2"), third));
        Table common = run(new ResponseAnalysis(), data, options().with("group", "third").with("strata", "site"))
            .table("mantel_haenszel");
        assertEquals(1, common.rows().size());
        assertEquals(2, common.number(0, "df"));
    }

    @Test
    void matchedPairsAreComparedWithinPairs() {
        double[] set = new double[40];
        double[] weight = new double[40];
        double[] y = new double[40];
        String[] arm = new String[40];
        for (int i = 0; i < 40; i++) {
            set[i] = i / 2 + 1;
            weight[i] = 1;
            arm[i] = i % 2 == 0 ? "none" : "drug";
            int pair = i / 2;
            y[i] = pair < 4 ? 1 : pair < 11 ? i % 2 : pair < 13 ? 1 - i % 2 : 0;
        }
        DataTable data = DataTable.of(NumberColumn.of("y", y), CategoryColumn.of("arm", List.of("none", "drug"), arm),
            NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight), NumberColumn.of(CohortDesign.SET_COLUMN, set));
        AnalysisInput input = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:1"));
        OptionValues values = OptionValues.EMPTY.with("response", "y").with("group", "arm");
        AnalysisResult result = run(new ResponseAnalysis(), input, values.with("paired", "true"));
        Table tests = result.table("tests");
        assertEquals(0.1796875, tests.number(0, "p.value"), 1e-14, "9 discordant pairs, 7 and 2");
        Table contrasts = result.table("contrasts");
        double difference = 5.0 / 20;
        double se = Math.sqrt(9.0 / 20 - difference * difference) / Math.sqrt(20);
        assertEquals(difference, contrasts.number(0, "estimate"), CLOSE);
        assertEquals(difference - 1.959963984540054 * se, contrasts.number(0, "conf.low"), CLOSE,
            "the variance of the mean difference of pairs");
        AnalysisResult unpaired = run(new ResponseAnalysis(), recist(), options().with("paired", "true"));
        assertTrue(unpaired.messages().stream().anyMatch(m -> m.text().contains("matched 1:1")), "the rates stand all the same");
    }

    @Test
    void emptyAndConstantDataAreSaidInWords() {
        Outcome levels = outcome(new ResponseAnalysis(), AnalysisInput.of(recist()),
            OptionValues.EMPTY.with("response", "best"));
        assertTrue(levels.sentence().contains("which levels"), levels.sentence());
        DataTable same = DataTable.of(NumberColumn.of("y", 0, 0, 0, 0), NumberColumn.of("g", 0, 0, 1, 1));
        AnalysisResult none = run(new ResponseAnalysis(), same, OptionValues.EMPTY.with("response", "y").with("group", "g"));
        assertTrue(none.table("tests").footnotes().stream().anyMatch(f -> f.contains("nothing to test")));
        assertTrue(Double.isNaN(none.table("contrasts").number(1, "estimate")));
        DataTable missing = DataTable.of(NumberColumn.of("y", Double.NaN, Double.NaN));
        Outcome empty = outcome(new ResponseAnalysis(), AnalysisInput.of(missing), OptionValues.EMPTY.with("response", "y"));
        assertTrue(empty.sentence().contains("None of the 2 rows"), empty.sentence());
    }

    @Test
    void ratesInPersonTimeAreThoseOfR() {
        double[] time = new double[32];
        double[] event = new double[32];
        double[] group = new double[32];
        Arrays.fill(event, 1);
        for (int i = 0; i < 32; i++) {
            group[i] = i < 21 ? 0 : 1;
            time[i] = i < 21 ? 3011 / 21.0 : 800 / 11.0;
        }
        DataTable data = DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event), NumberColumn.of("g", group));
        AnalysisResult result = run(new RatesAnalysis(), data,
            OptionValues.EMPTY.with("time", "t").with("event", "e").with("group", "g").with("per", "1000"));
        Table rates = result.table("rates");
        assertEquals(13.75, rates.number(1, "estimate"), 1e-9);
        assertEquals(6.863950459046048, rates.number(1, "conf.low"), 1e-9);
        Table contrasts = result.table("contrasts");
        assertEquals(1.9714880952380953, contrasts.number(0, "estimate"), 1e-9);
        assertEquals(0.8584264033916392, contrasts.number(0, "conf.low"), 1e-9);
        assertEquals(0.07966863303332952, contrasts.number(0, "p.value"), 1e-9);
    }

    @Test
    void kappaIsThatOfR() {
        String[] a = new String[50];
        String[] b = new String[50];
        for (int i = 0; i < 50; i++) {
            a[i] = i < 30 ? "yes" : "no";
            b[i] = i < 20 || i >= 30 && i < 35 ? "yes" : "no";
        }
        DataTable data = DataTable.of(CategoryColumn.of("a", List.of("no", "yes"), a),
            CategoryColumn.of("b", List.of("no", "yes"), b));
        Table table = run(new AgreementAnalysis(), data, OptionValues.EMPTY.with("first", "a").with("second", "b"))
            .table("agreement");
        assertEquals(0.7, table.number(0, "estimate"), CLOSE);
        assertEquals(0.4, table.number(1, "estimate"), CLOSE);
        assertEquals(0.12699606293110036, table.number(1, "std.error"), CLOSE);
    }

    @Test
    void limitsOfAgreementFollowTheirFormula() {
        double[] x = {10, 12, 15, 11, 18};
        double[] y = {9, 13, 13, 11, 16};
        DataTable data = DataTable.of(NumberColumn.of("x", x), NumberColumn.of("y", y));
        AnalysisResult result = run(new AgreementAnalysis(), data, OptionValues.EMPTY.with("first", "x").with("second", "y"));
        assertEquals(0.8, result.scalar("bias"), CLOSE);
        double sd = Math.sqrt((0.04 + 3.24 + 1.44 + 0.64 + 1.44) / 4);
        assertEquals(0.8 - 1.959963984540054 * sd, result.table("agreement").number(1, "estimate"), CLOSE);
        assertTrue(result.scalar("concordance") > 0.8 && result.scalar("concordance") < 1);
        Outcome mixed = outcome(new AgreementAnalysis(), AnalysisInput.of(DataTable.of(NumberColumn.of("x", x),
            CategoryColumn.of("c", List.of("a"), "a", "a", "a", "a", "a"))),
            OptionValues.EMPTY.with("first", "x").with("second", "c"));
        assertTrue(mixed.sentence().contains("is a number and the other is not"), mixed.sentence());
    }

    @Test
    void powerFollowsTheFormulasAndTheSimulationAgrees() {
        DataTable any = DataTable.of(NumberColumn.of("x", 1, 2));
        AnalysisResult plan = run(new PowerAnalysis(), any, OptionValues.EMPTY.with("survival", "0.5").with("survivalTime", "12")
            .with("accrual", "24").with("followUp", "12").with("simulations", "200"));
        assertEquals(246.7871045473584, plan.scalar("events"), 1e-9);
        double simulated = plan.scalar("simulated.power");
        assertEquals(0.8, simulated, 4 * Math.sqrt(0.16 / 200), "four Monte Carlo standard errors");
        assertEquals(simulated, run(new PowerAnalysis(), any, OptionValues.EMPTY.with("survival", "0.5")
            .with("survivalTime", "12").with("accrual", "24").with("followUp", "12").with("simulations", "200"))
                .scalar("simulated.power"), "the same seed gives the same power");
        AnalysisResult power = run(new PowerAnalysis(), any,
            OptionValues.EMPTY.with("solve", "power").with("events", "247"));
        assertEquals(0.8, power.scalar("power"), 1e-3);
        AnalysisResult effect = run(new PowerAnalysis(), any,
            OptionValues.EMPTY.with("kind", "proportions").with("solve", "effect").with("perGroup", "77").with("power", "0.9"));
        assertEquals(0.75, effect.scalar("effect"), 2e-3);
        Outcome refused = outcome(new PowerAnalysis(), AnalysisInput.of(any), OptionValues.EMPTY.with("solve", "power"));
        assertTrue(refused.sentence().contains("number of events is not given"), refused.sentence());
    }
}
