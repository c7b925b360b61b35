/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** What Cox and logistic regression do with hard numeric inputs, by the numbers of the quality plan. */
class HardInputsTest {

    private static final double[] TIME = {5, 8, 12, 3, 9, 14, 2, 7, 11, 6, 13, 4};
    private static final double[] EVENT = {1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1};
    private static final double[] AGE = {61, 48, 55, 70, 66, 52, 74, 59, 45, 68, 57, 63};
    private static final String[] ARM = {"a", "b", "b", "a", "b", "a", "a", "b", "a", "b", "a", "b"};

    private static DataTable data(Column... more) {
        List<Column> columns = new java.util.ArrayList<>(List.of(NumberColumn.of("time", TIME), NumberColumn.of("event", EVENT),
                NumberColumn.of("age", AGE), CategoryColumn.of("arm", List.of("a", "b"), ARM)));
        columns.addAll(List.of(more));
        return DataTable.of(columns);
    }

    private static OptionValues cox(String... covariates) {
        return OptionValues.EMPTY.with("time", "time").with("event", "event").with("covariates", covariates)
                .with("phTest", "false").with("univariable", "false");
    }

    private static OptionValues logistic(String... covariates) {
        return OptionValues.EMPTY.with("outcome", "event").with("covariates", covariates).with("univariable", "false");
    }

