/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parametric survival models as an analysis, on the lung data with the values of R's survreg. */
class ParametricAnalysisTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues options(String distribution, String... covariates) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", covariates).with("distribution", distribution);
    }

    private static Outcome outcome(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new ParametricAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = outcome(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static double[] column(Table table, String id) {
        return java.util.stream.IntStream.range(0, table.rows().size()).mapToDouble(i -> table.number(i, id)).toArray();
    }

    @Test
    void weibullAgreesWithSurvreg() {
        AnalysisResult r = done(lung, options("weibull", "age", "sex", "ph.ecog"));
        Table c = r.table("coefficients");
        assertArrayEquals(new double[] {6.27343525199845, -0.007475439409144497, 0.40109054119345, -0.33963809830877345,
            StrictMath.log(0.7311089921646307)}, column(c, "estimate"), 1e-8);
        assertArrayEquals(new double[] {0.45357771081090187, 0.006763507667534936, 0.12373256651534334, 0.08347841503007192,
            0.06134645526142049}, column(c, "std.error"), 1e-8);
        assertEquals(StrictMath.exp(0.40109054119345), c.number(2, "time.ratio"), 1e-8);
        assertEquals(StrictMath.exp(-0.40109054119345 / 0.7311089921646307), c.number(2, "hazard.ratio"), 1e-8);
        assertEquals(2274.8774917646383, r.scalar("aic"), 1e-6);
        assertEquals(2292.0022418520452, r.scalar("bic"), 1e-6);
        assertEquals(227, r.n());
    }

    @Test
    void predictsTheProfile() {
        AnalysisResult r = done(lung, options("weibull", "age", "sex", "ph.ecog").with("profile",
                "age=60", "sex=1", "ph.ecog=0").with("times", "365"));
        Table p = r.table("predictions");
        assertArrayEquals(new double[] {203.38713457067132, 386.8505863358328, 642.1389242944529},
                Arrays.copyOf(column(p, "estimate"), 3), 1e-5);
        assertArrayEquals(new double[] {24.572996536053676, 42.4769770971475, 71.06161011322654},
                Arrays.copyOf(column(p, "std.error"), 3), 1e-5);
        double eta = 6.27343525199845 - 60 * 0.007475439409144497 + 0.40109054119345;
        double survival = StrictMath.exp(-StrictMath.exp((StrictMath.log(365) - eta) / 0.7311089921646307));
        assertEquals(survival, p.number(3, "estimate"), 1e-7);
    }

    @Test
    void comparesDistributionsByAic() {
        AnalysisResult r = done(lung, options("compare", "age", "sex", "ph.ecog"));
        Table t = r.table("comparison");
        assertEquals(5, t.rows().size());
        double[] aic = column(t, "aic");
        double best = Arrays.stream(aic).min().getAsDouble();
        assertEquals(best, r.scalar("aic"), 1e-9);
        assertEquals(2274.8774917646383, aic[1], 1e-6);
        CurveFigure curves = assertInstanceOf(CurveFigure.class, r.figure("fitted"));
        assertEquals(6, curves.series().size());
        CurveFigure residuals = assertInstanceOf(CurveFigure.class, r.figure("cox.snell"));
        assertEquals(2, residuals.series().size());
    }

    @Test
    void fitsWithoutCovariatesAndByGroup() {
        AnalysisResult r = done(lung, options("log-logistic").with("curvesBy", "sex"));
        assertEquals(1, r.table("coefficients").rows().size() - 1);
        assertEquals(4, assertInstanceOf(CurveFigure.class, r.figure("fitted")).series().size());
    }

    @Test
    void gompertzGivesHazardRatios() {
        AnalysisResult r = done(lung, options("gompertz", "sex"));
        assertTrue(r.table("coefficients").number(1, "hazard.ratio") < 1);
        assertEquals("HR (95% CI)", r.table("effects").columns().get(3).label());
    }

    @Test
    void refusesAProfileItCannotRead() {
        Outcome outcome = outcome(lung, options("weibull", "age").with("profile", "height=180"));
        assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString);
    }

    @Test
    void refusesTimesOfZeroNamingTheRows() {
        double[] times = lung.numbers("time");
        times[2] = 0;
        Outcome outcome = outcome(lung.with(NumberColumn.of("time", times)), options("weibull", "age"));
        assertTrue(outcome.toString().contains("row 3"), outcome::toString);
    }

    @Test
    void namesAGroupWithoutEvents() {
        double[] g = new double[lung.rowCount()];
        double[] status = lung.numbers("status");
        for (int i = 0; i < g.length; i++) {
            g[i] = status[i] == 1 ? 1 : 0;
        }
        AnalysisResult r = done(lung.with(NumberColumn.of("g", g)), options("weibull", "g", "age"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("no finite ratio for g (towards infinity)")),
                () -> r.messages().toString());
        assertEquals(Double.POSITIVE_INFINITY, r.table("coefficients").number(1, "estimate"));
    }

    @Test
    void saysTheRCode() {
        RCode code = new ParametricAnalysis().rCode(lung.schema(), Options.of(ParametricAnalysisOptions.class).bind(
                options("weibull", "age", "ph.ecog")), CohortDesign.SAMPLE).orElseThrow();
        assertEquals(List.of("survival"), code.packages());
        assertEquals("fit_weibull <- survreg(Surv(time, status %in% c(\"2\")) ~ age + ph.ecog, data = d, dist = \"weibull\")",
                code.lines().get(1));
        assertTrue(code.lines().getFirst().contains("complete.cases(d[, c(\"time\", \"status\", \"age\", \"ph.ecog\")"),
                "a missing event is no censoring");
    }
}
