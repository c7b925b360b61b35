/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.TextColumn;

/** Functions of text, and conversion between text and numbers. */
final class TextFunctions {

    private static final int LONGEST = 10_000;

    private TextFunctions() {
    }

    static void register() {
        Functions.define("as.character", List.of("x"),
                arguments -> Values.texts(Values.asTexts(arguments.value("x")).clone()));
        Functions.define("as.numeric", List.of("x"), TextFunctions::toNumber);
        Functions.define("as.logical", List.of("x"), arguments -> Values.logicals(
                arguments.evaluator().logicals(arguments.value("x"), arguments.node("x"), "as.logical()").clone()));
        define("toupper", text -> text.toUpperCase(Locale.ROOT));
        define("tolower", text -> text.toLowerCase(Locale.ROOT));
        define("trimws", String::strip);
        Functions.define("startsWith", List.of("x", "prefix"),
                arguments -> test(arguments, arguments.text("prefix", ""), String::startsWith));
        Functions.define("endsWith", List.of("x", "suffix"),
                arguments -> test(arguments, arguments.text("suffix", ""), String::endsWith));
        Functions.define("nchar", List.of("x"), arguments -> {
            String[] texts = texts(arguments, "x");
            double[] lengths = new double[texts.length];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = texts[i] == null ? Double.NaN : texts[i].codePointCount(0, texts[i].length());
            }
            return Values.numbers(lengths);
        });
        Functions.define("substr", List.of("x", "start", "stop"), TextFunctions::part);
        Functions.define("paste", List.of("...", "sep"), arguments -> paste(arguments, arguments.text("sep", " ")));
        Functions.define("paste0", List.of("..."), arguments -> paste(arguments, ""));
    }

    private static void define(String name, UnaryOperator<String> operator) {
        Functions.define(name, List.of("x"), arguments -> {
            String[] texts = texts(arguments, "x");
            String[] result = new String[texts.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = texts[i] == null ? null : operator.apply(texts[i]);
            }
            return Values.texts(result);
        });
    }

    private static String[] texts(Arguments arguments, String name) {
        Column value = arguments.value(name);
        if (!(value instanceof TextColumn) && !(value instanceof CategoryColumn)) {
            throw arguments.evaluator().error(arguments.call().function() + "() needs text, but this is "
                    + Values.words(value), arguments.node(name));
        }
        return Values.asTexts(value);
    }

    private static Column test(Arguments arguments, String part, BiPredicate<String, String> predicate) {
        String[] texts = texts(arguments, "x");
        byte[] result = new byte[texts.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = texts[i] == null ? LogicalColumn.MISSING
                    : predicate.test(texts[i], part) ? LogicalColumn.TRUE : LogicalColumn.FALSE;
        }
        return Values.logicals(result);
    }

    /** Text that is no number becomes missing, as in R. A category is refused: R would give its codes. */
    private static Column toNumber(Arguments arguments) {
        Column value = arguments.value("x");
        if (value instanceof CategoryColumn) {
            throw arguments.evaluator().error("The numbers of a category are those of its labels; write "
                    + "as.numeric(as.character(x))", arguments.node("x"));
        }
        if (value instanceof DateColumn date) {
            double[] days = new double[date.size()];
            for (int i = 0; i < days.length; i++) {
                days[i] = date.isMissing(i) ? Double.NaN : date.epochDays()[i];
            }
            return Values.numbers(days);
        }
        if (!(value instanceof TextColumn text)) {
            return Values.numbers(Values.asNumbers(value));
        }
        double[] numbers = new double[text.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = text.isMissing(i) ? Double.NaN : number(text.value(i).strip());
        }
        return Values.numbers(numbers);
    }

    private static double number(String text) {
        if (text.equals("Inf") || text.equals("-Inf")) {
            return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        boolean digit = false;
        for (byte c : characters) {
            digit |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return Double.NaN;
            }
        }
        try {
            return digit ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Column part(Arguments arguments) {
        String[] texts = texts(arguments, "x");
        int start = (int) Math.max(1, arguments.constant("start", 1));
        int stop = (int) Math.min(LONGEST, arguments.constant("stop", LONGEST));
        String[] result = new String[texts.length];
        for (int i = 0; i < result.length; i++) {
            if (texts[i] != null) {
                int length = texts[i].codePointCount(0, texts[i].length());
                int from = Math.min(start - 1, length);
                int to = Math.max(from, Math.min(stop, length));
                result[i] = texts[i].substring(texts[i].offsetByCodePoints(0, from),
                        texts[i].offsetByCodePoints(0, to));
            }
        }
        return Values.texts(result);
    }

    /** Unlike R, which writes "NA", a missing part makes the whole missing. */
    private static Column paste(Arguments arguments, String separator) {
        Evaluator evaluator = arguments.evaluator();
        List<Column> values = new ArrayList<>();
        List<String[]> parts = new ArrayList<>();
        for (Node node : arguments.rest()) {
            Column value = evaluator.evaluate(node);
            values.add(value);
            parts.add(Values.asTexts(value));
        }
        String[] result = new String[evaluator.length(arguments.call(), values.toArray(Column[]::new))];
        for (int i = 0; i < result.length; i++) {
            StringBuilder text = new StringBuilder();
            boolean missing = false;
            for (int k = 0; k < parts.size(); k++) {
                String part = parts.get(k)[i * Values.step(values.get(k))];
                missing |= part == null;
                text.append(k == 0 ? "" : separator).append(part);
            }
            if (text.length() > LONGEST) {
                throw evaluator.error("The text made here is longer than " + LONGEST + " characters",
                        arguments.call());
            }
            result[i] = missing ? null : text.toString();
        }
        return Values.texts(result);
    }
}
