/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves, frailties, ridge, time-varying effects, predictions and residuals of Cox regression, with R's values for lung. */
class CoxExtensionsTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", "age", "sex", "ph.ecog");
    }

    private static Outcome run(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new CoxAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        String text = ResultJson.print(result);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
        return result;
    }

    private static double[] column(Table table, String id) {
        double[] values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.number(i, id);
        }
        return values;
    }

    @Test
    void aRestrictedCubicSplineAsRms() {
        AnalysisResult r = done(lung, options().with("smooth", "age"));
        assertArrayEquals(new double[] {0.0445981684624, -0.0942350481604, 0.5203726909776, -0.5506503613189, 0.4788047865989},
                column(r.table("coefficients"), "estimate"), 1e-8);
        Table tests = r.table("curve_tests");
        assertEquals("age (years): nonlinear", tests.text(1, "term"));
        assertEquals(2.4520307201, tests.number(1, "statistic"), 1e-6);
        assertEquals(2, tests.number(1, "df"));
        Table curve = r.table("curves");
        assertEquals(75, curve.number(4, "value"));
        assertEquals(0.306382390667, curve.number(4, "estimate"), 1e-8);
        assertEquals(0.212026913881, curve.number(4, "std.error"), 1e-8);
        assertEquals(0, curve.number(2, "estimate"));
        CurveFigure figure = assertInstanceOf(CurveFigure.class, r.figure("curve_1"));
        assertEquals(101, figure.series().get(0).x().length);
        assertEquals("age (years), as a curve", r.table("hazard_ratios").text(0, "variable"));
        AnalysisResult other = done(lung, options().with("smooth", "age").with("references", "60"));
        assertTrue(other.table("curves").footnotes().get(0).contains("age (years) 60"), other.table("curves").footnotes().toString());
    }

    @Test
    void aNaturalSplineAndItsTestOfNonlinearity() {
        AnalysisResult r = done(lung, options().with("smooth", "age").with("spline", "natural"));
        assertEquals(2.57274442181, r.table("curve_tests").number(1, "statistic"), 1e-6);
        assertEquals("ns(age, df = 3)1", r.table("coefficients").text(0, "term"));
    }

    @Test
    void aPenalizedSplineAndARidgeAsR() {
        AnalysisResult r = done(lung, options().with("smooth", "age").with("spline", "penalized").with("ridge", "ph.ecog"));
        Table tests = r.table("tests");
        assertEquals("age (years): linear", tests.text(4, "term"));
        assertEquals(1.48, tests.number(4, "statistic"), 0.005);
        assertEquals(2.09, tests.number(5, "statistic"), 0.005);
        assertEquals(2.09, tests.number(5, "df"), 0.005);
        Table c = r.table("coefficients");
        assertEquals(0.46538, c.number(c.rows().size() - 1, "estimate"), 5e-6);
        assertEquals(0.113610, c.number(c.rows().size() - 1, "se2"), 5e-7);
        assertNotNull(r.figure("curve_1"));
        assertNull(r.table("proportional_hazards"));
        AnalysisResult robust = done(lung, options().with("smooth", "age").with("spline", "penalized").with("cluster", "inst")
                .with("covariates", "age", "sex"));
        assertEquals(0.1251626789774396, robust.table("coefficients").number(10, "std.error"), 1e-7);
        assertTrue(robust.table("coefficients").footnotes().get(0).startsWith("SE: from the robust variance over clusters"));
        assertTrue(r.messages().get(0).text().contains("models without penalised terms only"));
    }

    @Test
    void aGammaFrailtyAsR() {
        AnalysisResult r = done(lung, options().with("frailty", "inst"));
        assertEquals(226, r.n());
        assertEquals(2, r.dropped().size());
        assertArrayEquals(new double[] {0.01118, -0.55674, 0.48115}, column(r.table("coefficients"), "estimate"), 1e-5);
        assertArrayEquals(new double[] {0.009307, 0.168273, 0.115469}, column(r.table("coefficients"), "std.error"), 1e-6);
        Table variance = r.table("frailty_variance");
        assertEquals(0.008519101, variance.number(0, "variance"), 1e-7);
        assertEquals(-724.0745, variance.number(0, "loglik.integrated"), 1e-3);
        assertTrue(variance.number(0, "p.value") > 0.3 && variance.number(0, "p.value") < 0.5);
        Table groups = r.table("frailties");
        assertEquals(18, groups.rows().size());
        assertEquals(0.0459187, groups.number(0, "estimate"), 1e-6);
        assertEquals(163, java.util.Arrays.stream(column(groups, "events")).sum());
        ForestFigure figure = assertInstanceOf(ForestFigure.class, r.figure("frailties"));
        assertEquals(18, figure.rows().size());
    }

    @Test
    void gaussianFrailtiesAsCoxphAndCoxme() {
        AnalysisResult reml = done(lung, options().with("frailty", "inst").with("frailtyDistribution", "gaussian")
                .with("search", "to-the-end"));
        assertEquals(0.0193194, reml.table("frailty_variance").number(0, "variance"), 1e-5);
        AnalysisResult laplace = done(lung, options().with("frailty", "inst").with("frailtyDistribution", "integrated"));
        assertEquals(0.018880971, laplace.table("frailty_variance").number(0, "variance"), 1e-7);
        assertEquals(-723.979482284, laplace.table("frailty_variance").number(0, "loglik.integrated"), 1e-6);
        assertArrayEquals(new double[] {0.011117762, -0.556652437, 0.492533586},
                column(laplace.table("coefficients"), "estimate"), 1e-7);
        assertArrayEquals(new double[] {0.009349687, 0.168494327, 0.116580581},
                column(laplace.table("coefficients"), "std.error"), 1e-7);
        assertEquals(-739.3749836851646, laplace.scalar("loglik.null"), 1e-8);
    }

    @Test
    void aTimeVaryingEffectAsTt() {
        AnalysisResult r = done(lung, options().with("timeVarying", "ph.ecog"));
        Table t = r.table("time_varying");
        assertArrayEquals(new double[] {0.0109849916942, -0.5516289592455, 0.8251225733353, -0.0681930192267},
                column(t, "estimate"), 1e-7);
        assertArrayEquals(new double[] {0.00927920002077, 0.16776884434096, 0.60507022608098, 0.11210420792059},
                column(t, "std.error"), 1e-7);
        assertEquals("ph.ecog \u00d7 log(t)", t.text(3, "label"));
        assertTrue(t.footnotes().get(1).contains("chi-squared 0.372, df 1"), t.footnotes().toString());
        Table ratios = r.table("time_varying_ratios");
        assertEquals(StrictMath.exp(0.8251225733353 - 0.0681930192267 * StrictMath.log(227.5)), ratios.number(2, "hazard.ratio"), 1e-6);
        assertNotNull(r.figure("time_varying_1"));
        DataTable early = lung.with(NumberColumn.of("time", java.util.Arrays.stream(lung.numbers("time")).map(x -> x == 5 ? 0 : x)
                .toArray()));
        assertTrue(done(early, options().with("timeVarying", "ph.ecog")).messages().stream()
                .anyMatch(m -> m.text().contains("event at time zero")));
    }

    @Test
    void predictionsForProfilesAndTheBaselineHazard() {
        AnalysisResult r = done(lung, options().with("profiles", "age = 60 & sex = 1 & ph.ecog = 1", "age = 75")
                .with("baseline", "true"));
        Table surv = r.table("predicted_survival");
        assertEquals(227.5, surv.number(1, "time"));
        assertEquals(0.576435998562, surv.number(1, "surv"), 1e-8);
        assertEquals(0.492759467059, surv.number(1, "conf.low"), 1e-8);
        assertEquals(0.651286068139, surv.number(1, "conf.high"), 1e-8);
        assertArrayEquals(new double[] {285, 223, 329}, new double[] {r.table("predicted_medians").number(0, "median"),
            r.table("predicted_medians").number(0, "conf.low"), r.table("predicted_medians").number(0, "conf.high")});
        assertEquals(2, ((CurveFigure) r.figure("predicted_survival")).series().size());
        Table baseline = r.table("baseline_hazard");
        assertEquals(0.00276281507377, baseline.number(0, "cumhaz.zero"), 1e-9);
        assertEquals(0.01393794759293, baseline.number(2, "cumhaz.zero"), 1e-9);
        DataTable data = ReferenceData.categorical(lung, "sex", "1", "2");
        AnalysisResult stratified = done(data, OptionValues.EMPTY.with("time", "time").with("event", "status")
                .with("eventLevels", "2").with("covariates", "age").with("strata", "sex").with("profiles", "age = 60"));
        assertEquals(List.of("1", "2"), List.of(stratified.table("predicted_medians").text(0, "stratum"),
                stratified.table("predicted_medians").text(1, "stratum")));
        assertTrue(run(data, options().with("profiles", "sex = 3")).sentence().contains("level of sex"));
        assertTrue(run(data, options().with("profiles", "weight = 3")).sentence().contains("not a covariate"));
        assertTrue(run(data, options().with("profiles", "age = old")).sentence().contains("no number for age"));
    }

    @Test
    void residualsAndInfluenceAsR() {
        AnalysisResult r = done(lung, options().with("residualPlots", "true").with("influence", "true"));
        Table residuals = r.table("residuals");
        assertArrayEquals(new double[] {0.0438187710827, 0.0445889156280, -2.2218789692895},
                java.util.Arrays.copyOf(column(residuals, "martingale"), 3), 1e-8);
        assertArrayEquals(new double[] {0.0444756746319, 0.0452694301427, -2.1080222813289},
                java.util.Arrays.copyOf(column(residuals, "deviance"), 3), 1e-8);
        Table influence = r.table("influence");
        assertArrayEquals(new double[] {37, 85, 6}, java.util.Arrays.copyOf(column(influence, "row"), 3));
        assertEquals(0.514976408443262, influence.number(0, "dfbetas"), 1e-8);
        for (String id : List.of("martingale_1", "martingale_3", "deviance", "influence_1", "influence_3")) {
            assertNotNull(r.figure(id), id);
        }
        assertNull(done(lung, options()).table("residuals"));
        assertEquals(164, r.table("schoenfeld").rows().size());
        assertEquals(0, java.util.Arrays.stream(column(r.table("schoenfeld"), "age")).sum(), 1e-7);
        assertEquals(0, java.util.Arrays.stream(column(r.table("score"), "sex")).sum(), 1e-8);
        assertEquals(164, r.table("scaled_schoenfeld").rows().size());
        assertEquals(227, r.table("dfbeta").rows().size());
        AnalysisResult exact = done(lung, options().with("residualPlots", "true").with("influence", "true").with("ties", "exact")
                .with("univariable", "false"));
        assertNull(exact.table("dfbeta"));
        assertNotNull(exact.figure("martingale_1"));
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertTrue(run(lung, options().with("smooth", "wt.loss")).sentence().contains("is no covariate of the model"));
        assertTrue(run(lung, options().with("frailty", "sex")).sentence().contains("covariate or stratum at once"));
        assertTrue(run(lung, options().with("frailty", "inst").with("ties", "exact")).sentence()
                .contains("not defined for the exact treatment"));
        assertTrue(run(lung, options().with("frailty", "inst").with("variance", "robust")).sentence()
                .contains("no robust variance"));
        assertTrue(run(lung, options().with("frailty", "inst").with("estimation", "firth")).sentence().contains("Firth"));
        assertTrue(run(lung, options().with("smooth", "age").with("timeVarying", "age")).sentence()
                .contains("smooth and time-varying at once"));
        assertTrue(run(lung, options().with("smooth", "age").with("references", "50", "60")).sentence()
                .contains("more reference values"));
        double[] same = new double[lung.rowCount()];
        DataTable constant = lung.with(NumberColumn.of("one", same));
        assertTrue(run(constant, options().with("covariates", "one", "age").with("smooth", "one")).sentence()
                .contains("one"), run(constant, options().with("covariates", "one", "age").with("smooth", "one")).sentence());
        assertTrue(run(constant, options().with("frailty", "one")).sentence().contains("only one group"));
    }

    @Test
    void theRCodeAndTheMethodsSayIt() {
        CoxAnalysisOptions bound = Options.of(CoxAnalysisOptions.class).bind(options().with("smooth", "age")
                .with("frailty", "inst").with("strata", "ph.karno").with("frailtyDistribution", "gaussian"));
        RCode code = new CoxAnalysis().rCode(lung.schema(), bound, CohortDesign.SAMPLE).orElseThrow();
        assertEquals(List.of("survival", "rms"), code.packages());
        assertEquals("fit <- coxph(Surv(time, status %in% c(\"2\")) ~ rcs(age, 4) + sex + ph.ecog + strata(ph.karno) + "
                + "frailty(inst, distribution = \"gaussian\"), data = d, ties = \"efron\")", code.lines().get(1));
        String methods = new CoxAnalysis().methods(lung.schema(), bound, CohortDesign.SAMPLE);
        assertTrue(methods.contains("restricted cubic splines with 4 knots at Harrell's quantiles"), methods);
        assertTrue(methods.contains("A shared frailty for inst with a Gaussian distribution"), methods);
        CoxAnalysisOptions timed = Options.of(CoxAnalysisOptions.class).bind(options().with("timeVarying", "ph.ecog")
                .with("univariable", "false").with("cluster", "inst"));
        List<String> lines = new CoxAnalysis().rCode(lung.schema(), timed, CohortDesign.SAMPLE).orElseThrow().lines();
        assertEquals("coxph(Surv(time, status %in% c(\"2\")) ~ age + sex + ph.ecog + tt(ph.ecog), data = d, ties = \"efron\", "
                + "cluster = inst, tt = function(x, t, ...) x * log(t))", lines.get(lines.size() - 1));
    }
}
