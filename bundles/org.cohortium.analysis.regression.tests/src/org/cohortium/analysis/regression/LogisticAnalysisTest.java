/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
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

/** Logistic regression as an analysis, on the birth weight data with R's values. */
class LogisticAnalysisTest {

    private static final double[] COEF = {0.480623209100783, -0.029549027074475452, -0.015424283979852323, 1.2722597977543857,
        0.8804959257825377, 0.9388457015782598, 0.5433370311245408, 1.8633028703788412, 0.7676481457715814,
        0.06530183477943424};
    private static final double[] SE = {1.1969041067357653, 0.03703141736093623, 0.006919381062240497, 0.5273637029257991,
        0.44078566419559084, 0.4021540765659725, 0.34540543056545014, 0.6975400589968463, 0.45932147808857005,
        0.17239582592432307};
    private static final double[] PROFILE_LOW = {-1.8412137048313344, -0.10373422462229864, -0.02978452062470777,
        0.24166064267346443, 0.02661178224232126, 0.16158429049536965, -0.12346115815692421, 0.5323925763283692,
        -0.1435629544928048, -0.2830837878287018};

    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        births = ReferenceData.categorical(ReferenceData.read(folder, "birthwt"), "race", "1", "2", "3");
    }

    private static OptionValues options(String... covariates) {
        return OptionValues.EMPTY.with("outcome", "low").with("covariates", covariates);
    }

    private static OptionValues full() {
        return options("age", "lwt", "race", "smoke", "ptl", "ht", "ui", "ftv");
    }

    private static Outcome run(DataTable data, CohortDesign design, OptionValues values) {
        return AnalysisRunner.run(new LogisticAnalysis(), data.schema(), AnalysisInput.of(data).withDesign(design), values,
                Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(data, CohortDesign.SAMPLE, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
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
    void agreesWithGlm() {
        AnalysisResult r = done(births, full());
        Table c = r.table("coefficients");
        assertArrayEquals(COEF, column(c, "estimate"), 1e-9);
        assertArrayEquals(SE, column(c, "std.error"), 1e-7);
        assertEquals(201.28479505588112, r.scalar("deviance"), 1e-9);
        assertEquals(234.67199619321852, r.scalar("deviance.null"), 1e-9);
        assertEquals(221.28479505588112, r.scalar("aic"), 1e-9);
        assertEquals(0.7461538461538462, r.scalar("auc"), 1e-12);
        assertEquals(Math.sqrt(0.0014268996743404066), r.scalar("auc.se"), 1e-12);
        assertEquals(0.14227177370514998, r.scalar("r2.mcfadden"), 1e-10);
        assertEquals(234.67199619321852 - 201.28479505588112, r.table("tests").number(0, "statistic"), 1e-9);
        assertEquals(8, r.table("tests").number(1, "df"));
        // R interpolates the profile, to about three digits
        for (int j = 1; j < COEF.length; j++) {
            assertEquals(PROFILE_LOW[j], Math.log(c.number(j, "conf.low")), 2e-3 * Math.abs(PROFILE_LOW[j]) + 1e-4);
        }
        // the constant held by an offset, its profile solved with uniroot
        Table two = done(births, options("age", "lwt")).table("coefficients");
        assertEquals(-0.149809444942964, Math.log(two.number(0, "conf.low")), 1e-8);
        assertEquals(3.775834406895278, Math.log(two.number(0, "conf.high")), 1e-8);
        AnalysisResult wald = done(births, full().with("interval", "wald"));
        assertEquals(0.23864593326613925, Math.log(wald.table("coefficients").number(3, "conf.low")), 1e-7);
        assertEquals(2, r.table("terms").number(2, "df"));
        Table t = r.table("odds_ratios");
        assertEquals("1 (ref)", t.text(3, "multivariable"));
        assertEquals("race", t.text(2, "variable"));
        CurveFigure roc = (CurveFigure) r.figure("roc");
        assertEquals(1, roc.series().get(1).y()[roc.series().get(1).y().length - 1]);
        assertTrue(roc.annotations().get(0).startsWith("AUC 0.746 (0.672"));
        ForestFigure forest = (ForestFigure) r.figure("forest");
        assertEquals("Odds ratios of the multivariable model", forest.title());
        String text = ResultJson.print(r);
        assertEquals(text, ResultJson.print(ResultJson.parse(text)));
    }

    @Test
    void oneBinaryCovariateIsTheTwoByTwoTable() {
        AnalysisResult r = done(births, options("smoke"));
        // smokers 30 of 74, others 29 of 115
        double or = (30.0 / 44) / (29.0 / 86);
        assertEquals(or, r.table("coefficients").number(1, "odds.ratio"), 1e-10);
        assertEquals(Math.sqrt(1 / 30.0 + 1 / 44.0 + 1 / 29.0 + 1 / 86.0), r.table("coefficients").number(1, "std.error"), 1e-9);
        assertEquals(r.table("odds_ratios").text(0, "univariable"), r.table("odds_ratios").text(0, "multivariable"));
    }

    @Test
    void robustVarianceOverClusters() {
        int n = births.rowCount();
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = i;
        }
        DataTable data = births.with(NumberColumn.of("own", own));
        AnalysisResult r = done(data, options("smoke").with("cluster", "own"));
        // with one indicator and each row a cluster the sandwich is the sum of binomial variances of the log odds
        assertEquals(Math.sqrt(1 / 30.0 + 1 / 44.0 + 1 / 29.0 + 1 / 86.0), r.table("coefficients").number(1, "robust.se"), 1e-9);
        assertTrue(r.notes().get(0).text().contains("over clusters"));
        AnalysisResult pairs = done(data.with(NumberColumn.of("pair", java.util.Arrays.stream(own).map(v -> Math.floor(v / 2))
                .toArray())), options("smoke", "age").with("cluster", "pair"));
        assertTrue(pairs.table("coefficients").number(1, "robust.se") > 0);
    }

    @Test
    void separationRedundancyAndFewOutcomesAreSaid() {
        double[] always = births.numbers("low").clone();
        double[] twice = new double[always.length];
        for (int i = 0; i < always.length; i++) {
            always[i] = always[i] == 1 && i % 2 == 0 ? 1 : 0;
            twice[i] = 3 * births.numbers("age")[i] - 1;
        }
        DataTable data = births.with(NumberColumn.of("always", always)).with(NumberColumn.of("twice", twice));
        AnalysisResult r = done(data, options("age", "always", "twice"));
        assertTrue(r.messages().get(0).text().startsWith("twice is determined by age"));
        assertTrue(r.messages().get(1).text().contains("always (separation)"), r.messages().toString());
        Table t = r.table("odds_ratios");
        assertEquals("\u221e (no finite estimate)", t.text(1, "multivariable"));
        assertEquals("redundant", t.text(2, "multivariable"));
        assertEquals(Double.POSITIVE_INFINITY, r.table("coefficients").number(2, "estimate"));
        assertTrue(Double.isNaN(r.table("coefficients").number(2, "p.value")));
        assertNull(r.table("calibration"));
        AnalysisResult few = done(births.select(new int[] {0, 1, 2, 3, 4, 5, 6, 130, 131, 132, 133, 134}), options("age"));
        assertTrue(few.messages().stream().anyMatch(m -> m.text().contains("of the rarer outcome")));
    }

    @Test
    void refusalsInWords() {
        assertTrue(run(births, CohortDesign.SAMPLE, options("low")).sentence().contains("is the outcome and a covariate"));
        assertTrue(run(births, CohortDesign.SAMPLE, options("age").with("outcomeLevels", "7")).sentence()
                .contains("None of the 189 rows has the outcome"));
    }

    @Test
    void methodsParagraph() {
        LogisticAnalysisOptions bound = Options.of(LogisticAnalysisOptions.class).bind(options("age", "race"));
        String text = new LogisticAnalysis().methods(births.schema(), bound, CohortDesign.SAMPLE);
        assertTrue(text.startsWith("Odds ratios of low with 95% profile likelihood confidence intervals were estimated by "
                + "logistic regression with age and race as covariates."), text);
        assertTrue(new LogisticAnalysis().methods(births.schema(), bound, CohortDesign.matched("1:1"))
                .contains("Wald confidence intervals"));
    }
}
