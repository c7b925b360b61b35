/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adjusted curves as an analysis, with the averages of survfit's curves and its weighted curves. */
class AdjustedCurvesAnalysisTest {

    private static final AdjustedCurvesAnalysis ANALYSIS = new AdjustedCurvesAnalysis();

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2").with("group", "sex")
                .with("covariates", "age", "ph.ecog").with("times", "200", "500").with("tau", "600");
    }

    @Test
    void gFormulaAveragesPredictedCurves() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options());
        Table s = r.table("survival");
        assertEquals(0.6264222808244, s.number(0, "estimate"), 1e-9);
        assertEquals(0.7611511822685, s.number(1, "estimate"), 1e-9);
        assertEquals(0.2318477506101, s.number(2, "estimate"), 1e-9);
        assertEquals(0.4167899788499, s.number(3, "estimate"), 1e-9);
        assertTrue(s.number(0, "conf.low") < s.number(0, "estimate") && s.number(0, "estimate") < s.number(0, "conf.high"));
        Table rmst = r.table("rmst");
        assertEquals(305.0207163094, rmst.number(0, "estimate"), 1e-6);
        assertEquals(388.2645270307, rmst.number(1, "estimate"), 1e-6);
        assertEquals(388.2645270307 - 305.0207163094, rmst.number(2, "estimate"), 1e-6);
        assertTrue(rmst.number(2, "p.value") < 0.01);
        assertEquals(0.7611511822685 - 0.6264222808244, r.table("differences").number(0, "estimate"), 1e-9);
        CurveFigure figure = (CurveFigure) r.figure("adjusted");
        assertEquals(2, figure.series().size());
        assertEquals(1, figure.series().getFirst().y()[0]);
        assertEquals(227, r.n());
    }

    @Test
    void weightingGivesWeightedKaplanMeierCurves() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options().with("method", "weighting"));
        Table s = r.table("survival");
        assertEquals(0.6162039680317, s.number(0, "estimate"), 1e-8);
        assertEquals(0.7972784090992, s.number(1, "estimate"), 1e-8);
        assertEquals(0.2296301248494, s.number(2, "estimate"), 1e-8);
        assertEquals(0.4039376991096, s.number(3, "estimate"), 1e-8);
        assertEquals(0.04181672135708, s.number(0, "std.error"), 1e-8);
        assertEquals(0.06332454305122, s.number(3, "std.error"), 1e-8);
        assertEquals(0.5287459269082, s.number(0, "conf.low"), 1e-7);
    }

    @Test
    void interactionsWithTheGroupAndStrataAreAllowed() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options().with("covariates", "age").with("interactions", "sex:age")
                .with("strata", "ph.ecog"));
        assertEquals(4, r.table("survival").rows().size());
    }

    @Test
    void roundTimesAreChosenWhereNoneAreGiven() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options().with("times").with("tau"));
        double[] times = Running.column(r.table("survival"), "time");
        assertEquals(0, times[0] % 50);
        assertTrue(times.length >= 6);
    }

    @Test
    void refusesWhatCannotBe() {
        Running.refused(ANALYSIS, lung, options().with("tau", "5000"), "beyond the longest follow-up");
        Running.refused(ANALYSIS, lung, options().with("covariates", "sex", "age"), "the group and a covariate");
        Running.refused(ANALYSIS, lung.filter(only(lung, "sex", "1")), options(), "same group");
        Running.refused(ANALYSIS, lung, options().with("group", "ph.ecog").with("covariates", "age").with("method", "weighting"),
                "two groups");
    }

    private static boolean[] only(DataTable table, String column, String value) {
        boolean[] keep = new boolean[table.rowCount()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = value.equals(table.column(column).text(i));
        }
        return keep;
    }

    @Test
    void saysItsMethodsAndItsR() {
        AdjustedCurvesOptions options = Options.of(AdjustedCurvesOptions.class).bind(options());
        assertTrue(ANALYSIS.methods(lung.schema(), options, CohortDesign.SAMPLE).contains("g-formula"));
        assertTrue(ANALYSIS.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
                .anyMatch(l -> l.startsWith("fit <- coxph(")));
    }
}
