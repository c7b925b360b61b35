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
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Multinomial logistic regression as an analysis, on the birth weight data with the values of nnet's multinom. */
class MultinomialAnalysisTest {

    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        births = ReferenceData.categorical(ReferenceData.read(folder, "birthwt"), "race", "1", "2", "3");
    }

    private static OptionValues options(String... covariates) {
        return OptionValues.EMPTY.with("outcome", "race").with("covariates", covariates);
    }

    private static Outcome outcome(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new MultinomialAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
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
    void agreesWithMultinom() {
        AnalysisResult r = done(births, options("age", "smoke"));
        Table c = r.table("coefficients");
        assertArrayEquals(new double[] {1.73083255620972, -0.1174298945228252, -0.767524178862469, 2.29629385550334,
            -0.0872847488499684, -1.793025649811604}, column(c, "estimate"), 1e-6);
        assertArrayEquals(new double[] {1.139259936846506, 0.0488017566859054, 0.464472601967512, 0.840379726287803,
            0.0343192806975935, 0.389170450370735}, column(c, "std.error"), 1e-6);
        assertEquals(338.781872871174, r.scalar("deviance"), 1e-8);
        assertEquals(10.3971649872764, r.table("tests").number(1, "statistic"), 1e-8);
        assertEquals(2, r.table("tests").number(1, "df"));
    }

    @Test
    void comparesWithTheReferenceChosen() {
        AnalysisResult r = done(births, options("age", "smoke").with("reference", "3"));
        assertArrayEquals(new double[] {-2.296293808786632, 0.0872847458473782, 1.79302565967360, -0.565461206916929,
            -0.0301451491667896, 1.02550146956876}, column(r.table("coefficients"), "estimate"), 1e-6);
        assertEquals("Relative risk ratios: 1 against 3", r.table("relative_risk_ratios_1").title());
        assertEquals("forest_2", r.figure("forest_2").id());
    }

    @Test
    void twoValuesAreLogisticRegression() {
        OptionValues values = options("age", "lwt").with("outcome", "smoke");
        Table multinomial = done(births, values).table("coefficients");
        Outcome logistic = AnalysisRunner.run(new LogisticAnalysis(), births.schema(), AnalysisInput.of(births), values,
                Progress.NONE);
        Table expected = assertInstanceOf(Outcome.Done.class, logistic, logistic::toString).result().table("coefficients");
        assertArrayEquals(column(expected, "estimate"), column(multinomial, "estimate"), 1e-9);
        assertArrayEquals(column(expected, "std.error"), column(multinomial, "std.error"), 1e-7);
    }

    @Test
    void saysSeparationAndNamesTheCovariate() {
        double[] g = new double[births.rowCount()];
        CategoryColumn race = births.column("race", CategoryColumn.class);
        Arrays.setAll(g, i -> race.code(i) == 2 ? 1 : 0);
        Outcome outcome = outcome(births.with(NumberColumn.of("g", g)), options("g", "age"));
        switch (outcome) {
            case Outcome.Done done -> assertTrue(done.result().messages().stream()
                    .anyMatch(m -> m.text().contains("no finite relative risk ratio of g")), outcome::toString);
            case Outcome.NotEstimable no -> assertTrue(no.message().contains("separation"), outcome::toString);
            default -> throw new AssertionError(outcome.toString());
        }
    }

    @Test
    void refusesAnOutcomeOfOneValue() {
        DataTable same = births.with(CategoryColumn.of("race", java.util.List.of("1"),
                filled(births.rowCount())));
        assertInstanceOf(Outcome.NotEstimable.class, outcome(same, options("age")));
    }

    private static String[] filled(int n) {
        String[] labels = new String[n];
        Arrays.fill(labels, "1");
        return labels;
    }
}
