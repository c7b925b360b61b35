/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final List<String> LEVELS = List.of("a", "b", "c");

    private static DataTable table(int n) {
        SplittableRandom random = new SplittableRandom(7);
        double[] x = new double[n];
        String[] arm = new String[n];
        String[] note = new String[n];
        Boolean[] flag = new Boolean[n];
        java.time.LocalDate[] day = new java.time.LocalDate[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(4);
            arm[i] = LEVELS.get(random.nextInt(3));
            note[i] = random.nextInt(3) == 0 ? null : "n" + random.nextInt(50);
            flag[i] = random.nextInt(4) == 0 ? null : random.nextBoolean();
            day[i] = random.nextInt(4) == 0 ? null : java.time.LocalDate.of(2020, 1, 1 + random.nextInt(20));
        }
        return DataTable.of(NumberColumn.of("x", x), CategoryColumn.of("arm", LEVELS, arm), TextColumn.of("note", note),
            LogicalColumn.of("flag", flag), DateColumn.of("day", day));
    }

    private static int[] shuffled(int n) {
        int[] rows = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return rows;
    }

    private static List<String> rows(DataTable table, List<String> names) {
        return IntStream.range(0, table.rowCount())
            .mapToObj(i -> String.join("|", names.stream().map(n -> String.valueOf(table.column(n).text(i))).toList())).toList();
    }

    private static DataTable ordered(DataTable table, String... used) {
        return table.select(RowOrder.of(table, Arrays.stream(used).map(table::column).toList()));
    }

    @Test
    void isAPermutationThatDependsOnTheContentAlone() {
        DataTable table = table(3000);
        DataTable other = table.select(shuffled(3000));
        int[] order = RowOrder.of(other, List.of(other.column("x")));
        assertArrayEquals(IntStream.range(0, 3000).toArray(), Arrays.stream(order).sorted().toArray());
        assertEquals(rows(ordered(table, "x"), table.names()), rows(ordered(other, "x"), table.names()));
        assertNotEquals(rows(table, table.names()), rows(ordered(table, "x"), table.names()));
    }

    @Test
    void theOrderOfLevelsAndUnusedColumnsChangeNothingThatIsUsed() {
        DataTable table = table(500);
        List<String> used = List.of("x", "arm");
        List<String> expected = rows(ordered(table, "x", "arm"), used);
        assertEquals(expected, rows(ordered(table.without("note"), "x", "arm"), used));
        DataTable recoded = table.with(CategoryColumn.of("arm", List.of("c", "a", "b"), IntStream.range(0, 500)
            .mapToObj(i -> table.column("arm").text(i)).toArray(String[]::new)));
        assertEquals(expected, rows(ordered(recoded, "x", "arm"), used));
    }

    @Test
    void sortsByValueSoThatAnotherUnitChangesNoPosition() {
        DataTable table = DataTable.of(NumberColumn.of("x", 3, -1, Double.NaN, 0, -2.5, 1e300, -1),
            NumberColumn.of("y", 1, 9, 1, 1, 1, 1, 2));
        assertEquals(List.of("-2.5|1", "-1|2", "-1|9", "0|1", "3|1", "1e+300|1", "null|1"),
            rows(ordered(table, "x", "y"), List.of("x", "y")));
        DataTable shifted = table.with(NumberColumn.of("x", 1003, 999, Double.NaN, 1000, 997.5, 1e300, 999));
        assertArrayEquals(RowOrder.of(table, List.of(table.column("x"), table.column("y"))),
            RowOrder.of(shifted, List.of(shifted.column("x"), shifted.column("y"))));
    }

    @Test
    void minusZeroIsZeroAndAlikeRowsAreNoBurden() {
        int n = 300_000;
        double[] x = new double[n];
        Arrays.fill(x, 1, 2, -0.0);
        DataTable alike = DataTable.of(NumberColumn.of("x", x));
        int[] order = RowOrder.of(alike, List.of(alike.column("x")));
        assertArrayEquals(IntStream.range(0, n).toArray(), order);
    }

    @Test
    void aTableWithoutUsedColumnsIsOrderedByAll() {
        DataTable table = table(100);
        assertEquals(rows(ordered(table), table.names()), rows(ordered(table.select(shuffled(100))), table.names()));
    }
}
