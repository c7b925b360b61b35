/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
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

/** Linear regression as an analysis, on the birth weight data with the values of R's lm and the package sandwich. */
class LinearAnalysisTest {

    private static final double[] COEF = {2839.43343506534165, -1.94784072392969, 3.99993848607100, -510.50149329653738,
        -398.64385927872746, -401.72048819213336};

    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        births = ReferenceData.categorical(ReferenceData.read(folder, "birthwt"), "race", "1", "2", "3");
    }

    private static OptionValues options(String... covariates) {
        return OptionValues.EMPTY.with("outcome", "bwt").with("covariates", covariates);
    }

    private static Outcome outcome(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new LinearAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
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
        return IntStream.range(0, table.rows().size()).mapToDouble(i -> table.number(i, id)).toArray();
    }

    @Test
    void agreesWithLm() {
        AnalysisResult r = done(births, options("age", "lwt", "race", "smoke"));
        Table c = r.table("coefficients");
        assertArrayEquals(COEF, column(c, "estimate"), 1e-8);
        assertArrayEquals(new double[] {321.43453780744795, 9.82011816160070, 1.73801774586658, 157.07682641481034,
            119.57922727145160, 109.24075103977157}, column(c, "std.error"), 1e-8);
        assertEquals(2205.239262034928743, c.number(0, "conf.low"), 1e-7);
        assertEquals(-186.18718477222976, c.number(5, "conf.high"), 1e-7);
        assertEquals(0.148298711604, r.scalar("r2"), 1e-11);
        assertEquals(682.106527637962, r.scalar("sigma"), 1e-9);
        Table tests = r.table("tests");
        assertEquals(6.37281276740628, tests.number(0, "statistic"), 1e-10);
        assertEquals(8.37042, tests.number(3, "statistic"), 5e-6);
        assertEquals(0.00033232, tests.number(3, "p.value"), 5e-9);
        assertEquals(189, assertInstanceOf(CurveFigure.class, r.figure("residuals")).series().getFirst().x().length);
    }

    @Test
    void robustErrorsAgreeWithSandwich() {
        OptionValues values = options("age", "lwt", "race", "smoke");
        assertArrayEquals(new double[] {346.20486052095737, 12.75093074900917, 1.57494902199767, 151.30613161557432,
            130.81192725037391, 116.13823065514784},
                column(done(births, values.with("variance", "hc3")).table("coefficients"), "std.error"), 1e-8);
        assertArrayEquals(new double[] {331.84136018272397, 12.04980101625124, 1.51753925850445, 144.91674058045794,
            128.53912654308650, 113.32068919375470},
                column(done(births, values.with("variance", "hc1")).table("coefficients"), "std.error"), 1e-8);
        Table clustered = done(births, values.with("cluster", "age")).table("coefficients");
        assertArrayEquals(new double[] {317.02201146207040, 11.82795927317373, 1.68443766838723, 112.89192255617112,
            119.46187660348373, 89.61291210506333}, column(clustered, "std.error"), 1e-8);
        assertEquals(23, done(births, values.with("cluster", "age")).table("tests").number(0, "df.residual"));
    }

    @Test
    void weightedSquaresAgreeWithLm() {
        AnalysisResult r = done(births, options("age", "smoke").with("weights", "lwt"));
        assertArrayEquals(new double[] {2864.33505087530739, 9.48165046757891, -285.83863058205174},
                column(r.table("coefficients"), "estimate"), 1e-8);
        assertArrayEquals(new double[] {240.04225279280877, 9.74712192750493, 107.30081113720458},
                column(r.table("coefficients"), "std.error"), 1e-8);
        assertEquals(0.042722737566929, r.scalar("r2"), 1e-12);
    }

    @Test
    void namesRedundantCovariatesAndKeepsTheOthers() {
        double[] twice = Arrays.stream(births.numbers("age")).map(a -> 2 * a + 1).toArray();
        AnalysisResult r = done(births.with(NumberColumn.of("twice", twice)), options("age", "twice", "smoke"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("twice is determined by age")),
                () -> r.messages().toString());
        assertTrue(Double.isNaN(r.table("coefficients").number(2, "estimate")));
        assertEquals(done(births, options("age", "smoke")).table("coefficients").number(2, "estimate"),
                r.table("coefficients").number(3, "estimate"), 1e-9);
    }

    @Test
    void refusesInfiniteValuesNamingTheRow() {
        double[] lwt = births.numbers("lwt");
        lwt[4] = Double.POSITIVE_INFINITY;
        Outcome outcome = outcome(births.with(NumberColumn.of("lwt", lwt)), options("lwt"));
        assertTrue(outcome.toString().contains("row 5"), outcome::toString);
    }

    @Test
    void refusesMoreCoefficientsThanRows() {
        Outcome outcome = outcome(DataTable.of(births.select(new int[] {0, 1}).columns()), options("age", "lwt"));
        assertInstanceOf(Outcome.NotEstimable.class, outcome, outcome::toString);
    }
}
