/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

class OrderedRunTest {

    private static final DataTable DATA = DataTable.of(NumberColumn.of("time", 3, 1, 2, 1),
        CategoryColumn.of("arm", java.util.List.of("A", "B"), "A", "B", "A", "A"));

    private static OrderedRun run() {
        return OrderedRun.of(new TallyAnalysis(), AnalysisInput.of(DATA),
            OptionValues.EMPTY.with("time", "time").with("group", "arm"));
    }

    private static AnalysisResult result(int... positions) {
        int[] sets = new int[positions.length];
        double[] weights = new double[positions.length];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = i + 1;
            weights[i] = i + 0.5;
        }
        return AnalysisResult.builder(new TallyAnalysis().descriptor()).matched(new MatchedRows(positions, sets, weights, ""))
            .build();
    }

    @Test
    void sortsByTheVariablesThatOptionsNameAndKeepsRowNumbers() {
        OrderedRun run = run();
        assertArrayEquals(new double[] {1, 1, 2, 3}, run.input().data().numbers("time"));
        assertArrayEquals(new int[] {4, 2, 3, 1}, run.input().data().rowNumbers());
        assertArrayEquals(new int[] {3, 1, 2, 0}, run.order().orElseThrow());
    }

    @Test
    void namesPositionsAsTheyAreInTheCohort() {
        MatchedRows rows = run().restored(result(0, 1, 3)).matched().orElseThrow();
        assertArrayEquals(new int[] {0, 1, 3}, rows.positions());
        assertArrayEquals(new int[] {3, 2, 1}, rows.sets());
        assertArrayEquals(new double[] {2.5, 1.5, 0.5}, rows.weights());
    }

    @Test
    void leavesPositionsThatAreNoneToTheOneWhoChecksThem() {
        AnalysisResult wrong = result(0, 4);
        assertSame(wrong, run().restored(wrong));
        assertTrue(run().restored(null) == null);
        AnalysisResult plain = result(0, 1);
        assertSame(plain, new OrderedRun(AnalysisInput.of(DATA), Optional.empty()).restored(plain));
    }
}
