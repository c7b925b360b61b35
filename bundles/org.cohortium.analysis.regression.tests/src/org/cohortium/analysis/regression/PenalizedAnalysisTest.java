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
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Penalised regression as an analysis, with the values of cv.glmnet for stated folds. */
class PenalizedAnalysisTest {

    private static final PenalizedAnalysis ANALYSIS = new PenalizedAnalysis();

    private DataTable births;
    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        births = ReferenceData.categorical(ReferenceData.read(folder, "birthwt"), "race", "1", "2", "3");
        double[] fold = new double[births.rowCount()];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = i % 7;
        }
        births = births.with(NumberColumn.of("fold", fold));
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues logistic() {
        return OptionValues.EMPTY.with("model", "logistic").with("event", "low")
                .with("covariates", "age", "lwt", "race", "smoke", "ptl", "ht", "ui", "ftv")
                .with("foldsBy", "variable").with("foldVariable", "fold");
    }

    private static OptionValues cox() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", "age", "sex", "ph.ecog", "ph.karno", "wt.loss");
    }

    @Test
    void agreesWithGlmnet() {
        AnalysisResult r = Running.done(ANALYSIS, births, logistic());
        assertEquals(0.01173535907644, r.scalar("lambda.min"), 1e-10);
        assertEquals(0.09086262336112, r.scalar("lambda.1se"), 1e-10);
        assertEquals(1.208430128087, r.scalar("cv.min"), 1e-8);
        assertArrayEquals(new double[] {0.2227174436176, -0.01841539662326, -0.01204481326606, 0.9011543018373, 0.5809415370407,
            0.6858747982064, 0.4620839366146, 1.473259873737, 0.6196797876819, 0},
                Running.column(r.table("coefficients"), "estimate.min"), 1e-6);
        assertEquals(8, r.scalar("nonzero.min"));
        assertEquals(0, r.scalar("nonzero.1se"));
        assertTrue(Running.says(r, "without covariates"));
    }

    @Test
    void foldsFollowTheSeedAndFiguresShowThePath() {
        AnalysisResult r = Running.done(ANALYSIS, lung, cox());
        AnalysisResult again = Running.done(ANALYSIS, lung, cox());
        assertEquals(r.scalar("lambda.min"), again.scalar("lambda.min"));
        assertEquals(10, r.scalar("folds"));
        CurveFigure paths = (CurveFigure) r.figure("paths");
        assertEquals(5, paths.series().size());
        CurveFigure curve = (CurveFigure) r.figure("cross-validation");
        assertEquals(r.table("path").rows().size(), curve.series().getFirst().x().length);
        assertEquals("best", r.table("path").rows().stream().map(row -> (String) row.getLast()).filter(s -> s.startsWith("best"))
                .findFirst().orElse("").substring(0, 4));
    }

    @Test
    void whatIsAlwaysInIsNotShrunkAway() {
        AnalysisResult r = Running.done(ANALYSIS, lung, cox().with("forced", "sex"));
        assertTrue(r.table("coefficients").number(1, "estimate.1se") != 0);
        assertTrue(r.table("path").number(0, "nonzero") >= 1);
    }

    @Test
    void ridgeKeepsAll() {
        AnalysisResult r = Running.done(ANALYSIS, lung, cox().with("penalty", "ridge"));
        assertEquals(5, r.scalar("nonzero.min"));
        AnalysisResult noise = Running.done(ANALYSIS, births, logistic().with("penalty", "ridge").with("covariates", "age", "ftv"));
        for (double b : Running.column(noise.table("coefficients"), "estimate.1se")) {
            assertTrue(b == 0 || Math.abs(b) > 1e-30, "shown as " + b);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        Running.refused(ANALYSIS, lung, cox().with("time"), "follow-up time");
        Running.refused(ANALYSIS, lung, cox().with("covariates", "age"), "only one coefficient");
        Running.refused(ANALYSIS, lung, cox().with("foldsBy", "variable"), "makes the folds");
        Running.refused(ANALYSIS, lung, cox().with("foldsBy", "centre"), "centre");
        Running.refused(ANALYSIS, lung, cox().with("forced", "inst"), "no candidate");
    }

    @Test
    void saysItsMethodsAndItsR() {
        PenalizedOptions options = Options.of(PenalizedOptions.class).bind(logistic());
        String text = ANALYSIS.methods(births.schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.contains("lasso") && text.contains("fold"), text);
        RCode code = ANALYSIS.rCode(births.schema(), options, CohortDesign.SAMPLE).orElseThrow();
        assertTrue(code.packages().contains("glmnet"));
        assertTrue(code.lines().stream().anyMatch(l -> l.startsWith("cv <- cv.glmnet(X, y, family = \"binomial\"")), code.toString());
    }
}
