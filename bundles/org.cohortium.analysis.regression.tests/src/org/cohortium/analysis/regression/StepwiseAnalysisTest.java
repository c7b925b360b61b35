/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stepwise selection as an analysis, with the values of R's step and drop1. */
class StepwiseAnalysisTest {

    private static final StepwiseAnalysis ANALYSIS = new StepwiseAnalysis();

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", "age", "sex", "ph.ecog", "ph.karno", "pat.karno", "wt.loss");
    }

    @Test
    void agreesWithStep() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options());
        assertEquals(1292.739238617, r.scalar("aic"), 1e-6);
        assertEquals(5, r.scalar("terms"));
        Table steps = r.table("steps");
        assertEquals(2, steps.rows().size());
        assertEquals("leaves", steps.text(1, "change"));
        assertEquals(1.786495324564, steps.number(1, "statistic"), 1e-7);
        assertArrayEquals(new double[] {0.5406867587674, 1.978702427275, 1.019066178113, 0.9848610446354, 0.9871693666475},
                Running.column(r.table("chosen"), "estimate"), 1e-8);
        assertArrayEquals(new double[] {0.381530514824, 1.333681057469, 0.9987641705448, 0.9708590444244, 0.9740168017146},
                Running.column(r.table("chosen"), "conf.low"), 1e-8);
        assertArrayEquals(new double[] {1.786495324564, 12.94179164538, 11.81811466249, 4.089634101829, 3.994535273163,
            3.744375824486}, Running.column(r.table("deviance"), "statistic"), 1e-7);
        assertTrue(Running.says(r, "p-values are too small"));
    }

    @Test
    void selectsByPValueWithWhatIsAlwaysIn() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options().with("criterion", "p-value").with("direction", "both")
                .with("forced", "age"));
        assertEquals("those always in", r.table("steps").text(0, "term"));
        assertTrue(r.table("chosen").rows().stream().anyMatch(row -> ((String) row.getFirst()).toLowerCase(java.util.Locale.ROOT)
                .contains("age")));
        assertTrue(r.table("steps").number(1, "p.value") < 0.05);
    }

    @Test
    void resamplesTellHowStableItIs() {
        AnalysisResult r = Running.done(ANALYSIS, lung, options().with("resamples", "12"));
        double[] share = Running.column(r.table("inclusion"), "estimate");
        assertEquals(6, share.length);
        for (double s : share) {
            assertTrue(s >= 0 && s <= 1 && Math.abs(s * 12 - Math.rint(s * 12)) < 1e-9);
        }
        assertArrayEquals(share, Running.column(Running.done(ANALYSIS, lung, options().with("resamples", "12"))
                .table("inclusion"), "estimate"));
    }

    @Test
    void refusesWhatCannotBe() {
        Running.refused(ANALYSIS, lung, options().with("forced", "inst"), "no candidate");
        Running.refused(ANALYSIS, lung, options().with("criterion", "p-value").with("enter", "0.2"), "enter and leave for ever");
        Running.refused(ANALYSIS, lung, options().with("strata", "sex"), "a covariate and a stratum");
    }

    @Test
    void saysItsMethodsAndItsR() {
        StepwiseOptions options = Options.of(StepwiseOptions.class).bind(options());
        assertTrue(ANALYSIS.methods(lung.schema(), options, CohortDesign.SAMPLE).startsWith("In an exploratory analysis"));
        assertTrue(ANALYSIS.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
                .anyMatch(l -> l.contains("step(full")));
    }
}
