/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A way to write calendar days: {@code d} and {@code M} for one or two digits, {@code dd} and {@code MM} for two,
 * {@code MMM} for the English month in three letters, {@code yyyy} for the year, {@code yy} for its last two digits (00
 * to 68 are of this century, 69 to 99 of the last, as POSIX and R have it); everything else stands for itself, and a
 * letter may be quoted as {@code 'T'}. Days that no calendar has are not read.
 */
public final class DatePattern {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int PIVOT = 69;

    private final String pattern;
    private final List<String> parts;

    private DatePattern(String pattern, List<String> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /**
     * The pattern of that text.
     *
     * @throws IllegalArgumentException if day, month or year is not there exactly once
     */
    public static DatePattern of(String pattern) {
        List<String> parts = new ArrayList<>();
        int days = 0;
        int months = 0;
        int years = 0;
        for (int i = 0; i < pattern.length();) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', i + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("A quote of the date pattern " + pattern + " is not closed");
                }
                parts.add("'" + pattern.substring(i + 1, end));
                i = end + 1;
                continue;
            }
            while (end < pattern.length() && pattern.charAt(end) == c && (c == 'd' || c == 'M' || c == 'y')) {
                end++;
            }
            String part = pattern.substring(i, end);
            switch (part) {
                case "d", "dd" -> days++;
                case "M", "MM", "MMM" -> months++;
                case "yy", "yyyy" -> years++;
                default -> {
                    if (Character.isLetter(c)) {
                        throw new IllegalArgumentException(
                                "\"" + part + "\" in the date pattern " + pattern + " is none of d dd M MM MMM yy yyyy");
                    }
                    part = "'" + part;
                }
            }
            parts.add(part);
            i = end;
        }
        if (days != 1 || months != 1 || years != 1) {
            throw new IllegalArgumentException("The date pattern " + pattern + " needs one day, month and year");
        }
        return new DatePattern(pattern, parts);
    }

    /** The pattern's text. */
    public String pattern() {
        return pattern;
    }

    /** The days from 1970-01-01 to the date a text tells, or {@link Long#MIN_VALUE} where it does not follow the pattern. */
    public long epochDay(String text) {
        int at = 0;
        int day = 0;
        int month = 0;
        int year = 0;
        for (String part : parts) {
            if (part.charAt(0) == '\'') {
                if (!text.startsWith(part.substring(1), at)) {
                    return Long.MIN_VALUE;
                }
                at += part.length() - 1;
                continue;
            }
            if (part.equals("MMM")) {
                int index = at + 3 > text.length() ? -1
                        : MONTHS.indexOf(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
                if (index < 0 || index % 3 != 0) {
                    return Long.MIN_VALUE;
                }
                month = index / 3 + 1;
                at += 3;
                continue;
            }
            int most = part.length() == 1 ? 2 : part.length();
            int start = at;
            int number = 0;
            while (at < text.length() && at - start < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = number * 10 + (text.charAt(at++) - '0');
            }
            if (at == start || part.length() > 1 && at - start != part.length()) {
                return Long.MIN_VALUE;
            }
            switch (part.charAt(0)) {
                case 'd' -> day = number;
                case 'M' -> month = number;
                default -> year = part.length() == 4 ? number : number + (number < PIVOT ? 2000 : 1900);
            }
        }
        if (at != text.length() || month < 1 || month > 12 || day < 1 || year < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Long.MIN_VALUE;
        }
        return LocalDate.of(year, month, day).toEpochDay();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
