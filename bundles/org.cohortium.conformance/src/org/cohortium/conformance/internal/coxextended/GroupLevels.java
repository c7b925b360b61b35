/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.NumberText;

/** The groups of a frailty: the values of a column, in the order of the peer's factor(). */
final class GroupLevels {

    private final Column column;
    private List<String> used = List.of();

    private GroupLevels(Column column) {
        this.column = column;
    }

    static GroupLevels of(Column column) {
        return new GroupLevels(column);
    }

    /** The levels on some rows, in order. */
    private List<String> levels(int[] rows) {
        if (column instanceof NumberColumn number) {
            return Arrays.stream(rows).mapToDouble(number::value).sorted().distinct().mapToObj(NumberText::of).toList();
        }
        List<String> found = new ArrayList<>(new TreeMap<>(present(rows)).keySet());
        if (column instanceof CategoryColumn category) {
            found.sort(java.util.Comparator.comparingInt(category.levels()::indexOf));
        }
        return found;
    }

    private Map<String, Boolean> present(int[] rows) {
        Map<String, Boolean> present = new LinkedHashMap<>();
        for (int row : rows) {
            present.put(column.text(row), true);
        }
        return present;
    }

    /** All levels of the column, as texts. */
    List<String> all() {
        return levels(IntStream.range(0, column.size()).filter(i -> !column.isMissing(i)).toArray());
    }

    /** The number of the level on each of the rows, from 0, counting those that occur on them. */
    int[] codes(int[] rows) {
        used = levels(rows);
        Map<String, Integer> number = new LinkedHashMap<>();
        used.forEach(level -> number.put(level, number.size()));
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = number.get(column instanceof NumberColumn n ? NumberText.of(n.value(rows[i])) : column.text(rows[i]));
        }
        return codes;
    }

    /** The levels that the last codes number. */
    List<String> used() {
        return used;
    }
}
