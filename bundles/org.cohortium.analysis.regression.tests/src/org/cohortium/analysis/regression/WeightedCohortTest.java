/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights and sets of a matched cohort count in every new regression analysis. */
class WeightedCohortTest {

    private DataTable lung;
    private DataTable weighted;
    private DataTable doubled;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        int n = lung.rowCount();
        double[] weight = new double[n];
        double[] set = new double[n];
        int[] twice = new int[2 * n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            weight[i] = 1 + i % 2;
            set[i] = i;
            for (int k = 0; k < weight[i]; k++) {
                twice[count++] = i;
            }
        }
        weighted = lung.with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight)).with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        doubled = weighted.select(java.util.Arrays.copyOf(twice, count)).without(CohortDesign.WEIGHT_COLUMN);
    }

    private static AnalysisResult run(Analysis<?> analysis, DataTable data, OptionValues values) {
        boolean own = data.has(CohortDesign.WEIGHT_COLUMN);
        CohortDesign design = own ? CohortDesign.matched("matched") : new CohortDesign(CohortDesign.Kind.MATCHED, Optional.empty(),
                Optional.of(CohortDesign.SET_COLUMN), "matched");
        Outcome outcome = AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data).withDesign(design), values, Progress.NONE);
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
    }

    private static OptionValues outcome() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2");
    }

    /** Efron's ties count weights otherwise than repeated rows, so that few digits can agree. */
    @Test
    void adjustedCurvesWeighPatients() {
        OptionValues options = outcome().with("group", "sex").with("covariates", "age").with("times", "300").with("tau", "600");
        AnalysisResult one = run(new AdjustedCurvesAnalysis(), weighted, options);
        AnalysisResult two = run(new AdjustedCurvesAnalysis(), doubled, options);
        for (int row = 0; row < 2; row++) {
            assertEquals(two.table("survival").number(row, "estimate"), one.table("survival").number(row, "estimate"), 2e-3);
            assertEquals(two.table("survival").number(row, "std.error"), one.table("survival").number(row, "std.error"), 1e-3);
        }
        AnalysisResult plain = Running.done(new AdjustedCurvesAnalysis(), lung, options);
        assertTrue(Math.abs(plain.table("survival").number(0, "estimate") - one.table("survival").number(0, "estimate")) > 1e-3);
    }

    /** Breslow's ties, which penalised models have, make a weight of two the same as a row twice. */
    @Test
    void penalisedModelsWeighPatients() {
        OptionValues options = outcome().with("covariates", "age", "sex", "ph.karno").with("foldsBy", "variable")
                .with("foldVariable", "ph.ecog");
        DataTable some = weighted.filter(fewFolds(weighted));
        AnalysisResult one = run(new PenalizedAnalysis(), some, options);
        AnalysisResult two = run(new PenalizedAnalysis(), doubled.filter(fewFolds(doubled)), options);
        assertEquals(two.table("path").number(0, "lambda"), one.table("path").number(0, "lambda"), 1e-10);
        assertEquals(two.table("path").number(9, "explained"), one.table("path").number(9, "explained"), 1e-10);
    }

    private static boolean[] fewFolds(DataTable table) {
        boolean[] keep = new boolean[table.rowCount()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !"3".equals(table.column("ph.ecog").text(i));
        }
        return keep;
    }

    @Test
    void timeDependentExposuresAndSelectionWeighPatients() {
        double[] begin = lung.numbers("age").clone();
        for (int i = 0; i < begin.length; i++) {
            begin[i] = i % 3 == 0 ? Double.NaN : begin[i];
        }
        OptionValues options = outcome().with("begins", "start").with("covariates", "sex");
        AnalysisResult one = run(new TimeDependentAnalysis(), weighted.with(NumberColumn.of("start", begin)), options);
        AnalysisResult plain = Running.done(new TimeDependentAnalysis(), lung.with(NumberColumn.of("start", begin)), options);
        assertTrue(Math.abs(one.table("coefficients").number(0, "estimate")
                - plain.table("coefficients").number(0, "estimate")) > 1e-3);
        OptionValues selection = outcome().with("covariates", "age", "sex", "ph.karno");
        assertTrue(Math.abs(run(new StepwiseAnalysis(), weighted, selection).scalar("aic")
                - Running.done(new StepwiseAnalysis(), lung, selection).scalar("aic")) > 1);
    }
}
