/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that a message is about, by the numbers that they have in the data source. */
public final class NamedRows {

    private NamedRows() {
    }

    /**
     * The rows in words, such as "row 3" or "rows 1, 4, 7 and 12 more".
     *
     * @param numbers at least one, in any order
     * @param most how many are named at the most, the lowest first
     */
    public static String words(int[] numbers, int most) {
        String named = IntStream.of(numbers).sorted().limit(most).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return (numbers.length == 1 ? "row " : "rows ") + named
                + (numbers.length > most ? " and " + (numbers.length - most) + " more" : "");
    }
}
