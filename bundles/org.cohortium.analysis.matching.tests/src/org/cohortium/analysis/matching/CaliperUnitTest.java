/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** The units of a caliper: standard deviations over all patients or pooled from the two groups, or the score's own. */
class CaliperUnitTest {

    private static final Options<MatchingOptions> OPTIONS = Options.of(MatchingOptions.class);

    private static DataTable simulated() {
        Random random = new Random(5);
        double[] exposed = new double[300];
        double[] age = new double[300];
        for (int i = 0; i < 300; i++) {
            age[i] = random.nextGaussian();
            exposed[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(1 - 1.5 * age[i])) ? 1 : 0;
        }
        return DataTable.of(NumberColumn.of("exposed", exposed), NumberColumn.of("age", age));
    }

    private static OptionValues values(String unit, String caliper) {
        return OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age").with("caliperUnit", unit).with("caliper",
            caliper);
    }

    private static AnalysisResult run(String unit, String caliper) {
        return new MatchingAnalysis().run(AnalysisInput.of(simulated()), OPTIONS.bind(values(unit, caliper)), Progress.NONE);
    }

    @Test
    void theRootOfTheMeanOfTheTwoVariances() {
        // variances 1 and 7 of the units that take part
        double[] score = {1, 2, 3, 0, 1, 5, 100};
        boolean[] treated = {true, true, true, false, false, false, false};
        boolean[] aside = {false, false, false, false, false, false, true};
        assertEquals(2, PooledDeviation.of(score, treated, aside), 1e-15);
        assertThrows(EstimationException.class, () -> PooledDeviation.of(new double[] {1, 1, 2, 2},
            new boolean[] {true, true, false, false}, new boolean[4]));
    }

    @Test
    void aPooledCaliperIsTheSameAsItsWidthInTheScoresUnit() {
        AnalysisResult all = run("sd", "0.2");
        AnalysisResult pooled = run("pooled-sd", "0.2");
        assertTrue(pooled.scalar("caliper") < all.scalar("caliper"), "the groups' means differ");
        AnalysisResult raw = run("raw", Double.toString(pooled.scalar("caliper")));
        assertEquals(raw.scalar("caliper"), pooled.scalar("caliper"), 0);
        assertEquals(raw.tables().toString(), pooled.tables().toString());
    }

    @Test
    void aDialectSetsScaleAndUnitTogether() {
        same("sas", "linear-predictor", "pooled-sd", "As SAS: PSMATCH");
        same("r", "probability", "sd", "As R: MatchIt");
        same("stata", "probability", "raw", "As Stata: ");
        same("spss", "probability", "raw", "As SPSS: ");
    }

    private static void same(String dialect, String scale, String unit, String words) {
        AnalysisResult a = new MatchingAnalysis().run(AnalysisInput.of(simulated()), OPTIONS.bind(values("sd", "0.05")
            .with("dialect", dialect)), Progress.NONE);
        AnalysisResult b = new MatchingAnalysis().run(AnalysisInput.of(simulated()), OPTIONS.bind(values(unit, "0.05")
            .with("scale", scale)), Progress.NONE);
        assertEquals(b.scalar("caliper"), a.scalar("caliper"), 0, dialect);
        assertEquals(b.tables().toString(), a.tables().toString(), dialect);
        assertTrue(a.messages().stream().anyMatch(m -> m.text().startsWith(words)), dialect);
    }

    @Test
    void theMethodsAndTheRCodeSayTheUnit() {
        MatchingOptions options = OPTIONS.bind(values("pooled-sd", "0.2"));
        assertTrue(new MatchingAnalysis().methods(simulated().schema(), options, CohortDesign.SAMPLE)
            .contains("0.2 pooled standard deviations"));
        assertTrue(new MatchingAnalysis().rCode(simulated().schema(), options, CohortDesign.SAMPLE).orElseThrow().remarks().stream()
            .anyMatch(r -> r.contains("over all patients")));
    }
}
