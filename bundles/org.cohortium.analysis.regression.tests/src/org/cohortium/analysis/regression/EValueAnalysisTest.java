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
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.sensitivity.EValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-values as an analysis: of an estimate that is given, and of models of the cohort. */
class EValueAnalysisTest {

    private static final EValueAnalysis ANALYSIS = new EValueAnalysis();

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues given() {
        return OptionValues.EMPTY.with("estimate", "0.56").with("lower", "0.44").with("upper", "0.71");
    }

    private static OptionValues cox() {
        return OptionValues.EMPTY.with("source", "cox").with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("exposure", "sex").with("covariates", "age", "ph.ecog");
    }

    @Test
    void ofAnEstimateThatIsGiven() {
        AnalysisResult common = Running.done(ANALYSIS, lung, given());
        assertEquals(2.3495312573224285, common.scalar("e.value"), 1e-12);
        assertEquals(1.8498730518579976, common.scalar("e.value.limit"), 1e-12);
        AnalysisResult rare = Running.done(ANALYSIS, lung, given().with("frequency", "rare"));
        assertEquals(2.9702231394126426, rare.scalar("e.value"), 1e-12);
        assertEquals(228, rare.n());
    }

    @Test
    void ofACoxModelOfTheCohort() {
        AnalysisResult r = Running.done(ANALYSIS, lung, cox());
        Table t = r.table("e-values");
        assertEquals(0.5754445562893, t.number(0, "estimate"), 1e-9);
        assertEquals(0.7994351275185, t.number(0, "conf.high"), 1e-9);
        EValue expected = EValue.of(EValue.Measure.HAZARD_RATIO_COMMON, 0.5754445562893, 0.4142130186235, 0.7994351275185);
        assertEquals(expected.estimate(), t.number(0, "e.value"), 1e-8);
        assertEquals(expected.limit(), t.number(0, "e.value.limit"), 1e-8);
        assertEquals(2, r.table("benchmarks").rows().size());
        assertTrue(Running.says(Running.done(ANALYSIS, lung, cox().with("frequency", "rare")), "not rare"));
    }

    @Test
    void anIntervalWithOneNeedsNoConfounding() {
        AnalysisResult r = Running.done(ANALYSIS, lung, given().with("upper", "1.2"));
        assertEquals(1, r.scalar("e.value.limit"));
        assertTrue(Running.says(r, "no confounding is needed"));
    }

    @Test
    void refusesWhatCannotBe() {
        Running.refused(ANALYSIS, lung, OptionValues.EMPTY, "No estimate is given");
        Running.refused(ANALYSIS, lung, given().with("estimate", "-0.5"), "above 0");
        Running.refused(ANALYSIS, lung, given().with("lower", "0.6"), "between its confidence limits");
        Running.refused(ANALYSIS, lung, cox().with("exposure"), "No exposure");
        Running.refused(ANALYSIS, lung, cox().with("time"), "follow-up time");
    }

    @Test
    void saysItsMethodsAndItsR() {
        EValueOptions options = Options.of(EValueOptions.class).bind(cox());
        assertTrue(ANALYSIS.methods(lung.schema(), options, CohortDesign.SAMPLE).contains("E-value of the hazard ratio"));
        assertTrue(ANALYSIS.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
                .anyMatch(l -> l.startsWith("fit <- coxph")));
    }
}
