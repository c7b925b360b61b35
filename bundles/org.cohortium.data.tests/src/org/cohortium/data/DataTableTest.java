/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class DataTableTest {

    private final DataTable table = DataTable.of(
            NumberColumn.of("age", 50, Double.NaN, 70),
            CategoryColumn.of("sex", List.of("male", "female"), "female", "male", null),
            DateColumn.of("visit", LocalDate.of(2020, 2, 29), null, LocalDate.of(1969, 12, 31)),
            TextColumn.of("note", "x", "y", null),
            LogicalColumn.of("dead", true, null, false));

    @Test
    void rowNumbersStayWithTheirRows() {
        DataTable picked = table.select(new int[] {2, 0, 2});
        assertArrayEquals(new int[] {3, 1, 3}, picked.rowNumbers());
        assertArrayEquals(new int[] {3}, picked.filter(new boolean[] {false, false, true}).rowNumbers());
        assertEquals("1969-12-31", picked.column("visit").text(0));
        assertEquals("female", picked.column("sex").text(1));
        assertNull(picked.column("note").text(0));
    }

    @Test
    void missingValuesAreCountedByKind() {
        for (Column column : table.columns()) {
            assertEquals(1, column.missingCount(), column.name());
        }
        assertArrayEquals(new boolean[] {true, false, true}, table.complete(List.of("age", "visit")));
        assertArrayEquals(new int[] {0}, DataTable.positions(table.complete(table.names())));
    }

    @Test
    void columnsAreAddedReplacedAndRenamedInPlace() {
        DataTable changed = table.with(NumberColumn.of("age", 1, 2, 3)).with(NumberColumn.of("dose", 4, 5, 6))
                .rename("sex", "gender").without("note");
        assertEquals(List.of("age", "gender", "visit", "dead", "dose"), changed.names());
        assertEquals(2, changed.numbers("age")[1]);
        assertEquals("gender", changed.column("gender").label());
        assertEquals("Sex", table.column("sex").labelled("Sex", "").renamed("gender").label());
        assertSame(table.numbers("age"), table.columns(List.of("dead", "age")).numbers("age"));
    }

    @Test
    void wrongNamesAreAnsweredWithNearOnes() {
        UnknownColumnException e = assertThrows(UnknownColumnException.class, () -> table.column("Agee"));
        assertEquals(List.of("age"), e.near());
        assertEquals("There is no column \"Agee\"; did you mean \"age\"?", e.getMessage());
        assertEquals(List.of("ph.ecog"), NearNames.of("ph_ecog", List.of("age", "ph.ecog", "ph.karno.x")));
        assertEquals("", NearNames.hint("zzzzzz", List.of("age")));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> table.numbers("sex")).getMessage()
                .contains("holds categories where number values are needed"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> table.with(NumberColumn.of("x", 1)));
        assertThrows(IllegalArgumentException.class,
                () -> DataTable.of(NumberColumn.of("a", 1), NumberColumn.of("a", 2)));
        assertThrows(IllegalArgumentException.class, () -> table.rename("age", "sex"));
        assertThrows(IllegalArgumentException.class,
                () -> new CategoryColumn(ColumnInfo.of("c"), new int[] {2}, List.of("a", "b"), 0));
        assertThrows(IllegalArgumentException.class,
                () -> new CategoryColumn(ColumnInfo.of("c"), new int[] {0}, List.of("a", "a"), 0));
        assertThrows(IllegalArgumentException.class, () -> table.filter(new boolean[2]));
    }

    @Test
    void aSchemaKnowsWhatTheTableKnows() {
        Schema schema = table.schema();
        assertEquals(table.names(), schema.names());
        assertEquals(List.of("male", "female"), schema.variable("sex").levels());
        assertEquals(ColumnKind.DATE, schema.variable("visit").kind());
        Schema withRole = schema.with(schema.variable("age").as(Role.COVARIATE));
        assertEquals("age", withRole.inRole(Role.COVARIATE).get(0).name());
        assertThrows(UnknownColumnException.class, () -> schema.variable("ages"));
    }

    @Test
    void theReferenceLevelCanBeAnyLevel() {
        CategoryColumn sex = table.column("sex", CategoryColumn.class).withReference("female");
        assertEquals(1, sex.reference());
        assertEquals(1, sex.select(new int[] {0}).reference());
        assertArrayEquals(new int[] {1, 1}, sex.counts());
        assertThrows(IllegalArgumentException.class, () -> sex.withReference("femal"));
    }
}