    private static Outcome outcome(Analysis<?> analysis, DataTable data, OptionValues values) {
        return AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(Analysis<?> analysis, DataTable data, OptionValues values) {
        Outcome outcome = outcome(analysis, data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static String refusal(Analysis<?> analysis, DataTable data, OptionValues values) {
        return switch (outcome(analysis, data, values)) {
            case Outcome.NotEstimable no -> no.message() + " " + no.advice();
            case Outcome.Refused no -> no.problems().toString();
            case Outcome other -> throw new AssertionError(other.toString());
        };
    }

    private static double estimate(AnalysisResult result, int row) {
        return result.table("coefficients").number(row, "estimate");
    }

    private static boolean says(AnalysisResult result, String words) {
        return result.messages().stream().anyMatch(m -> (m.text() + " " + m.advice()).contains(words));
    }

    private static NumberColumn column(String name, DoubleUnaryOperator of) {
        return NumberColumn.of(name, Arrays.stream(AGE).map(of).toArray());
    }

    @Test
    void nu1MonotoneLikelihoodNamesVariableAndLevelWithoutAWaldTest() {
        String[] group = new String[EVENT.length];
        Arrays.setAll(group, i -> EVENT[i] == 1 ? "yes" : "no");
        DataTable data = data(CategoryColumn.of("group", List.of("yes", "no"), group));
        AnalysisResult r = done(new CoxAnalysis(), data, cox("group", "age"));
        assertEquals(Double.NEGATIVE_INFINITY, estimate(r, 0));
        assertTrue(says(r, "no finite hazard ratio for group: no (towards zero)"), r.messages()::toString);
        assertTrue(says(r, "Estimation to Firth"));
        Table c = r.table("coefficients");
        assertTrue(Double.isNaN(c.number(0, "std.error")));
        double upper = c.number(0, "conf.high");
        assertTrue(upper > 0 && Double.isFinite(upper), "finite limit of the profile likelihood: " + upper);
        AnalysisResult firth = done(new CoxAnalysis(), data, cox("group", "age").with("estimation", "firth"));
        assertTrue(Double.isFinite(estimate(firth, 0)) && firth.table("coefficients").number(0, "conf.low") > 0);
    }

    @Test
    void nu2CollinearCovariatesNameTheDependencyAndCostNoDegreeOfFreedom() {
        DataTable data = data(column("twice", a -> 2 * a));
        AnalysisResult r = done(new CoxAnalysis(), data, cox("age", "twice"));
        assertTrue(Double.isNaN(estimate(r, 1)));
        assertTrue(says(r, "twice is determined by age"), r.messages()::toString);
        assertEquals(1, r.table("tests").number(0, "df"));
        AnalysisResult l = done(new LogisticAnalysis(), data, logistic("age", "twice"));
        assertTrue(Double.isNaN(estimate(l, 2)) && says(l, "twice is determined by age"));
        assertEquals(1, l.table("tests").number(0, "df"));
    }

    @Test
    void nu3AConstantCovariateIsDroppedByName() {
        DataTable data = data(column("same", a -> 7));
        AnalysisResult r = done(new CoxAnalysis(), data, cox("same", "age"));
        assertTrue(Double.isNaN(estimate(r, 0)) && says(r, "same does not vary"), r.messages()::toString);
        assertEquals(estimate(done(new CoxAnalysis(), data, cox("age")), 0), estimate(r, 1), 1e-12);
        AnalysisResult l = done(new LogisticAnalysis(), data, logistic("same", "age"));
        assertTrue(Double.isNaN(estimate(l, 1)) && says(l, "same does not vary"), l.messages()::toString);
    }

    @Test
    void nu4WithoutEventsNothingIsEstimated() {
        DataTable data = data().with(NumberColumn.of("event", new double[12]));
        assertTrue(refusal(new CoxAnalysis(), data, cox("age")).contains("None of the 12 rows has the event"));
        assertTrue(refusal(new CoxAnalysis(), data, cox("age").with("estimation", "firth"))
                .contains("None of the 12 rows has the event"));
        assertTrue(refusal(new LogisticAnalysis(), data, logistic("age")).contains("None of the 12 rows has the outcome"));
        assertTrue(refusal(new ParametricAnalysis(), data, OptionValues.EMPTY.with("time", "time").with("event", "event")
                .with("distribution", "weibull")).contains("None of the 12 rows has the event"));
    }

    @Test
    void nu5AndNu7WithoutCompleteRowsTheReasonsAreGiven() {
        DataTable data = data(column("unknown", a -> Double.NaN));
        for (String text : List.of(refusal(new CoxAnalysis(), data, cox("age", "unknown")),
                refusal(new LogisticAnalysis(), data, logistic("age", "unknown")))) {
            assertTrue(text.contains("unknown") && text.contains("12"), text);
        }
        DataTable none = DataTable.of(data().select(new int[0]).columns());
        assertFalse(refusal(new CoxAnalysis(), none, cox("age")).isBlank());
    }

    @Test
    void nu6ASingleRowIsRefusedClearly() {
        DataTable one = DataTable.of(data().select(new int[] {0}).columns());
        assertTrue(refusal(new CoxAnalysis(), one, cox("age")).contains("only one row"));
        assertTrue(refusal(new LogisticAnalysis(), one, logistic("age")).contains("All 1 rows have the outcome"));
    }

    @Test
    void nu8AllTimesTiedStillFit() {
        double[] same = new double[12];
        Arrays.fill(same, 4);
        AnalysisResult r = done(new CoxAnalysis(), data().with(NumberColumn.of("time", same)), cox("age"));
        assertTrue(Double.isFinite(estimate(r, 0)));
    }

    @Test
    void nu9AnInfiniteCovariateIsRefusedWithItsRow() {
        double[] age = AGE.clone();
        age[4] = Double.POSITIVE_INFINITY;
        DataTable data = data().with(NumberColumn.of("age", age));
        assertTrue(refusal(new CoxAnalysis(), data, cox("age")).contains("row 5"));
        assertTrue(refusal(new LogisticAnalysis(), data, logistic("age")).contains("row 5"));
    }

    @Test
    void nu10AMissingCovariateIsDroppedAndCounted() {
        double[] age = AGE.clone();
        age[4] = Double.NaN;
        AnalysisResult r = done(new CoxAnalysis(), data().with(NumberColumn.of("age", age)), cox("age"));
        assertEquals(11, r.n());
        assertEquals(1, r.dropped().stream().mapToInt(d -> d.rows()).sum());
    }

    @Test
    void nu11ScaleAndShiftDoNotMatter() {
        for (Analysis<?> analysis : List.of(new CoxAnalysis(), new LogisticAnalysis())) {
            int row = analysis instanceof CoxAnalysis ? 0 : 1;
            OptionValues values = row == 0 ? cox("v", "arm") : logistic("v", "arm");
            double plain = estimate(done(analysis, data(column("v", a -> a)), values), row);
            assertEquals(plain, 1e8 * estimate(done(analysis, data(column("v", a -> a * 1e8)), values), row), 1e-8);
            assertEquals(plain, 1e-8 * estimate(done(analysis, data(column("v", a -> a * 1e-8)), values), row), 1e-8);
            assertEquals(plain, estimate(done(analysis, data(column("v", a -> a + 1e9)), values), row), 1e-6);
        }
    }

    @Test
    void nu12AHugeCovariateHasAStandardError() {
        AnalysisResult plain = done(new CoxAnalysis(), data(column("v", a -> a)), cox("v"));
        AnalysisResult huge = done(new CoxAnalysis(), data(column("v", a -> a * 1e200)), cox("v"));
        double se = huge.table("coefficients").number(0, "std.error");
        assertTrue(se > 0);
        assertEquals(plain.table("coefficients").number(0, "std.error"), se * 1e200, 1e-9);
        AnalysisResult logistic = done(new LogisticAnalysis(), data(column("v", a -> a * 1e200)), logistic("v"));
        assertTrue(logistic.table("coefficients").number(1, "std.error") > 0);
    }

    @Test
    void nu13TinyTimesGiveTheSameEstimate() {
        double[] tiny = Arrays.stream(TIME).map(t -> t * 1e-300).toArray();
        assertEquals(estimate(done(new CoxAnalysis(), data(), cox("age")), 0),
                estimate(done(new CoxAnalysis(), data().with(NumberColumn.of("time", tiny)), cox("age")), 0), 1e-12);
    }

    @Test
    void nu14ToNu19TimesAndWeightsThatCannotBeAreRefusedWithTheirRows() {
        double[] negative = TIME.clone();
        negative[2] = -1;
        assertTrue(refusal(new CoxAnalysis(), data().with(NumberColumn.of("time", negative)), cox("age"))
                .contains("negative in row 3"));
        double[] infinite = TIME.clone();
        infinite[2] = Double.POSITIVE_INFINITY;
        assertTrue(refusal(new CoxAnalysis(), data().with(NumberColumn.of("time", infinite)), cox("age")).contains("row 3"));
        DataTable entry = data(column("entry", a -> 5));
        assertTrue(refusal(new CoxAnalysis(), entry, cox("age").with("entry", "entry")).contains("rows 1, 4, 7, 12"));
        DataTable weights = data(NumberColumn.of("w", new double[] {1, 1, 0, 1, 1, -2, 1, 1, 1, 1, 1, 1}));
        assertTrue(refusal(new CoxAnalysis(), weights, cox("age").with("weights", "w")).contains("rows 3, 6"));
        assertTrue(refusal(new LogisticAnalysis(), weights, logistic("age").with("weights", "w")).contains("row 3"));
    }

    @Test
    void nu15TimesOfZeroAreAcceptedWithANote() {
        double[] zero = TIME.clone();
        zero[2] = 0;
        assertTrue(says(done(new CoxAnalysis(), data().with(NumberColumn.of("time", zero)), cox("age")),
                "a follow-up time of zero"));
    }

    @Test
    void nu18EventCodesThatAreNeitherZeroNorOneAreNotGuessed() {
        double[] codes = Arrays.stream(EVENT).map(e -> e == 1 ? 3 : 1).toArray();
        DataTable data = data().with(NumberColumn.of("event", codes));
        String text = refusal(new CoxAnalysis(), data, cox("age"));
        assertTrue(text.contains("event"), text);
        assertEquals(estimate(done(new CoxAnalysis(), data(), cox("age")), 0),
                estimate(done(new CoxAnalysis(), data, cox("age").with("eventLevels", "3")), 0), 1e-14);
    }

    @Test
    void nu25SeparationIsDetectedNamedAndFirthOffered() {
        DataTable data = data(NumberColumn.of("g", EVENT));
        AnalysisResult r = done(new LogisticAnalysis(), data, logistic("g", "age"));
        assertTrue(says(r, "fully determined by g (separation)") && says(r, "Estimation to Firth"), r.messages()::toString);
        assertEquals(Double.POSITIVE_INFINITY, estimate(r, 1));
        assertTrue(Double.isNaN(r.table("coefficients").number(1, "p.value")));
        AnalysisResult firth = done(new LogisticAnalysis(), data, logistic("g", "age").with("estimation", "firth"));
        assertTrue(Double.isFinite(estimate(firth, 1)));
    }

    @Test
    void nu28PValuesBeyondTheSmallestDoubleHaveALogarithm() {
        int n = 6000;
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(28L);
        double[] x = new double[n];
        double[] time = new double[n];
        double[] event = new double[n];
        double[] dead = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() * 8 - 4;
            time[i] = -StrictMath.log(random.nextDouble()) * StrictMath.exp(-1.2 * x[i]);
            event[i] = 1;
            dead[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-2 * x[i])) ? 1 : 0;
        }
        DataTable data = DataTable.of(List.of(NumberColumn.of("time", time), NumberColumn.of("event", event),
                NumberColumn.of("x", x), NumberColumn.of("dead", dead)));
        Table cox = done(new CoxAnalysis(), data, cox("x")).table("tests");
        assertTrue(cox.number(0, "log.p.value") < -1000 && Double.isFinite(cox.number(0, "log.p.value")));
        Table firth = done(new CoxAnalysis(), data, cox("x").with("estimation", "firth")).table("coefficients");
        assertEquals(0, firth.number(0, "p.value"), 1e-300);
        assertTrue(firth.number(0, "log.p.value") < -1000 && Double.isFinite(firth.number(0, "log.p.value")));
        Table logit = done(new LogisticAnalysis(), data, logistic("x").with("outcome", "dead").with("estimation", "firth"))
                .table("coefficients");
        assertTrue(logit.number(1, "log.p.value") < -700 && Double.isFinite(logit.number(1, "log.p.value")));
    }

    @Test
    void nu29AFactorOfVeryManyLevelsIsRefusedBeforeItIsFitted() {
        int n = 200_000;
        double[] time = new double[n];
        double[] event = new double[n];
        String[] labels = new String[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + i % 997;
            event[i] = i % 3 == 0 ? 1 : 0;
            labels[i] = "l" + i % 3000;
        }
        List<String> levels = new java.util.ArrayList<>();
        for (int k = 0; k < 3000; k++) {
            levels.add("l" + k);
        }
        DataTable data = DataTable.of(List.of(NumberColumn.of("time", time), NumberColumn.of("event", event),
                CategoryColumn.of("site", levels, labels)));
        String text = refusal(new CoxAnalysis(), data, cox("site"));
        assertTrue(text.contains("more memory") || text.contains("hours"), text);
    }
}
