/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Multiple imputation on lung, against mice and against what must hold. */
class ImputationAnalysisTest {

    private static final OptionValues LUNG = OptionValues.EMPTY.with("time", "time").with("event", "status")
        .with("eventLevels", "2");
    private static final OptionValues SMALL = LUNG.with("exposure", "sex").with("covariates", "age", "wt.loss", "meal.cal")
        .with("imputations", "5").with("iterations", "3");

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static Outcome run(AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(new ImputationAnalysis(), input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(AnalysisInput.of(data), values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertNotEquals(Check.Status.BROKEN, check.status(), check.toString());
        }
        return result;
    }

    @Test
    void agreesWithMiceWithinTheMonteCarloError() {
        double[] inst = lung.numbers("inst");
        boolean[] keep = new boolean[inst.length];
        double[] ecog = lung.numbers("ph.ecog").clone();
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !Double.isNaN(inst[i]);
            ecog[i] = Double.isNaN(ecog[i]) ? ecog[i] : Math.min(2, ecog[i]);
        }
        DataTable data = ReferenceData.categorical(ReferenceData.categorical(
            lung.with(NumberColumn.of("ph.ecog", ecog)), "ph.ecog", "0", "1", "2"), "sex", "1", "2").filter(keep);
        AnalysisResult r = done(data, LUNG.with("covariates", "age", "sex", "ph.ecog", "wt.loss", "meal.cal")
            .with("auxiliary", "ph.karno").with("imputations", "200"));
        Table t = r.table("coefficients");
        // mice 3.15.0, m = 400, maxit = 10: estimate, within, between
        double[][] mice = {{1.062238e-02, 8.8630154e-05, 1.2977823e-06}, {-5.806339e-01, 2.9453276e-02, 3.0879537e-04},
            {4.472557e-01, 4.0764027e-02, 9.1873589e-05}, {1.044184e+00, 5.7603007e-02, 5.7080272e-04},
            {-8.104876e-03, 3.9935974e-05, 2.5185552e-06}, {-1.219871e-05, 4.4213338e-08, 1.1291143e-08}};
        for (int j = 0; j < mice.length; j++) {
            String term = t.text(j, "term");
            double error = Math.sqrt(mice[j][2] / 400 + mice[j][2] / 200);
            assertEquals(mice[j][0], t.number(j, "estimate"), 4 * error, term);
            assertEquals(mice[j][1], t.number(j, "within"), 0.03 * mice[j][1], term);
            assertEquals(mice[j][2], t.number(j, "between"), 0.4 * mice[j][2], term);
        }
    }

