/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.NumberText;

/**
 * Rows grouped by one column or by the crossings of several that occur, in the order of the levels, the first column
 * varying slowest.
 *
 * @param codes the group of each row, from 0; negative where a column is missing
 * @param labels the levels of each group, one for each column
 */
public record CaseGroups(int[] codes, List<List<String>> labels) {

    /** The groups of a table's rows; one group without labels if no column is named. */
    public static CaseGroups of(DataTable table, List<String> columns) {
        int n = table.rowCount();
        int[] codes = new int[n];
        List<List<String>> labels = List.of(List.of());
        for (String name : columns) {
            Column column = table.column(name);
            List<String> levels = levels(column);
            int[] own = codes(column, levels);
            List<List<String>> crossed = new ArrayList<>();
            for (List<String> label : labels) {
                for (String level : levels) {
                    List<String> longer = new ArrayList<>(label);
                    longer.add(level);
                    crossed.add(longer);
                }
            }
            for (int i = 0; i < n; i++) {
                codes[i] = codes[i] < 0 || own[i] < 0 ? -1 : codes[i] * levels.size() + own[i];
            }
            labels = crossed;
        }
        return occurring(codes, labels);
    }

    private static CaseGroups occurring(int[] codes, List<List<String>> labels) {
        TreeMap<Integer, Integer> renumbered = new TreeMap<>();
        for (int code : codes) {
            if (code >= 0) {
                renumbered.put(code, 0);
            }
        }
        List<List<String>> kept = new ArrayList<>();
        for (var entry : renumbered.entrySet()) {
            entry.setValue(kept.size());
            kept.add(labels.get(entry.getKey()));
        }
        int[] recoded = Arrays.stream(codes).map(code -> code < 0 ? -1 : renumbered.get(code)).toArray();
        return new CaseGroups(recoded, kept);
    }

    private static List<String> levels(Column column) {
        return switch (column) {
            case CategoryColumn c -> c.levels();
            case LogicalColumn c -> List.of("FALSE", "TRUE");
            case NumberColumn c -> Arrays.stream(c.values()).filter(v -> !Double.isNaN(v)).sorted().distinct()
                .mapToObj(NumberText::of).toList();
            default -> IntStream.range(0, column.size()).filter(i -> !column.isMissing(i))
                .mapToObj(column::text).sorted().distinct().toList();
        };
    }

    private static int[] codes(Column column, List<String> levels) {
        TreeMap<String, Integer> position = new TreeMap<>();
        for (int l = 0; l < levels.size(); l++) {
            position.put(levels.get(l), l);
        }
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = column.isMissing(i) ? -1 : position.get(column.text(i));
        }
        return codes;
    }

    /** How many groups there are. */
    public int count() {
        return labels.size();
    }

    /** The label of a group of one column. */
    public String label(int group) {
        return String.join(", ", labels.get(group));
    }
}
