/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.ForestFigure;
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

/** The description of missing data, on lung with R's values. */
class MissingnessAnalysisTest {

    private static final OptionValues LUNG = OptionValues.EMPTY.with("time", "time").with("event", "status")
        .with("eventLevels", "2");

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static Outcome run(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new MissingnessAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = run(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::sentence).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static int row(Table table, String column, String text) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.text(i, column).equals(text)) {
                return i;
            }
        }
        throw new AssertionError(text);
    }

    @Test
    void countsAndPatternsOfLung() {
        AnalysisResult r = done(lung, LUNG.with("variables", "age", "ph.ecog", "meal.cal", "wt.loss"));
        assertEquals(228, r.n());
        Table t = r.table("missing");
        assertEquals(47, t.number(2, "n.missing"));
        assertEquals(47.0 / 228, t.number(2, "share"), 1e-15);
        assertEquals("Any of these", t.text(4, "variable"));
        assertEquals(228 - r.scalar("complete"), t.number(4, "n.missing"));
        Table p = r.table("patterns");
        assertEquals("none", p.text(0, "variables"));
        assertEquals(170, p.number(0, "rows"));
        assertEquals("meal.cal", p.text(1, "variables"));
        double sum = 0;
        for (int i = 0; i < p.rows().size(); i++) {
            sum += p.number(i, "rows");
        }
        assertEquals(228, sum);
        assertEquals(3, assertInstanceOf(DotFigure.class, r.figure("missing")).rows().size());
        ForestFigure figure = assertInstanceOf(ForestFigure.class, r.figure("patterns"));
        assertEquals(List.of("meal.cal", "wt.loss", "ph.ecog"), figure.leftColumns());
    }

    @Test
    void comparesTheOutcomeOfPatientsWithAndWithoutAValue() {
        Table t = done(lung, LUNG).table("outcome");
        int wt = row(t, "variable", "wt.loss");
        // survdiff and coxph of is.na(wt.loss)
        assertEquals(14, t.number(wt, "n.missing"));
        assertEquals(13, t.number(wt, "events.missing"));
        assertEquals(3.0510, t.number(wt, "estimate"), 5e-3);
        assertTrue(t.number(wt, "p.value") < 0.001);
        Table binary = done(lung, OptionValues.EMPTY.with("event", "status").with("eventLevels", "2")).table("outcome");
        // chisq.test(table(is.na(meal.cal), status), correct = FALSE): 31 of 47 and 134 of 181
        double chi = 228 * Math.pow(31.0 * 47 - 16.0 * 134, 2) / (47.0 * 181 * 165 * 63);
        assertEquals(chi, Math.pow(normal(binary.number(row(binary, "variable", "meal.cal"), "p.value")), 2), 1e-6);
    }

    /** The normal deviate of a two-sided p-value, by bisection of the error function's series. */
    private static double normal(double p) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 200; i++) {
            double z = (low + high) / 2;
            double term = z;
            double sum = z;
            for (int k = 1; k < 400; k++) {
                term *= -z * z / 2 / k;
                sum += term / (2 * k + 1);
            }
            if (1 - 2 * sum / Math.sqrt(2 * Math.PI) > p) {
                low = z;
            } else {
                high = z;
            }
        }
        return low;
    }

    @Test
    void associationsOfNumbersAndLevels() {
        DataTable data = DataTable.of(NumberColumn.of("m", 1, Double.NaN, 3, Double.NaN, 5, 6, Double.NaN, 8),
            NumberColumn.of("x", 1, 4, 2, 6, 3, 1, 5, 2),
            CategoryColumn.of("g", List.of("a", "b"), "a", "b", "a", "b", "b", "a", "a", null));
        Table t = done(data, OptionValues.EMPTY).table("associations");
        assertEquals("x", t.text(0, "variable"));
        assertEquals(5, t.number(0, "value.missing"), 1e-14);
        assertEquals(1.8, t.number(0, "value.observed"), 1e-14);
        // variances 1 and 0.7
        assertEquals(3.2 / Math.sqrt(0.85), t.number(0, "smd"), 1e-12);
        int b = row(t, "level", "b");
        assertEquals(200.0 / 3, t.number(b, "value.missing"), 1e-12);
        assertEquals(25, t.number(b, "value.observed"), 1e-12);
    }

    @Test
    void completeDataAndEmptyCohorts() {
        AnalysisResult r = done(lung, OptionValues.EMPTY.with("variables", "age", "sex"));
        assertTrue(r.messages().get(0).text().contains("No value is missing"));
        assertNull(r.table("patterns"));
        assertTrue(run(lung.select(new int[0]), LUNG).sentence().contains("no rows"));
        assertTrue(run(lung, OptionValues.EMPTY.with("time", "time")).sentence().contains("no event"));
        MissingnessOptions options = Options.of(MissingnessOptions.class).bind(LUNG);
        assertTrue(new MissingnessAnalysis().methods(lung.schema(), options, CohortDesign.SAMPLE).contains("log-rank"));
        assertEquals(List.of("mice", "survival"),
            new MissingnessAnalysis().rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().packages());
    }

    @Test
    void identifiersAreNotComparedHoweverMany() {
        int n = 12_000;
        double[] x = new double[n];
        double[] y = new double[n];
        String[] id = new String[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 5 == 0 ? Double.NaN : i % 7;
            y[i] = i % 11;
            id[i] = "P" + i;
        }
        DataTable data = DataTable.of(NumberColumn.of("x", x), NumberColumn.of("y", y),
            CategoryColumn.of("id", java.util.Arrays.asList(id), id));
        Table associations = done(data, OptionValues.EMPTY).table("associations");
        assertEquals(1, associations.rows().size());
        assertTrue(associations.footnotes().stream().anyMatch(f -> f.endsWith("levels: id.")), associations.footnotes().toString());
    }

    @Test
    void theRCodeComparesWhatIsChosen() {
        MissingnessOptions options = Options.of(MissingnessOptions.class).bind(LUNG.with("compare", "age", "sex"));
        String code = String.join("\n", new MissingnessAnalysis().rCode(lung.schema(), options, CohortDesign.matched("1:1"))
            .orElseThrow().lines());
        assertTrue(code.contains("setdiff(c(\"age\", \"sex\"), x)") && code.contains("setdiff(names(d), c(\".weight\", \".set\"))"),
            code);
    }
}
