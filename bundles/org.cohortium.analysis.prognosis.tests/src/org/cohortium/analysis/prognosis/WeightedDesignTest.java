/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
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

/**
 * Performance and reclassification in a cohort with weights 1.5, 2, 1, ... and sets of two, with the values of R's survival and
 * survey, and of the definitions written out in R.
 */
class WeightedDesignTest {

    private static final CohortDesign DESIGN = new CohortDesign(CohortDesign.Kind.SAMPLE, Optional.of("w"), Optional.of("set"), "");

    private DataTable lung;
    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        DataTable all = ReferenceData.read(folder, "lung");
        lung = weighted(all.filter(all.complete(List.of("ph.ecog"))));
        births = weighted(ReferenceData.read(folder, "birthwt"));
    }

    private static DataTable weighted(DataTable rows) {
        double[] w = new double[rows.rowCount()];
        double[] set = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 + (i + 1) % 3 / 2.0;
            set[i] = i / 2 + 1.0;
        }
        return rows.with(NumberColumn.of("w", w)).with(NumberColumn.of("set", set));
    }

    private static AnalysisResult done(Analysis<?> analysis, DataTable data, OptionValues values) {
        Outcome outcome = AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data).withDesign(DESIGN), values,
                Progress.NONE);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD), () -> result.checks().toString());
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith("All measures are weighted")), () -> result
                .messages().toString());
        return result;
    }

    private static OptionValues survival() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2");
    }

    private static void row(Table table, int row, double estimate, double stdErr, double tolerance) {
        assertEquals(estimate, table.number(row, "estimate"), tolerance);
        assertEquals(stdErr, table.number(row, "std.error"), tolerance);
    }

    @Test
    void survivalMeasuresAreThoseOfRWithWeightsAndClusters() {
        AnalysisResult r = done(new PerformanceAnalysis(), lung, survival().with("covariates", "age", "sex")
                .with("covariatesB", "age", "sex", "ph.ecog").with("times", "365").with("thresholds", "0.5"));
        Table d = r.table("discrimination");
        row(d, 0, 0.603480397, 0.026517664, 1e-9);
        row(d, 1, 0.596925624, 0.0238623716, 1e-9);
        row(d, 5, 0.638648011, 0.0273393348, 1e-9);
        row(d, 6, 0.627708822, 0.024811725, 1e-9);
        assertEquals(0.599969882468, r.table("auc").number(0, "estimate"), 1e-11);
        assertEquals(0.643783937305, r.table("auc").number(1, "estimate"), 1e-11);
        assertEquals(0.235345619462, r.table("brier").number(1, "estimate"), 1e-10);
        assertEquals(0.224664323332, r.table("brier").number(2, "estimate"), 1e-10);
        Table c = r.table("calibration");
        assertEquals(0.599523242858, c.number(0, "observed"), 1e-11);
        assertEquals(0.595809094706, c.number(0, "predicted"), 1e-9);
        assertEquals(1 + 1.959963984540054 * 0.275889634276, c.number(0, "slope.high"), 1e-8);
        assertEquals(0.185298338872, r.table("decisions").number(1, "net.benefit"), 1e-11);
        assertEquals(0.198923145626, r.table("decisions").number(2, "net.benefit"), 1e-11);
    }

    @Test
    void binaryMeasuresAreThoseOfTheirDefinitionsAndOfSvyglm() {
        AnalysisResult r = done(new PerformanceAnalysis(), births, OptionValues.EMPTY.with("event", "low")
                .with("covariates", "age", "lwt").with("covariatesB", "age", "lwt", "smoke", "ptl", "ht").with("thresholds", "0.3"));
        row(r.table("discrimination"), 0, 0.6311603650587, 0.0443622328342, 1e-10);
        row(r.table("discrimination"), 1, 0.7423149355353, 0.0389382740113, 1e-10);
        assertEquals(0.205341139268, r.table("brier").number(1, "estimate"), 1e-10);
        Table c = r.table("calibration");
        // svyglm multiplies the variance by m / (m - 1) for m sets, here 95
        double se = 0.365296237 * Math.sqrt(94.0 / 95);
        assertEquals(1 + 1.959963984540054 * se, c.number(0, "slope.high"), 1e-7);
        assertEquals(1.959963984540054 * 0.228120687 * Math.sqrt(94.0 / 95), c.number(0, "large.high"), 1e-7);
        assertTrue(Double.isNaN(c.number(0, "hosmer.lemeshow")));
        assertEquals(0.0614764424288, r.table("decisions").number(1, "net.benefit"), 1e-11);
        assertEquals(189, r.table("calibration.groups").number(0, "n") + r.table("calibration.groups").number(1, "n")
                + r.table("calibration.groups").number(2, "n") + r.table("calibration.groups").number(3, "n")
                + r.table("calibration.groups").number(4, "n"));
    }

    @Test
    void reclassificationIsWeighted() {
        AnalysisResult s = done(new ReclassificationAnalysis(), lung, survival().with("oldCovariates", "age", "sex")
                .with("newCovariates", "age", "sex", "ph.ecog").with("horizon", "365").with("thresholds", "0.5"));
        Table m = s.table("measures");
        assertEquals(-0.0345124121720, m.number(0, "estimate"), 1e-11);
        assertEquals(0.0838031310201, m.number(1, "estimate"), 1e-11);
        assertEquals(0.298486045541, m.number(3, "estimate"), 1e-11);
        assertEquals(0.0484464373997, m.number(6, "estimate"), 1e-9);
        AnalysisResult b = done(new ReclassificationAnalysis(), births, OptionValues.EMPTY.with("event", "low")
                .with("oldCovariates", "age", "lwt").with("newCovariates", "age", "lwt", "smoke", "ptl", "ht").with("thresholds", "0.3"));
        m = b.table("measures");
        row(m, 0, 0.0564971751412, 0.0701080697300, 1e-11);
        row(m, 2, 0.2462407648848, 0.0809257825850, 1e-11);
        row(m, 3, 0.2203389830508, 0.1227734596386, 1e-11);
        row(m, 6, 0.1000519555906, 0.0295657700647, 1e-9);
        assertTrue(b.table("movement").footnotes().stream().anyMatch(f -> f.contains("count by their weights")));
    }

    @Test
    void methodsAndCodeTellTheDesign() {
        PerformanceOptions o = Options.of(PerformanceOptions.class).bind(survival().with("covariates", "age").with("times", "365"));
        PerformanceAnalysis analysis = new PerformanceAnalysis();
        assertTrue(analysis.methods(lung.schema(), o, DESIGN).contains("infinitesimal jackknife over matched sets"));
        String code = String.join("\n", analysis.rCode(lung.schema(), o, DESIGN).orElseThrow().lines());
        assertTrue(code.contains("weights = w, cluster = set"), code);
        assertTrue(code.contains("weights = .w, timefix = FALSE"), code);
        String plain = String.join("\n", analysis.rCode(lung.schema(), o, CohortDesign.SAMPLE).orElseThrow().lines());
        assertTrue(plain.contains("Score(") && !plain.contains("weights = w"), plain);
    }
}
