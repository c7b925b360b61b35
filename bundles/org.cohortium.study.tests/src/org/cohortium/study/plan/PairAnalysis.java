/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/** Matches the first rows of a cohort as they stand: a matching for tests. */
public final class PairAnalysis implements Analysis<PairAnalysis.Options> {

    /** How many rows are matched. */
    public record Options(@Option(label = "Rows", defaultValue = "2", help = "h") int rows) {
    }

    @Override
    public AnalysisDescriptor descriptor() {
        return new AnalysisDescriptor("pair", "1.0.0", "Pairs", Category.CONFOUNDING, "Which rows match?", "", "",
                List.of(), List.of());
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public boolean rowOrderMatters() {
        return true;
    }

    @Override
    public List<Problem> check(Schema schema, Options options) {
        return List.of();
    }

    @Override
    public AnalysisResult run(AnalysisInput input, Options options, Progress progress) {
        int rows = options.rows();
        int[] positions = new int[rows];
        int[] sets = new int[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            positions[i] = i;
            sets[i] = 1 + i / 2;
            weights[i] = i % 2 == 0 ? 1 : 3;
        }
        return AnalysisResult.builder(descriptor()).n(input.data().rowCount())
                .matched(new MatchedRows(positions, sets, weights, "pairs as they stand")).build();
    }

    @Override
    public String methods(Schema schema, Options options, CohortDesign design) {
        return "Rows were paired.";
    }
}
