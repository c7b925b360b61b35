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
import org.cohortium.data.DataTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conventions of other programs for regression models, with values of R 4.2.2 set to the same conventions. */
class DialectTest {

    private static final double[] EFRON = {0.011066764560073482, -0.552612395703631, 0.46372847537042766};
    private static final double[] BRESLOW = {0.011041136349488499, -0.5518895697875973, 0.46294704059016395};
    private static final OptionValues COX = OptionValues.EMPTY.with("time", "time").with("event", "status")
        .with("eventLevels", "2").with("covariates", "age", "sex", "ph.ecog");
    private static final OptionValues LOGISTIC = OptionValues.EMPTY.with("outcome", "low").with("covariates", "age", "lwt",
        "smoke");

    private DataTable lung;
    private DataTable births;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        births = ReferenceData.read(folder, "birthwt");
    }

    private AnalysisResult cox(OptionValues values) {
        return Running.done(new CoxAnalysis(), lung, values);
    }

    private static double[] estimates(AnalysisResult result) {
        return Running.column(result.table("coefficients"), "estimate");
    }

    @Test
    void tiesAndTransformOfTimeFollowTheProgram() {
        AnalysisResult r = cox(COX.with("dialect", "r").with("ties", "breslow").with("transform", "log"));
        assertArrayEquals(EFRON, estimates(r), 1e-9);
        assertArrayEquals(new double[] {0.66459676311637095, 0.12892199881096469, 0.15178209890809985,
            0.21555494534179592}, Running.column(r.table("proportional_hazards"), "p.value"), 1e-7);
        for (String program : new String[] {"sas", "stata", "spss"}) {
            assertArrayEquals(BRESLOW, estimates(cox(COX.with("dialect", program))), 1e-9, program);
        }
        AnalysisResult stata = cox(COX.with("dialect", "stata"));
        assertArrayEquals(new double[] {0.69648997098436216, 0.11496553792992477, 0.20915607417031995,
            0.24985601738255911}, Running.column(stata.table("proportional_hazards"), "p.value"), 1e-7);
        assertTrue(Running.says(stata, "As Stata: stcox takes Breslow's method"));
        assertTrue(cox(COX).messages().isEmpty());
    }

    @Test
    void penalisedModelsAndTheWordsFollowToo() {
        OptionValues sas = COX.with("dialect", "sas");
        AnalysisResult firth = cox(sas.with("estimation", "firth"));
        assertArrayEquals(estimates(cox(COX.with("ties", "breslow").with("estimation", "firth"))), estimates(firth));
        assertTrue(Running.says(firth, "As SAS: "));
        AnalysisResult ridge = cox(sas.with("ridge", "age"));
        assertArrayEquals(estimates(cox(COX.with("ties", "breslow").with("ridge", "age"))), estimates(ridge));
        assertTrue(Running.says(ridge, "As SAS: "));
        CoxAnalysisOptions options = Options.of(CoxAnalysisOptions.class).bind(sas);
        assertTrue(new CoxAnalysis().methods(lung.schema(), options, CohortDesign.SAMPLE).contains("Breslow's method"));
        assertTrue(new CoxAnalysis().rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
            .anyMatch(line -> line.contains("ties = \"breslow\"")));
    }

    @Test
    void limitsOfOddsRatiosFollowTheProgram() {
        AnalysisResult own = Running.done(new LogisticAnalysis(), births, LOGISTIC);
        AnalysisResult r = Running.done(new LogisticAnalysis(), births, LOGISTIC.with("interval", "wald").with("dialect", "r"));
        assertArrayEquals(Running.column(own.table("coefficients"), "conf.low"),
            Running.column(r.table("coefficients"), "conf.low"));
        AnalysisResult sas = Running.done(new LogisticAnalysis(), births, LOGISTIC.with("dialect", "sas"));
        assertEquals(0.032055060754712206, StrictMath.log(sas.table("coefficients").number(3, "conf.low")), 1e-7);
        assertEquals(1.309472420735411, StrictMath.log(sas.table("coefficients").number(3, "conf.high")), 1e-7);
        assertTrue(Running.says(sas, "As SAS: confidence intervals are Wald's"));
        assertTrue(Running.says(Running.done(new LogisticAnalysis(), births, LOGISTIC.with("dialect", "spss")
            .with("estimation", "firth")), "As SPSS: "));
    }
}
