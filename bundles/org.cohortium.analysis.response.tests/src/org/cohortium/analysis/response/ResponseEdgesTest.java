/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Plans that cannot be, tests that do not fit the groups, orders of levels that are not known: said, never glossed over. */
class ResponseEdgesTest {

    private static final DataTable ANY = DataTable.of(NumberColumn.of("x", 1, 2, 3));

    private static Outcome outcome(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(analysis, input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult run(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        return outcome(analysis, input, values) instanceof Outcome.Done done ? done.result()
            : fail(outcome(analysis, input, values).sentence());
    }

    private static AnalysisResult fail(String sentence) {
        throw new AssertionError(sentence);
    }

    private static OptionValues plan(String... pairs) {
        OptionValues values = OptionValues.EMPTY;
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.with(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    @Test
    void theLimitsOfARateStayWithinItsRange() {
        DataTable none = DataTable.of(NumberColumn.of("y", 0, 0, 0, 0, 0));
        OptionValues values = plan("response", "y", "interval", "agresti-coull");
        AnalysisResult result = run(new ResponseAnalysis(), AnalysisInput.of(none), values);
        assertEquals(0, result.table("rates").number(0, "conf.low"));
        DataTable all = DataTable.of(NumberColumn.of("y", 1, 1, 1, 1, 1));
        assertEquals(1, run(new ResponseAnalysis(), AnalysisInput.of(all), values).table("rates").number(0, "conf.high"));
    }

    @Test
    void aPowerBelowTheLevelLeavesTheInteractionOut() {
        AnalysisResult result = run(new PowerAnalysis(), AnalysisInput.of(ANY),
            plan("solve", "power", "events", "5", "hazardRatio", "0.99", "subgroupShare", "0.3"));
        assertTrue(result.table("plan").footnotes().stream().anyMatch(f -> f.contains("interaction are left out")));
        AnalysisResult certain = run(new PowerAnalysis(), AnalysisInput.of(ANY),
            plan("solve", "power", "events", "100000", "hazardRatio", "0.1", "subgroupShare", "0.3"));
        assertTrue(certain.table("plan").footnotes().stream().anyMatch(f -> f.contains("1 to all digits")));
    }

    @Test
    void simulationsThatCannotEndOrHaveNoGroupAreRefused() {
        OptionValues study = plan("survival", "0.5", "survivalTime", "12", "accrual", "24", "followUp", "12");
        String huge = outcome(new PowerAnalysis(), AnalysisInput.of(ANY),
            study.with("hazardRatio", "0.9999").with("simulations", "100000")).sentence();
        assertTrue(huge.contains("too long to simulate"), huge);
        String empty = outcome(new PowerAnalysis(), AnalysisInput.of(ANY),
            study.with("hazardRatio", "0.0001").with("allocation", "0.01").with("simulations", "10")).sentence();
        assertTrue(empty.contains("one of the groups is empty"), empty);
    }

    @Test
    void aVeryLargeEffectShowsThePowerThatTwoPatientsGive() {
        AnalysisResult result = run(new PowerAnalysis(), AnalysisInput.of(ANY), plan("kind", "means", "difference", "20", "sd", "1"));
        assertEquals(2, result.table("plan").number(0, "value"));
        assertTrue(result.table("plan").number(1, "value") > 0.95, "not the power asked for");
    }

    private static DataTable three() {
        double[] y = new double[60];
        String[] g = new String[60];
        String[] s = new String[60];
        for (int i = 0; i < 60; i++) {
            y[i] = i % 3 == 0 || i % 7 == 0 ? 1 : 0;
            g[i] = i % 2 == 0 ? "a" : i % 4 == 1 ? "b" : "c";
            s[i] = i == 5 ? "alone" : i < 30 ? "one" : "two";
        }
        return DataTable.of(NumberColumn.of("y", y), CategoryColumn.of("g", List.of("a", "b", "c"), g),
            CategoryColumn.of("s", List.of("alone", "one", "two"), s));
    }

    @Test
    void aTestForTwoGroupsIsNotSilentlyReplaced() {
        AnalysisResult result = run(new ResponseAnalysis(), AnalysisInput.of(three()),
            plan("response", "y", "group", "g", "test", "fisher-mid-p"));
        assertTrue(result.table("tests").footnotes().stream().anyMatch(f -> f.contains("is for two groups")),
            result.table("tests").footnotes().toString());
    }

    @Test
    void aStratumOfOnePatientIsLeftOutByName() {
        AnalysisResult result = run(new ResponseAnalysis(), AnalysisInput.of(three()),
            plan("response", "y", "group", "g", "strata", "s"));
        assertTrue(result.messages().isEmpty() || result.messages().stream().noneMatch(m -> m.text().contains("Stratum 1")));
        assertEquals(2, result.table("mantel_haenszel").number(0, "df"));
        String same = outcome(new ResponseAnalysis(), AnalysisInput.of(three()),
            plan("response", "y", "group", "g", "strata", "g")).sentence();
        assertTrue(same.contains("grouping variable"), same);
    }

    @Test
    void aWeightedCohortHasWeightedWordsAndLine() {
        double[] w = new double[60];
        double[] set = new double[60];
        for (int i = 0; i < 60; i++) {
            w[i] = i % 2 == 0 ? 1 : 0.5;
            set[i] = i / 4;
        }
        DataTable data = three().with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, w)).with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        AnalysisInput input = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:2"));
        OptionValues values = plan("response", "y", "group", "g", "trend", "true");
        AnalysisResult result = run(new ResponseAnalysis(), input, values);
        ForestFigure figure = (ForestFigure) result.figures().getFirst();
        assertTrue(figure.caption().startsWith("Weighted rates"), figure.caption());
        double sum = 0;
        double all = 0;
        for (int i = 0; i < 60; i++) {
            all += w[i];
            sum += w[i] * data.numbers("y")[i];
        }
        assertEquals(sum / all, figure.reference(), 1e-12);
        assertEquals(0, result.table("tests").rows().size(), "no test that forgets the weights");
        ResponseOptions options = Options.of(ResponseOptions.class).bind(values);
        String methods = new ResponseAnalysis().methods(data.schema(), options, input.design());
        assertFalse(methods.contains("chi-squared"), methods);
    }

    @Test
    void weightsOfKappaNeedAnOrderOfLevels() {
        String[] a = {"mild", "severe", "mild", "severe", "mild"};
        String[] b = {"mild", "moderate", "moderate", "severe", "mild"};
        DataTable clash = DataTable.of(CategoryColumn.of("a", List.of("severe", "mild"), a),
            CategoryColumn.of("b", List.of("mild", "moderate", "severe"), b));
        String said = outcome(new AgreementAnalysis(), AnalysisInput.of(clash),
            plan("first", "a", "second", "b", "weights", "linear")).sentence();
        assertTrue(said.contains("order of the levels is not known"), said);
        DataTable within = DataTable.of(CategoryColumn.of("a", List.of("mild", "severe"), a),
            CategoryColumn.of("b", List.of("mild", "moderate", "severe"), b));
        AnalysisResult result = run(new AgreementAnalysis(), AnalysisInput.of(within),
            plan("first", "a", "second", "b", "weights", "linear"));
        assertEquals("moderate", result.table("ratings").text(1, "level"), "between mild and severe, where the second rating has it");
        // by hand: weights 1, 1/2, 0; observed (1 + 1/2 + 1/2 + 1 + 1) / 5, expected from the margins 3, 0, 2 and 2, 2, 1
        double observed = 4.0 / 5;
        double expected = (3 * (2 + 0.5 * 2) + 2 * (1 + 0.5 * 2)) / 25.0;
        assertEquals((observed - expected) / (1 - expected), result.table("agreement").number(1, "estimate"), 1e-12);
    }

    @Test
    void symmetryLooksAtTheLevelsThatWereConfused() {
        String[] a = {"p", "p", "p", "q", "p", "r", "r"};
        String[] b = {"q", "q", "q", "p", "p", "r", "r"};
        DataTable data = DataTable.of(CategoryColumn.of("a", List.of("p", "q", "r"), a), CategoryColumn.of("b", List.of("p", "q", "r"), b));
        AnalysisResult result = run(new AgreementAnalysis(), AnalysisInput.of(data), plan("first", "a", "second", "b"));
        // 3 against 1 in one pair of levels, none in the others: chi-squared 4 / 4 with one degree of freedom
        assertEquals(0.31731050786291415, result.scalars().stream().filter(s -> s.id().equals("bowker.p")).findFirst().orElseThrow()
            .value(), 1e-12);
    }

    @Test
    void ratesOfAMeasurementAreRefused() {
        double[] time = new double[60];
        double[] x = new double[60];
        for (int i = 0; i < 60; i++) {
            time[i] = i + 1;
            x[i] = i / 7.0;
        }
        DataTable data = three().with(NumberColumn.of("time", time)).with(NumberColumn.of("x", x));
        String said = outcome(new RatesAnalysis(), AnalysisInput.of(data), plan("time", "time", "event", "y", "group", "x")).sentence();
        assertTrue(said.contains("60 different values"), said);
    }

    @Test
    void theRCodeKeepsCompleteRowsAndTheOrderOfGroups() {
        ResponseOptions options = Options.of(ResponseOptions.class).bind(plan("response", "y", "group", "g"));
        RCode code = new ResponseAnalysis().rCode(three().schema(), options, CohortDesign.SAMPLE).orElseThrow();
        assertEquals("d <- droplevels(d[complete.cases(d[, c(\"y\", \"g\"), drop = FALSE]), ])", code.lines().get(0));
        assertEquals("g <- droplevels(factor(d$g, levels = c(\"a\", \"b\", \"c\")))", code.lines().get(1));
    }

    @Test
    void numbersThatLookLikeLevelsAreNamed() {
        DataTable binary = DataTable.of(NumberColumn.of("a", 0, 1, 1, 0, 1, 0), NumberColumn.of("b", 0, 1, 0, 0, 1, 1));
        AnalysisResult result = run(new AgreementAnalysis(), AnalysisInput.of(binary), plan("first", "a", "second", "b"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("hold two values only") && m.advice().contains("kappa")));
        DataTable grades = DataTable.of(NumberColumn.of("a", 1, 2, 3, 4, 2, 1), NumberColumn.of("b", 1, 2, 4, 4, 3, 1));
        result = run(new AgreementAnalysis(), AnalysisInput.of(grades), plan("first", "a", "second", "b"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("If they are grades")));
        DataTable measured = DataTable.of(NumberColumn.of("a", 1.5, 2, 3, 4), NumberColumn.of("b", 1, 2, 4, 4));
        assertEquals(List.of(), run(new AgreementAnalysis(), AnalysisInput.of(measured), plan("first", "a", "second", "b")).messages());
        AgreementOptions weighted = Options.of(AgreementOptions.class).bind(plan("first", "a", "second", "b", "weights", "linear"));
        assertTrue(new AgreementAnalysis().check(binary.schema(), weighted).get(0).text().contains("have no effect"));
    }
}