    @Test
    void withoutMissingValuesItIsTheCoxModel() {
        AnalysisResult r = done(lung, LUNG.with("covariates", "age", "sex").with("imputations", "3"));
        Table t = r.table("coefficients");
        // coxph(Surv(time, status == 2) ~ age + sex, lung)
        assertEquals(0.01704533, t.number(0, "estimate"), 1e-8);
        assertEquals(-0.51321852, t.number(1, "estimate"), 1e-8);
        assertEquals(0.0, t.number(0, "between"));
        assertEquals(0.009223, t.number(0, "std.error"), 1e-6);
        assertEquals(r.table("pooled").number(0, "estimate"), r.table("pooled").number(0, "complete"), 1e-12);
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("No value is missing")));
    }

    @Test
    void theLogRankTestOfACompleteExposureIsItsOwn() {
        AnalysisResult r = done(lung, SMALL);
        // survdiff(Surv(time, status) ~ sex, lung): chi-squared 10.3267419549
        assertEquals(10.3267419549, r.scalar("logrank"), 1e-8);
        assertEquals(0.001311165, r.scalar("logrank.p"), 1e-8);
    }

    @Test
    void sameBytesForAnyNumberOfThreads() throws InterruptedException, ExecutionException {
        String one;
        String four;
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            one = pool.submit(() -> text(SMALL)).get();
        }
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            four = pool.submit(() -> text(SMALL)).get();
        }
        assertEquals(one, four);
        assertNotEquals(one, text(SMALL.with("seed", "99")));
    }

    private String text(OptionValues values) {
        ImputationOptions options = Options.of(ImputationOptions.class).bind(values);
        AnalysisResult result = new ImputationAnalysis().run(AnalysisInput.of(lung), options, Progress.NONE);
        return JsonPrinter.print(ResultJson.write(result), JsonLayout.COMPACT);
    }

    @Test
    void matchingWithinEachImputationAndAcross() {
        AnalysisResult within = done(lung, SMALL.with("design", "within"));
        Table t = within.table("matching");
        assertEquals(5, t.rows().size());
        assertEquals(2 * t.number(0, "pairs"), t.number(0, "n"));
        assertEquals(1, within.table("coefficients").rows().size());
        assertTrue(within.table("coefficients").number(0, "between") > 0);
        AnalysisResult across = done(lung, SMALL.with("design", "across"));
        assertEquals(0, across.table("coefficients").number(0, "between"), 1e-20);
        Table a = across.table("matching");
        for (int i = 1; i < 5; i++) {
            assertEquals(a.number(0, "estimate"), a.number(i, "estimate"), 1e-14);
        }
        AnalysisResult adjusted = done(lung, SMALL.with("design", "across").with("adjusted", "true"));
        assertEquals(4, adjusted.table("coefficients").rows().size());
        AnalysisResult logistic = done(lung, SMALL.with("outcome", "binary").with("design", "within"));
        assertTrue(logistic.table("coefficients").number(0, "std.error") > 0);
        // nothing missing: the same pairs in each imputation, within or across
        OptionValues complete = LUNG.with("exposure", "sex").with("covariates", "age").with("imputations", "2");
        assertEquals(done(lung, complete.with("design", "within")).table("coefficients").number(0, "estimate"),
            done(lung, complete.with("design", "across")).table("coefficients").number(0, "estimate"), 1e-12);
    }

    @Test
    void theTippingPointMovesTheShiftedTerm() {
        OptionValues values = LUNG.with("covariates", "wt.loss", "age").with("imputations", "5").with("iterations", "2")
            .with("shifted", "wt.loss").with("shifts", "40", "-20");
        AnalysisResult r = done(lung, values);
        Table t = r.table("tipping");
        assertEquals(3, t.rows().size());
        assertEquals(-20, t.number(0, "shift"));
        assertEquals(0, t.number(1, "shift"));
        assertEquals(r.table("pooled").number(0, "estimate"), t.number(1, "estimate"), 1e-14);
        // patients without a weight died early: giving them more weight loss raises its hazard ratio
        assertTrue(t.number(0, "estimate") < t.number(1, "estimate") && t.number(1, "estimate") < t.number(2, "estimate"));
        CurveFigure figure = assertInstanceOf(CurveFigure.class, r.figure("tipping"));
        assertEquals(3, figure.series().get(0).x().length);
    }

    @Test
    void strataLevelsFiguresAndTheCompleteCases() {
        DataTable data = ReferenceData.categorical(lung, "ph.ecog", "0", "1", "2", "3");
        AnalysisResult r = done(data, SMALL.with("strata", "ph.ecog").with("auxiliary", "ph.karno"));
        assertEquals(227, r.n());
        assertEquals("missing: ph.ecog", r.dropped().get(0).reason());
        assertNotNull(r.figure("trace_3"));
        CurveFigure density = assertInstanceOf(CurveFigure.class, r.figure("density_3"));
        double[] x = density.series().get(0).x();
        double area = Arrays.stream(density.series().get(1).y()).sum() * (x[1] - x[0]);
        assertEquals(1, area, 0.01);
        Table pooled = r.table("pooled");
        assertTrue(pooled.footnotes().get(0).contains("complete cases"), pooled.footnotes().toString());
        AnalysisResult noComplete = done(DataTable.of(NumberColumn.of("t", 1, 2, 3, 4, 5, 6, 7, 8),
            NumberColumn.of("e", 1, 1, 0, 1, 1, 0, 1, 1), NumberColumn.of("x", 1, Double.NaN, 2, Double.NaN, 3, Double.NaN, 1, Double.NaN),
            NumberColumn.of("z", Double.NaN, 2, Double.NaN, 5, Double.NaN, 3, Double.NaN, 4)), OptionValues.EMPTY.with("time", "t")
                .with("event", "e").with("covariates", "x", "z").with("imputations", "3").with("iterations", "2"));
        assertNull(noComplete.table("pooled").rows().get(0).get(6));
        assertTrue(noComplete.messages().stream().anyMatch(m -> m.text().contains("No patient is complete")));
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        AnalysisInput input = AnalysisInput.of(lung);
        assertTrue(run(input, LUNG).sentence().contains("no exposure and no covariate"));
        assertTrue(run(input, LUNG.with("covariates", "time")).sentence().contains("outcome"));
        assertTrue(run(input, LUNG.with("covariates", "age").with("design", "within")).sentence().contains("needs an exposure"));
        assertTrue(run(input, SMALL.with("shifted", "age").with("shifts", "1")).sentence().contains("no missing values"));
        assertTrue(run(input, SMALL.with("shifted", "ph.karno").with("shifts", "1")).sentence()
            .contains("not in the imputation model"));
        DataTable empty = lung.with(NumberColumn.of("none", new double[228])).with(nothing());
        assertTrue(run(AnalysisInput.of(empty), LUNG.with("covariates", "void")).sentence().contains("no value at all"));
        DataTable matched = lung.with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, ones()))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, ones()));
        assertTrue(run(AnalysisInput.of(matched).withDesign(CohortDesign.matched("1:1")), SMALL).sentence()
            .contains("matched already"));
        assertTrue(run(input, SMALL.with("exposure", "ph.karno").with("design", "within")).sentence().contains("two groups"));
    }

    private static NumberColumn nothing() {
        double[] x = new double[228];
        Arrays.fill(x, Double.NaN);
        return NumberColumn.of("void", x);
    }

    private static double[] ones() {
        double[] x = new double[228];
        Arrays.fill(x, 1);
        return x;
    }

    @Test
    void methodsAndCode() {
        ImputationOptions options = Options.of(ImputationOptions.class).bind(SMALL.with("design", "within"));
        ImputationAnalysis analysis = new ImputationAnalysis();
        String methods = analysis.methods(lung.schema(), options, CohortDesign.SAMPLE);
        assertTrue(methods.contains("imputed 5 times") && methods.contains("Barnard and Rubin"), methods);
        assertTrue(String.join("\n", analysis.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines())
            .contains("match.data(matchit("));
    }

    @Test
    void aVariableWithOneValueIsRefusedInWords() {
        double[] one = new double[lung.rowCount()];
        Arrays.fill(one, Double.NaN);
        one[4] = 3.5;
        String said = run(AnalysisInput.of(lung.with(NumberColumn.of("one", one))), SMALL.with("covariates", "age", "one")).sentence();
        assertTrue(said.contains("\"one\" has the same value in all patients who have one"), said);
    }

    @Test
    void theRCodeShiftsNumbersWithTheSameArguments() {
        ImputationOptions options = Options.of(ImputationOptions.class).bind(SMALL.with("shifted", "wt.loss").with("shifts", "-5", "5")
            .with("numeric", "normal").with("seed", "7"));
        String code = String.join("\n", new ImputationAnalysis().rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow()
            .lines());
        assertTrue(code.contains("seed = 7, defaultMethod = c(\"norm\", \"logreg\", \"polyreg\", \"polr\"), printFlag = FALSE, post = "
            + "post)"), code);
        DataTable data = ReferenceData.categorical(lung, "sex", "1", "2");
        ImputationOptions level = Options.of(ImputationOptions.class).bind(SMALL.with("shifted", "sex").with("shifts", "1"));
        assertTrue(new ImputationAnalysis().rCode(data.schema(), level, CohortDesign.SAMPLE).orElseThrow().remarks().stream()
            .anyMatch(r -> r.contains("log odds")));
    }

    @Test
    void strataThatAreTooManyToImputeFromAreNamed() {
        double[] centre = new double[lung.rowCount()];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = i % 51;
        }
        OptionValues values = SMALL.with("strata", "centre");
        AnalysisResult result = done(lung.with(NumberColumn.of("centre", centre)), values);
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("\"centre\" has 51 strata")));
        for (int i = 0; i < centre.length; i++) {
            centre[i] = i % 8;
        }
        result = done(lung.with(NumberColumn.of("centre", centre)), values);
        assertTrue(result.messages().stream().noneMatch(m -> m.text().contains("too many to be predictors")));
    }
}
