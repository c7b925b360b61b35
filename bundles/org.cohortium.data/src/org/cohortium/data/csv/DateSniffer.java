/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Which date patterns a column's values follow. A column whose values follow both day-month and month-day order is
 * undecided: nobody can tell from the values which it is.
 */
final class DateSniffer {

    private static final List<String> PATTERNS = List.of("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d/M/yyyy",
            "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d-MMM-yyyy", "d MMM yyyy", "dMMMyyyy", "d.M.yy", "d/M/yy", "M/d/yy",
            "d-M-yy", "M-d-yy", "d-MMM-yy", "yyyy-M-d' 00:00:00'", "yyyy-M-d' 00:00'", "yyyy-M-d'T00:00:00'",
            "yyyy-M-d'T00:00:00Z'", "d.M.yyyy' 00:00:00'", "d/M/yyyy' 00:00:00'", "M/d/yyyy' 00:00:00'");

    private final List<String> full = new ArrayList<>();
    private String best = "";
    private int bestCount;
    private int firstOther = -1;
    private int count;

    /** Looks at the values of a column, null = missing. */
    DateSniffer(String[] values) {
        for (String value : values) {
            count += value == null ? 0 : 1;
        }
        for (String text : PATTERNS) {
            DatePattern pattern = DatePattern.of(text);
            int fit = 0;
            int other = -1;
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    if (pattern.epochDay(values[i]) != Long.MIN_VALUE) {
                        fit++;
                    } else if (other < 0) {
                        other = i;
                    }
                }
            }
            if (fit == count && count > 0) {
                full.add(text);
            }
            if (fit > bestCount) {
                best = text;
                bestCount = fit;
                firstOther = other;
            }
        }
    }

    /** The patterns that every value follows. */
    List<String> full() {
        return full;
    }

    /** Whether day and month could be either way round. */
    boolean undecided() {
        boolean dayFirst = full.stream().anyMatch(pattern -> pattern.startsWith("d/M") || pattern.startsWith("d-M-"));
        boolean monthFirst = full.stream().anyMatch(pattern -> pattern.startsWith("M"));
        return dayFirst && monthFirst;
    }

    boolean twoDigitYears() {
        return !full.isEmpty() && full.get(0).contains("yy") && !full.get(0).contains("yyyy");
    }

    /** The pattern that most values follow, if that is most of them but not all; else empty. */
    String most() {
        return bestCount < count && bestCount * 10 >= count * 6 ? best : "";
    }

    /** How many values do not follow {@link #most()}. */
    int others() {
        return count - bestCount;
    }

    /** The first row that does not. */
    int firstOther() {
        return firstOther;
    }
}
