/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.time.LocalDate;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.csv.DatePattern;

/** Functions of calendar days. */
final class DateFunctions {

    private DateFunctions() {
    }

    static void register() {
        Functions.define("as.Date", List.of("x", "format"), DateFunctions::toDate);
        Functions.define("difftime", List.of("time1", "time2", "units"), DateFunctions::difference);
        Functions.define("format", List.of("x", "format"), DateFunctions::format);
    }

    private static Column toDate(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        Column value = arguments.value("x");
        if (value instanceof DateColumn || Values.isMissingConstant(value)) {
            return value instanceof DateColumn ? value : Values.dates(DateColumn.MISSING);
        }
        if (!(value instanceof TextColumn) && !(value instanceof CategoryColumn)) {
            throw evaluator.error("as.Date() needs text such as \"2020-01-31\"", arguments.node("x"));
        }
        String format = arguments.text("format", "%Y-%m-%d");
        DatePattern pattern = pattern(evaluator, format, arguments);
        String[] texts = Values.asTexts(value);
        long[] days = new long[texts.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = texts[i] == null ? DateColumn.MISSING : pattern.epochDay(texts[i]);
            if (days[i] == DateColumn.MISSING && texts[i] != null && Arguments.isConstant(arguments.node("x"))) {
                throw evaluator.error("This is no date written as " + format, arguments.node("x"));
            }
        }
        return Values.dates(days);
    }

    private static DatePattern pattern(Evaluator evaluator, String format, Arguments arguments) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                pattern.append(Character.isLetter(c) ? "'" + c + "'" : String.valueOf(c));
                continue;
            }
            pattern.append(switch (format.charAt(++i)) {
                case 'Y' -> "yyyy";
                case 'y' -> "yy";
                case 'm' -> "M";
                case 'd' -> "d";
                case 'b' -> "MMM";
                default -> throw evaluator.error("%" + format.charAt(i)
                        + " is not known in a date format; there are %Y %y %m %d %b", arguments.node("format"));
            });
        }
        try {
            return DatePattern.of(pattern.toString());
        } catch (IllegalArgumentException e) {
            throw evaluator.error("A date format needs %d, %m (or %b) and %Y (or %y)", arguments.node("format"));
        }
    }

    private static Column difference(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        Column later = arguments.value("time1");
        Column earlier = arguments.value("time2");
        long[] a = Values.asDays(later);
        long[] b = Values.asDays(earlier);
        if (a == null || b == null) {
            throw evaluator.error("difftime() needs two dates", arguments.node(a == null ? "time1" : "time2"));
        }
        double unit = switch (arguments.text("units", "days")) {
            case "days" -> 1;
            case "weeks" -> 7;
            default -> throw evaluator.error("The units are \"days\" or \"weeks\"", arguments.node("units"));
        };
        double[] result = new double[evaluator.length(arguments.call(), later, earlier)];
        for (int i = 0; i < result.length; i++) {
            long x = a[i * Values.step(later)];
            long y = b[i * Values.step(earlier)];
            result[i] = x == DateColumn.MISSING || y == DateColumn.MISSING ? Double.NaN : (x - y) / unit;
        }
        return Values.numbers(result);
    }

    private static Column format(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        if (!(arguments.value("x") instanceof DateColumn date)) {
            throw evaluator.error("format() needs a date", arguments.node("x"));
        }
        String format = arguments.text("format", "%Y-%m-%d");
        String[] result = new String[date.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = date.isMissing(i) ? null : format(date.date(i), format, arguments);
        }
        return Values.texts(result);
    }

    private static String format(LocalDate date, String format, Arguments arguments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            String iso = date.toString();
            int year = iso.length() - 6;
            switch (format.charAt(++i)) {
                case 'Y' -> text.append(iso, 0, year);
                case 'y' -> text.append(iso, year - 2, year);
                case 'm' -> text.append(iso, year + 1, year + 3);
                case 'd' -> text.append(iso, year + 4, year + 6);
                default -> throw arguments.evaluator().error("%" + format.charAt(i)
                        + " is not known in a date format; there are %Y %y %m %d", arguments.node("format"));
            }
        }
        return text.toString();
    }
}
