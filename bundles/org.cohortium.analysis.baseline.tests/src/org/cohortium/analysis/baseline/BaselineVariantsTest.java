/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/**
 * Every variant of the tests and standardized differences of a baseline table, and the conventions of other programs,
 * against R 4.2.2 on the remission times of Embury et al. 1977 (data set aml of the R package survival).
 */
class BaselineVariantsTest {

    private static final double CLOSE = 1e-12;
    private static final double[] TIME = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33,
        43, 45};
    private static final OptionValues OPTIONS = OptionValues.EMPTY.with("variables", "time", "status").with("group",
        "arm");

    private static DataTable aml() {
        String[] arm = new String[23];
        Arrays.fill(arm, 0, 11, "Maintained");
        Arrays.fill(arm, 11, 23, "Nonmaintained");
        double[] dose = new double[23];
        double[] apart = new double[23];
        for (int i = 0; i < 23; i++) {
            dose[i] = i % 3;
            apart[i] = TIME[i] + (i + 1) / 1000.0;
        }
        return DataTable.of(NumberColumn.of("time", TIME), NumberColumn.of("apart", apart),
            NumberColumn.of("dose", dose),
            NumberColumn.of("status", 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
            CategoryColumn.of("arm", List.of("Maintained", "Nonmaintained"), arm));
    }

    private static AnalysisResult run(AnalysisInput input, OptionValues values) {
        Outcome outcome = AnalysisRunner.run(new BaselineAnalysis(), input.data().schema(), input, values,
            Progress.NONE);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    private static AnalysisResult run(OptionValues values) {
        return run(AnalysisInput.of(aml()), values);
    }

    private static double p(OptionValues values, int row) {
        return run(values).table("baseline").number(row, "p.value");
    }

    @Test
    void rankTestsWithAndWithoutCorrectionAndExact() {
        assertEquals(0.16559644744983715, p(OPTIONS, 1), CLOSE);
        Table plain = run(OPTIONS.with("rankTest", "uncorrected")).table("baseline");
        assertEquals(0.15639410970911757, plain.number(1, "p.value"), CLOSE);
        assertEquals("Wilcoxon rank-sum test without continuity correction", plain.text(1, "test"));
        OptionValues distinct = OPTIONS.with("variables", "apart", "time");
        Table exact = run(distinct.with("rankTest", "exact")).table("baseline");
        assertEquals(0.18958669544212686, exact.number(1, "p.value"), CLOSE);
        assertEquals("Exact Wilcoxon rank-sum test", exact.text(1, "test"));
        assertEquals(0.16402160230400908, exact.number(2, "p.value"), CLOSE);
        Table asR = run(distinct.with("rankTest", "as-r")).table("baseline");
        assertEquals(0.18958669544212686, asR.number(1, "p.value"), CLOSE);
        assertEquals(0.16559644744983715, asR.number(2, "p.value"), CLOSE);
    }

    @Test
    void meansWithEqualAndUnequalVariances() {
        OptionValues means = OPTIONS.with("summary", "mean");
        assertEquals(0.22658620847348454, p(means, 1), CLOSE);
        assertEquals(0.20065135818110461, p(means.with("numberTest", "auto-equal-variance"), 1), CLOSE);
        assertEquals(0.16559644744983715, p(OPTIONS.with("numberTest", "auto-equal-variance"), 1), CLOSE);
        OptionValues three = means.with("group", "dose");
        assertEquals(0.61289274277818984, p(three, 1), CLOSE);
        assertEquals(0.44655930461211857, p(three.with("numberTest", "auto-equal-variance"), 1), CLOSE);
        assertEquals(0.7223184168612804, p(OPTIONS.with("group", "dose"), 1), CLOSE);
    }

    @Test
    void categoriesWithAndWithoutCorrectionExactAndMidP() {
        assertEquals(0.15495259888852569, p(OPTIONS.with("categoryTest", "auto-yates"), 2), CLOSE);
        Table mid = run(OPTIONS.with("fisherP", "mid-p")).table("baseline");
        assertEquals(0.096109839816933662, mid.number(2, "p.value"), CLOSE);
        assertEquals("Fisher exact test, mid-p", mid.text(2, "test"));
        assertEquals(0.26185912122968463, p(OPTIONS.with("categoryTest", "yates"), 2), CLOSE);
        assertEquals(0.10352248437551792, p(OPTIONS.with("categoryTest", "chi-squared"), 2), CLOSE);
        DataTable larger = aml().select(repeated(3));
        assertEquals("Pearson chi-squared test with continuity correction", run(AnalysisInput.of(larger),
            OPTIONS.with("categoryTest", "auto-yates")).table("baseline").text(2, "test"));
    }

    private static int[] repeated(int times) {
        int[] rows = new int[23 * times];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % 23;
        }
        return rows;
    }

    @Test
    void aFootnoteNamesTheVariantOfEachVariable() {
        List<String> notes = run(OPTIONS).table("baseline").footnotes();
        assertTrue(notes.contains("Used: Wilcoxon rank-sum test with continuity correction: time; Fisher exact test: "
            + "status."), notes.toString());
        assertTrue(notes.stream().anyMatch(n -> n.contains("normal approximation with continuity correction")
            && n.contains("chi-squared test without continuity correction")), notes.toString());
    }

    @Test
    void standardizedDifferencesOfMeansAndRanks() {
        assertEquals(0.55149873345304179, smd(OPTIONS.with("smdDenominator", "pooled")), CLOSE);
        assertEquals(0.40376104700712168, smd(OPTIONS.with("smdDenominator", "first-group")), CLOSE);
        OptionValues ranks = OPTIONS.with("smdMedians", "ranks");
        assertEquals(0.60768527845261322, smd(ranks), CLOSE);
        assertEquals(0.5409581582549947, smd(ranks.with("summary", "mean")), CLOSE);
        assertTrue(run(ranks).table("baseline").footnotes().stream().anyMatch(n -> n.contains("of the ranks")));
    }

    private static double smd(OptionValues values) {
        return run(values).table("baseline").number(1, "smd");
    }

    @Test
    void rankDifferencesDoNotChangeWithTheScaleOfWeights() {
        OptionValues ranks = OPTIONS.with("smdMedians", "ranks");
        double[] half = new double[23];
        double[] whole = new double[23];
        for (int i = 0; i < 23; i++) {
            whole[i] = 1 + i % 2;
            half[i] = whole[i] / 2;
        }
        assertEquals(weighted(ranks, whole), weighted(ranks, half), CLOSE);
        whole[0] += 1;
        assertTrue(Math.abs(weighted(ranks, whole) - weighted(ranks, half)) > 1e-6);
    }

    private static double weighted(OptionValues values, double[] weight) {
        DataTable data = aml().with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, weight.clone()));
        return run(AnalysisInput.of(data).withDesign(CohortDesign.matched("")), values).table("baseline").number(1,
            "smd");
    }

    @Test
    void quartilesOfEachProgram() {
        assertEquals("28.0 (15.5\u201339.5)", run(OPTIONS).table("baseline").text(1, "group1"));
        assertEquals("28.0 (13.0\u201345.0)", run(OPTIONS.with("quartiles", "sas")).table("baseline").text(1,
            "group1"));
        assertEquals(32.25, run(OPTIONS.with("quartiles", "spss")).table("details").number(2, "q3"), CLOSE);
        assertEquals(31.5, run(OPTIONS.with("quartiles", "sas")).table("details").number(2, "q3"), CLOSE);
    }

    @Test
    void aDialectSetsTheVariantsTogetherAndSaysSo() {
        OptionValues chi = OPTIONS.with("variables", "apart", "status").with("categoryTest", "chi-squared");
        AnalysisResult r = run(chi.with("dialect", "r"));
        assertEquals(0.18958669544212686, r.table("baseline").number(1, "p.value"), CLOSE);
        assertEquals(0.26185912122968463, r.table("baseline").number(2, "p.value"), CLOSE);
        AnalysisResult sas = run(chi.with("variables", "time", "status").with("dialect", "sas"));
        assertEquals(0.16559644744983715, sas.table("baseline").number(1, "p.value"), CLOSE);
        assertEquals(0.10352248437551792, sas.table("baseline").number(2, "p.value"), CLOSE);
        assertEquals(31.5, sas.table("details").number(2, "q3"), CLOSE);
        assertTrue(sas.messages().stream().anyMatch(m -> m.text().startsWith("As SAS: ")));
        assertEquals(0.15639410970911757, p(OPTIONS.with("dialect", "stata"), 1), CLOSE);
        assertEquals(0.20065135818110461, p(OPTIONS.with("summary", "mean").with("dialect", "spss"), 1), CLOSE);
        assertEquals(0.22658620847348454, p(OPTIONS.with("summary", "mean").with("dialect", "r"), 1), CLOSE);
        assertEquals(0.15495259888852569, p(OPTIONS.with("fisherP", "mid-p").with("dialect", "sas"), 2), CLOSE);
        assertFalse(run(OPTIONS).messages().stream().anyMatch(m -> m.text().startsWith("As ")));
    }

    @Test
    void theRCodeNamesTheSameVariants() {
        String code = code(OPTIONS.with("rankTest", "uncorrected").with("fisherP", "mid-p").with("byMean", "status"));
        assertTrue(code.contains("wilcox.test(x ~ h, exact = FALSE, correct = FALSE)"), code);
        assertTrue(code.contains("chisq.test(counts, correct = FALSE)"), code);
        assertTrue(code.contains("# mid-p"), code);
        assertTrue(code.contains("describe(d$status, median = FALSE, few = 0)"), code);
        String sas = code(OPTIONS.with("dialect", "sas"));
        assertTrue(sas.contains("var.equal = TRUE") && sas.contains("type = 2"), sas);
        assertFalse(code(OptionValues.EMPTY.with("variables", "time")).contains("t.test"));
    }

    static String code(OptionValues values) {
        BaselineAnalysis analysis = new BaselineAnalysis();
        BaselineOptions options = Options.of(BaselineOptions.class).bind(values);
        return String.join("\n", analysis.rCode(aml().schema(), options, CohortDesign.SAMPLE).orElseThrow().lines());
    }

    @Test
    void aSmallScaleKeepsTheDigitsOfItsSpread() {
        double[] small = Arrays.stream(TIME).map(t -> t * 1e-9).toArray();
        Table table = run(AnalysisInput.of(aml().with(NumberColumn.of("small", small))), OPTIONS.with("variables", "small")
            .with("summary", "mean")).table("baseline");
        assertEquals("0.000000029 (0.000000032)", table.text(1, "overall"));
        double[] larger = Arrays.stream(TIME).map(t -> t * 1e-3).toArray();
        assertEquals("0.029 (0.032)", run(AnalysisInput.of(aml().with(NumberColumn.of("larger", larger))), OPTIONS
            .with("variables", "larger").with("summary", "mean")).table("baseline").text(1, "overall"));
    }

    @Test
    void theRCodeKeepsTheOrderOfTheGroups() {
        DataTable data = aml();
        CategoryColumn arm = (CategoryColumn) data.column("arm");
        DataTable turned = data.with(new CategoryColumn(arm.info(), arm.codes(), arm.levels(), 1));
        String code = String.join("\n", new BaselineAnalysis().rCode(turned.schema(), Options.of(BaselineOptions.class).bind(OPTIONS),
            CohortDesign.SAMPLE).orElseThrow().lines());
        assertTrue(code.contains("levels = c(\"Maintained\", \"Nonmaintained\")"), code);
    }
}
