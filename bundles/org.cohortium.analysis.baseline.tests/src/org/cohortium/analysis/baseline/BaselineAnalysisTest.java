/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/**
 * The baseline table against R 4.2.2 on the remission times of Embury et al. 1977 (data set aml of the R package
 * survival), and on cohorts in which something cannot be compared.
 */
class BaselineAnalysisTest {

    private static final double CLOSE = 1e-12;
    private static final String DASH = "\u2013";

    private static DataTable aml() {
        String[] arm = new String[23];
        Arrays.fill(arm, 0, 11, "Maintained");
        Arrays.fill(arm, 11, 23, "Nonmaintained");
        return DataTable.of(
            NumberColumn.of("time", 9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43,
            45),
            NumberColumn.of("status", 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
            CategoryColumn.of("arm", List.of("Maintained", "Nonmaintained"), arm));
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("variables", "time", "status").with("group", "arm");
    }

    private static Outcome outcome(AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(new BaselineAnalysis(), input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult run(AnalysisInput input, OptionValues values) {
        Outcome outcome = outcome(input, values);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    private static AnalysisResult run(DataTable data, OptionValues values) {
        return run(AnalysisInput.of(data), values);
    }

    @Test
    void skewedNumbersTakeTheMedianAndTheRankTest() {
        Table table = run(aml(), options()).table("baseline");
        assertEquals("Patients, n", table.text(0, "variable"));
        assertEquals("23", table.text(0, "overall"));
        assertEquals("time, median (IQR)", table.text(1, "variable"));
        assertEquals(run(aml(), options().with("decimals", "-1")).table("baseline").text(1, "group1"),
            run(aml(), options()).table("baseline").text(1, "group1"), "studies of before say -1 for automatic");
        assertEquals("28 (16" + DASH + "40)", run(aml(), options().with("decimals", "0")).table("baseline").text(1,
            "group1"));
        assertEquals("28.0 (15.5" + DASH + "39.5)", table.text(1, "group1"));
        assertEquals(0.16559644744983715, table.number(1, "p.value"), CLOSE);
        assertEquals("Wilcoxon rank-sum test with continuity correction", table.text(1, "test"));
        assertEquals(0.5409581582549947, table.number(1, "smd"), CLOSE);
    }

    @Test
    void meansTakeWelchAndOtherTestsOnDemand() {
        OptionValues means = options().with("summary", "mean");
        Table table = run(aml(), means).table("baseline");
        assertEquals("38.5 (42.6)", table.text(1, "group1"));
        assertEquals(0.22658620847348454, table.number(1, "p.value"), CLOSE);
        assertEquals(0.2006513581811046, run(aml(), means.with("numberTest", "equal-variance")).table("baseline")
            .number(1, "p.value"), CLOSE);
        assertEquals("time, mean (SD)", run(aml(), options().with("byMean", "time")).table("baseline").text(1,
            "variable"));
    }

    @Test
    void codesOfTwoValuesAreCategoriesTestedExactlyWhereSmall() {
        Table table = run(aml(), options()).table("baseline");
        assertEquals("status: 1, n (%)", table.text(2, "variable"));
        assertEquals("7 (63.6)", table.text(2, "group1"));
        assertEquals("11 (91.7)", table.text(2, "group2"));
        assertEquals("Fisher exact test", table.text(2, "test"));
        assertEquals(0.1549525988885257, table.number(2, "p.value"), CLOSE);
        assertEquals(0.7145174233270497, table.number(2, "smd"), CLOSE);
        assertEquals("status, mean (SD)", run(aml(), options().with("byMean", "status")).table("baseline").text(2,
            "variable"));
        Table all = run(aml(), options().with("oneLine", "false").with("categoryTest", "chi-squared"))
            .table("baseline");
        assertEquals("status, n (%)", all.text(2, "variable"));
        assertEquals("0", all.text(3, "variable"));
        assertEquals(1, all.indents().get(3));
        assertEquals("4 (36.4)", all.text(3, "group1"));
        assertEquals(0.10352248437551792, all.number(2, "p.value"), CLOSE);
        assertEquals(0.26185912122968463, run(aml(), options().with("categoryTest", "yates")).table("baseline")
            .number(2, "p.value"), CLOSE);
    }

    @Test
    void detailsHoldEveryNumberInFull() {
        Table details = run(aml(), options()).table("details");
        assertEquals("Overall", details.text(0, "group"));
        assertEquals(29.47826086956522, details.number(0, "mean"), CLOSE);
        assertEquals(42.61071141476903, details.number(1, "sd"), CLOSE);
        assertEquals(30.75, details.number(2, "q3"), CLOSE);
    }

    @Test
    void missingValuesHaveARowAndLeaveThePercentagesAlone() {
        DataTable data = aml().with(CategoryColumn.of("grade", List.of("low", "high"), "low", "high", null, "low",
            "low", "low",
            "low", "high", "high", "high", "high", "low", "low", "low", "low", "low", "low", "low", "low", "low",
            "high",
            "high", null));
        AnalysisResult result = run(data, OptionValues.EMPTY.with("variables", "grade").with("group", "arm"));
        Table table = result.table("baseline");
        assertEquals("5 (50.0)", table.text(1, "group1"));
        assertEquals("Missing", table.text(2, "variable"));
        assertEquals("1", table.text(2, "group1"));
        assertEquals("2", table.text(2, "overall"));
        assertEquals(Check.Status.HELD, result.checks().get(0).status());
    }

    @Test
    void rowsWithoutAGroupAreDroppedAndCounted() {
        DataTable data = DataTable.of(NumberColumn.of("x", 1, 2, 3, 4, 6),
            CategoryColumn.of("g", List.of("a", "b"), "a", "a", null, "b", "b"));
        AnalysisResult result = run(data, OptionValues.EMPTY.with("variables", "x").with("group", "g"));
        assertEquals(4, result.n());
        assertEquals("missing: g", result.dropped().get(0).reason());
    }

    @Test
    void constantAndEmptyVariablesAreShownButNotTested() {
        DataTable data = DataTable.of(NumberColumn.of("same", 5, 5, 5, 5),
            NumberColumn.of("gone", Double.NaN, Double.NaN, Double.NaN, Double.NaN),
            CategoryColumn.of("g", List.of("a", "b"), "a", "a", "b", "b"));
        AnalysisResult result = run(data, OptionValues.EMPTY.with("variables", "same", "gone").with("group", "g"));
        assertTrue(result.messages().get(0).text().startsWith("same is not tested."));
        assertTrue(Double.isNaN(result.table("baseline").number(1, "p.value")));
        assertEquals("not tested", result.table("baseline").text(1, "test"));
    }

    @Test
    void aMatchedCohortShowsDifferencesInsteadOfPValues() {
        double[] weight = new double[23];
        Arrays.fill(weight, 1);
        DataTable data = aml().with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, weight.clone()));
        AnalysisInput input = AnalysisInput.of(data).withDesign(CohortDesign.matched("1:1 matching"));
        AnalysisResult result = run(input, options());
        assertEquals(-1, result.table("baseline").column("p.value"));
        assertEquals(0.5409581582549947, result.table("baseline").number(1, "smd"), CLOSE);
        assertTrue(result.messages().get(0).text().contains("after matching"));
    }

    @Test
    void weightsCountLikeRepeatedRows() {
        double[] weight = new double[23];
        int[] rows = new int[46];
        int n = 0;
        for (int i = 0; i < 23; i++) {
            weight[i] = i < 11 ? 1 : 1 + i % 2;
            for (int k = 0; k < weight[i]; k++) {
                rows[n++] = i;
            }
        }
        DataTable weighted = aml().with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, weight.clone()));
        Table a = run(AnalysisInput.of(weighted).withDesign(CohortDesign.matched("")), options()).table("details");
        Table b = run(aml().select(Arrays.copyOf(rows, n)), options()).table("details");
        assertEquals(b.number(2, "mean"), a.number(2, "mean"), CLOSE);
        int last = a.rows().size() - 1;
        assertEquals(b.number(last, "share"), a.number(last, "share"), CLOSE);
        assertEquals(b.number(last, "n"), a.number(last, "n"), CLOSE);
    }

    @Test
    void moreThanTwoGroupsAndNoGroup() {
        double[] dose = new double[23];
        for (int i = 0; i < 23; i++) {
            dose[i] = i % 3;
        }
        DataTable data = aml().with(NumberColumn.of("dose", dose));
        Table table = run(data, options().with("group", "dose")).table("baseline");
        assertEquals("dose 2", table.columns().get(table.column("group3")).label());
        assertEquals("Kruskal-Wallis test", table.text(1, "test"));
        Table single = run(data, OptionValues.EMPTY.with("variables", "time")).table("baseline");
        assertEquals(2, single.columns().size());
        assertEquals("All patients", single.columns().get(1).label());
    }

    @Test
    void resultReadsBackAndTooManyLevelsAreRefused() {
        AnalysisResult result = run(aml(), options());
        String text = ResultJson.print(result);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
        double[] id = new double[100];
        for (int i = 0; i < 100; i++) {
            id[i] = i;
        }
        DataTable many = DataTable.of(NumberColumn.of("id", id));
        String said = outcome(AnalysisInput.of(many), OptionValues.EMPTY.with("variables", "id").with("asCategory",
            "id"))
            .sentence();
        assertTrue(said.contains("100 different values"), said);
    }
}
