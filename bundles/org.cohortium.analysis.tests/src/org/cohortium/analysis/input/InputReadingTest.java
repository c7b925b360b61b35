/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class InputReadingTest {

    private static final Column TIME = NumberColumn.of("time", 5, Double.NaN, 3, 8);
    private static final Column DEAD = LogicalColumn.of("dead", true, false, null, false);

    @Test
    void aRowIsDroppedForTheFirstVariableItLacks() {
        DataTable table = DataTable.of(TIME, DEAD).select(new int[] {0, 1, 2, 3});
        CompleteRows rows = CompleteRows.of(AnalysisInput.of(table), java.util.Arrays.asList("time", null, "dead"));
        assertArrayEquals(new int[] {0, 3}, rows.positions());
        assertEquals(List.of("missing: time", "missing: dead"), rows.dropped().stream().map(d -> d.reason()).toList());
        assertArrayEquals(new int[] {3}, rows.dropped().get(1).rowNumbers());
    }

    @Test
    void nothingLeftIsSaidWithTheReasons() {
        DataTable table = DataTable.of(NumberColumn.of("afp", Double.NaN, Double.NaN));
        EstimationException e = assertThrows(EstimationException.class,
            () -> CompleteRows.of(AnalysisInput.of(table), List.of("afp")));
        assertEquals("None of the 2 rows is complete: missing: afp (2).", e.getMessage());
    }

    @Test
    void eventsAreNeverGuessedFromOtherCodes() {
        assertArrayEquals(new boolean[] {true, false}, EventIndicator.read(NumberColumn.of("d", 1, 0), List.of()));
        EstimationException e = assertThrows(EstimationException.class,
            () -> EventIndicator.read(NumberColumn.of("status", 1, 2, 2), List.of()));
        assertEquals("The event variable \"status\" has other values than 0 and 1: 1, 2.", e.getMessage());
        assertArrayEquals(new boolean[] {false, true, true},
            EventIndicator.read(NumberColumn.of("status", 1, 2, 2), List.of("2")));
        assertArrayEquals(new boolean[] {true, false},
            EventIndicator.read(CategoryColumn.of("s", List.of("dead", "alive"), "dead", "alive"), List.of("dead")));
        assertThrows(EstimationException.class,
            () -> EventIndicator.read(NumberColumn.of("status", 1, 2), List.of("dead")));
    }

    @Test
    void groupsKeepTheOrderOfLevelsAndLeaveOutEmptyOnes() {
        Groups groups = Groups.of(CategoryColumn.of("stage", List.of("0", "A", "B"), "B", "0", "B"));
        assertEquals(List.of("0", "B"), groups.labels());
        assertArrayEquals(new int[] {1, 0, 1}, groups.codes());
        Groups numbers = Groups.of(NumberColumn.of("ecog", 10, 2, 10));
        assertEquals(List.of("2", "10"), numbers.labels());
        Groups crossed = groups.cross(numbers);
        assertEquals(List.of("0, 2", "B, 10"), crossed.labels());
        assertArrayEquals(new int[] {1, 0, 1}, crossed.codes());
    }

    @Test
    void groupsOfSeveralVariablesAndNamesForCurves() {
        DataTable table = DataTable.of(CategoryColumn.of("stage", List.of("0", "A", "B"), "B", "0", "B"),
            NumberColumn.of("ecog", 10, 2, 10));
        assertEquals(List.of("0, 2", "B, 10"), Groups.crossed(table, List.of("stage", "ecog")).labels());
        assertEquals(null, Groups.crossed(table, List.of()));
        assertEquals(List.of("ecog 2", "ecog 10"), Groups.named(table.column("ecog"), 2).labels());
        assertEquals(List.of("0", "B"), Groups.named(table.column("stage"), 2).labels());
        assertThrows(EstimationException.class, () -> Groups.named(table.column("ecog"), 1));
    }

    @Test
    void aMatchedDesignBringsItsWeightsAndSets() {
        DataTable table = DataTable.of(NumberColumn.of("t", 1, 2, 3), NumberColumn.of("d", 1, 0, 1),
            NumberColumn.of(CohortDesign.WEIGHT_COLUMN, 1, 0.5, 0.5), NumberColumn.of(CohortDesign.SET_COLUMN, 7, 7, 9));
        SurvivalData data = SurvivalInput.of(table, "t", "d", List.of()).design(CohortDesign.matched("1:2")).read();
        assertTrue(data.isWeighted() && data.isClustered());
        assertEquals(0.5, data.weight(1));
        assertEquals(data.cluster(0), data.cluster(1));
        assertEquals(2, data.eventCount());
    }
}
