/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cohortium.data.Column;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;

/**
 * By what each row ended, read from the codes of an event variable.
 *
 * @param cause 0 for censored, else the number of the cause from 1
 * @param names the names of the causes
 */
record EventCauses(int[] cause, List<String> names) {

    private static final int VALUES_NAMED = 8;

    /**
     * Reads a column without missing values.
     *
     * @param codes by cause the codes that mean it
     * @param names by cause
     * @param censored the codes that mean censored; empty for every other
     * @throws EstimationException if a cause has no rows, or a code is neither of a cause nor of censoring
     */
    static EventCauses read(Column event, List<List<String>> codes, List<String> names, List<String> censored) {
        int n = event.size();
        int[] cause = new int[n];
        int[] count = new int[codes.size() + 1];
        List<IntPredicate> causes = codes.stream().map(some -> among(event, some)).toList();
        IntPredicate none = among(event, censored);
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < codes.size() && cause[i] == 0; k++) {
                cause[i] = causes.get(k).test(i) ? k + 1 : 0;
            }
            count[cause[i]]++;
            if (cause[i] == 0 && !censored.isEmpty() && !none.test(i)) {
                unknown.add(event.text(i));
            }
        }
        if (!unknown.isEmpty()) {
            throw new EstimationException("\"" + event.label() + "\" has values that are neither a cause nor censored: "
                    + shown(List.copyOf(unknown)) + ".", "Name them among the causes or among the censored values.");
        }
        for (int k = 1; k < count.length; k++) {
            if (count[k] == 0) {
                throw new EstimationException("No row ended by \"" + names.get(k - 1) + "\" (\"" + event.label() + "\" is never "
                        + String.join(" or ", codes.get(k - 1)) + ").", "Its values are: " + values(event)
                                + ". Choose which of them mean this cause.");
            }
        }
        return new EventCauses(cause, List.copyOf(names));
    }

    /** Whether the value of a row is one of some codes, which are read once. */
    private static IntPredicate among(Column column, List<String> codes) {
        if (column instanceof NumberColumn numbers) {
            double[] values = codes.stream().mapToDouble(code -> number(column, code)).toArray();
            return row -> {
                for (double value : values) {
                    if (value == numbers.value(row)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return row -> codes.contains(column.text(row));
    }

    private static double number(Column column, String code) {
        try {
            return Double.parseDouble(code);
        } catch (NumberFormatException e) {
            throw new EstimationException("The event variable \"" + column.label() + "\" is numeric, but \"" + code
                    + "\" is no number.", "Its values are: " + values(column) + ".");
        }
    }

    private static String values(Column column) {
        Set<String> seen = new LinkedHashSet<>();
        if (column instanceof NumberColumn numbers) {
            java.util.Arrays.stream(numbers.values()).sorted().distinct().limit(VALUES_NAMED + 1L)
                    .forEach(v -> seen.add(NumberText.of(v)));
        } else {
            for (int i = 0; i < column.size() && seen.size() <= VALUES_NAMED; i++) {
                seen.add(column.text(i));
            }
        }
        return shown(List.copyOf(seen));
    }

    private static String shown(List<String> values) {
        return values.size() <= VALUES_NAMED ? String.join(", ", values)
                : String.join(", ", values.subList(0, VALUES_NAMED)) + ", …";
    }
}
