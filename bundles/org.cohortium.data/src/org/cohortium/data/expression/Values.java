/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.json.NumberText;

/** Values in the course of an evaluation: columns of the table's length, or of length one for constants. */
final class Values {

    private static final ColumnInfo INFO = ColumnInfo.of("value");

    private Values() {
    }

    static NumberColumn numbers(double... values) {
        return new NumberColumn(INFO, values);
    }

    static LogicalColumn logicals(byte... codes) {
        return new LogicalColumn(INFO, codes);
    }

    static TextColumn texts(String... values) {
        return new TextColumn(INFO, values);
    }

    static DateColumn dates(long... days) {
        return new DateColumn(INFO, days);
    }

    static CategoryColumn categories(int[] codes, List<String> levels) {
        return new CategoryColumn(INFO, codes, levels, 0);
    }

    /** What a value is, in words. */
    static String words(Column value) {
        return switch (value) {
            case NumberColumn n -> "a number";
            case CategoryColumn c -> "a category";
            case DateColumn d -> "a date";
            case TextColumn t -> "text";
            case LogicalColumn l -> "true or false";
        };
    }

    /** Whether a value says nothing but that it is missing, so that it fits any kind. */
    static boolean isMissingConstant(Column value) {
        return value instanceof LogicalColumn logical && logical.size() == 1 && logical.isMissing(0);
    }

    /** The step from one row to the next: none for constants. */
    static int step(Column value) {
        return value.size() == 1 ? 0 : 1;
    }

    /** Numbers, true as 1 and false as 0; null where the value is of another kind. */
    static double[] asNumbers(Column value) {
        return switch (value) {
            case NumberColumn number -> number.values();
            case LogicalColumn logical -> {
                double[] values = new double[logical.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = logical.isMissing(i) ? Double.NaN : logical.codes()[i];
                }
                yield values;
            }
            default -> null;
        };
    }

    /** Truth, every number but zero as true; null where the value is of another kind. */
    static byte[] asLogicals(Column value) {
        return switch (value) {
            case LogicalColumn logical -> logical.codes();
            case NumberColumn number -> {
                byte[] codes = new byte[number.size()];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = number.isMissing(i) ? LogicalColumn.MISSING
                            : number.value(i) != 0 ? LogicalColumn.TRUE : LogicalColumn.FALSE;
                }
                yield codes;
            }
            default -> null;
        };
    }

    /** Text of every value as R's as.character gives it. */
    static String[] asTexts(Column value) {
        if (value instanceof TextColumn text) {
            return text.values();
        }
        String[] values = new String[value.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.isMissing(i) ? null
                    : value instanceof NumberColumn number ? numberText(number.value(i)) : value.text(i);
        }
        return values;
    }

    static String numberText(double value) {
        return Double.isInfinite(value) ? value > 0 ? "Inf" : "-Inf" : NumberText.of(value);
    }

    /** Days of dates or of ISO text; null where the value is of another kind or a text is no date. */
    static long[] asDays(Column value) {
        if (value instanceof DateColumn date) {
            return date.epochDays();
        }
        if (isMissingConstant(value)) {
            return new long[] {DateColumn.MISSING};
        }
        if (!(value instanceof TextColumn text)) {
            return null;
        }
        long[] days = new long[text.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = text.isMissing(i) ? DateColumn.MISSING : isoDay(text.value(i));
            if (days[i] == DateColumn.MISSING && !text.isMissing(i)) {
                return null;
            }
        }
        return days;
    }

    /** Days from 1970-01-01 to a date written yyyy-mm-dd, or {@link DateColumn#MISSING} where the text is none. */
    static long isoDay(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).toEpochDay() : DateColumn.MISSING;
        } catch (DateTimeParseException e) {
            return DateColumn.MISSING;
        }
    }
}
