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
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cox and logistic regression with Firth's penalty as analyses, with the values of R's formulas, coxphf and logistf. */
class FirthAnalysisTest {

    private static final double[] BIRTHS = {0.34885664643280917, -0.025315341213484742, -0.01383356206166983,
        1.2074083097755939, 0.8181124573541508, 0.8782206128548192, 0.5034091155862992, 1.712169779932828,
        0.7362392811585626};
    /** By glm on the augmented data. */
    private static final double[] FLAC = {0.34601689693145410, -0.02541100005489934, -0.01388531925390708,
        1.19233997798199742, 0.81578253072011742, 0.87472183535307113, 0.49402115445993633, 1.68184197354474008,
        0.72270838219714340};
    private static final double[] PROBIT = {0.211147897430873588, -0.014393419659842635, -0.007607296747141018,
        0.755419627766980128, 0.572516471309714725, 0.649173988954880543};

    private DataTable lung;
    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        births = ReferenceData.categorical(ReferenceData.read(folder, "birthwt"), "race", "1", "2", "3");
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

    private static double[] column(Table table, String id) {
        return IntStream.range(0, table.rows().size()).mapToDouble(i -> table.number(i, id)).toArray();
    }

    private static double[] logs(double[] ratios) {
        return Arrays.stream(ratios).map(StrictMath::log).toArray();
    }

    private static OptionValues cox(String... covariates) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", covariates).with("ties", "breslow").with("estimation", "firth");
    }

    /** Rows 1-60 with a covariate that is 1 in the censored rows only: the likelihood is monotone in it. */
    private DataTable monotone() {
        DataTable first = DataTable.of(lung.select(IntStream.range(0, 60).toArray()).columns());
        double[] status = first.numbers("status");
        return first.with(NumberColumn.of("g", Arrays.stream(status).map(s -> s == 1 ? 1 : 0).toArray()));
    }

    @Test
    void coxIsFiniteWhereTheLikelihoodIsMonotone() {
        AnalysisResult r = done(new CoxAnalysis(), monotone(), cox("g", "age"));
        Table c = r.table("coefficients");
        assertArrayEquals(new double[] {-3.3903964082404303, 0.010943154333900171}, column(c, "estimate"), 1e-6);
        assertArrayEquals(new double[] {1.486894466121936, 0.019237635601366796}, column(c, "std.error"), 1e-6);
        assertArrayEquals(new double[] {-8.246601271824604, -0.025988226702074013}, logs(column(c, "conf.low")), 1e-5);
        assertArrayEquals(new double[] {-1.3701228429896855, 0.04948715223078267}, logs(column(c, "conf.high")), 1e-5);
        assertArrayEquals(new double[] {2.726061683461174e-05, 0.5663323878152566}, column(c, "p.value"), 1e-8);
        assertEquals(-173.15462275449585, r.scalar("loglik.penalized"), 1e-8);
        assertEquals(-181.96120978793948, r.scalar("loglik.penalized.null"), 1e-8);
    }

    @Test
    void maximumLikelihoodNamesTheOptionThatHelps() {
        AnalysisResult r = done(new CoxAnalysis(), monotone(), cox("g", "age").with("estimation", "maximum-likelihood"));
        assertTrue(r.messages().stream().anyMatch(m -> m.advice().contains("set the option Estimation to Firth")));
    }

    @Test
    void coxRefusesARobustVariance() {
        Outcome outcome = outcome(new CoxAnalysis(), lung, cox("age").with("variance", "robust"));
        assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString);
    }

    @Test
    void logisticAgreesWithLogistf() {
        AnalysisResult r = done(new LogisticAnalysis(), births, OptionValues.EMPTY.with("outcome", "low")
                .with("covariates", "age", "lwt", "race", "smoke", "ptl", "ht", "ui").with("estimation", "firth"));
        Table c = r.table("coefficients");
        assertArrayEquals(BIRTHS, column(c, "estimate"), 1e-6);
        Table flac = r.table("flac");
        // FLIC keeps the effects and makes the mean probability the observed one
        assertEquals(c.number(1, "estimate"), flac.number(1, "flic"), 0);
        assertEquals(r.scalar("constant.flic"), flac.number(0, "flic"), 0);
        assertEquals(0.3253390724088944, r.scalar("constant.flic"), 1e-7);
        assertArrayEquals(FLAC, column(flac, "flac"), 1e-6);
        assertEquals(8, r.table("tests").rows().size());
        assertEquals(2, r.table("tests").number(3, "df"));
    }

    @Test
    void logisticIsFiniteUnderSeparation() {
        double[] low = births.numbers("low");
        DataTable separated = births.with(NumberColumn.of("g", low));
        OptionValues values = OptionValues.EMPTY.with("outcome", "low").with("covariates", "g", "age");
        AnalysisResult r = done(new LogisticAnalysis(), separated, values.with("estimation", "firth"));
        assertTrue(Double.isFinite(r.table("coefficients").number(1, "estimate")));
        assertTrue(r.table("coefficients").number(1, "p.value") < 1e-30);
        AnalysisResult plain = done(new LogisticAnalysis(), separated, values);
        assertTrue(plain.messages().stream().anyMatch(m -> m.advice().contains("set the option Estimation to Firth")));
    }

    @Test
    void probitHasCoefficientsAndNoOddsRatios() {
        AnalysisResult r = done(new LogisticAnalysis(), births, OptionValues.EMPTY.with("outcome", "low")
                .with("covariates", "age", "lwt", "race", "smoke").with("link", "probit").with("interval", "wald"));
        assertArrayEquals(PROBIT, column(r.table("coefficients"), "estimate"), 1e-6);
        assertEquals("b (95% CI)", r.table("effects").columns().get(5).label().replace("Multivariable ", ""));
    }

    @Test
    void firthAndProbitDoNotGoTogether() {
        Outcome outcome = outcome(new LogisticAnalysis(), births, OptionValues.EMPTY.with("outcome", "low")
                .with("covariates", "age").with("link", "probit").with("estimation", "firth"));
        assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString);
    }
}
