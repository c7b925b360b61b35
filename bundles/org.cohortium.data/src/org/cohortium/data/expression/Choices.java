/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;

/** What chooses and tests row by row: ifelse, is.na, complete.cases, xor, and membership in a list. */
final class Choices {

    private Choices() {
    }

    static void register() {
        Functions.define("ifelse", List.of("test", "yes", "no"), Choices::ifelse);
        Functions.define("is.na", List.of("x"), arguments -> missing(arguments.value("x")));
        Functions.define("complete.cases", List.of("..."), Choices::complete);
        Functions.define("xor", List.of("x", "y"), Choices::exclusive);
        Functions.define("c", List.of("..."), arguments -> {
            Column list = arguments.evaluator().list(arguments.call());
            if (list.size() != 1) {
                throw arguments.evaluator().error(
                        "A list can only stand after %in% or as an argument that takes one", arguments.call());
            }
            return list;
        });
    }

    private static Column missing(Column value) {
        byte[] codes = new byte[value.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = value.isMissing(i) ? LogicalColumn.TRUE : LogicalColumn.FALSE;
        }
        return Values.logicals(codes);
    }

    private static Column complete(Arguments arguments) {
        byte[] codes = new byte[arguments.evaluator().rows()];
        Arrays.fill(codes, LogicalColumn.TRUE);
        for (Node node : arguments.rest()) {
            Column value = arguments.evaluator().evaluate(node);
            for (int i = 0; i < codes.length; i++) {
                if (value.isMissing(i * Values.step(value))) {
                    codes[i] = LogicalColumn.FALSE;
                }
            }
        }
        return Values.logicals(codes);
    }

    private static Column exclusive(Arguments arguments) {
        Column left = arguments.value("x");
        Column right = arguments.value("y");
        byte[] a = arguments.evaluator().logicals(left, arguments.node("x"), "xor()");
        byte[] b = arguments.evaluator().logicals(right, arguments.node("y"), "xor()");
        byte[] codes = new byte[arguments.evaluator().length(arguments.call(), left, right)];
        for (int i = 0; i < codes.length; i++) {
            byte x = a[i * Values.step(left)];
            byte y = b[i * Values.step(right)];
            codes[i] = x == LogicalColumn.MISSING || y == LogicalColumn.MISSING ? LogicalColumn.MISSING
                    : (byte) (x ^ y);
        }
        return Values.logicals(codes);
    }

    private static Column ifelse(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        Column test = arguments.value("test");
        byte[] truth = evaluator.logicals(test, arguments.node("test"), "The test of ifelse()");
        Column yes = arguments.value("yes");
        Column no = arguments.value("no");
        int length = evaluator.length(arguments.call(), test, yes, no);
        int[] choice = new int[length];
        for (int i = 0; i < length; i++) {
            choice[i] = truth[i * Values.step(test)];
        }
        if (Values.isMissingConstant(yes) && Values.isMissingConstant(no)) {
            return yes;
        }
        Column kind = Values.isMissingConstant(yes) ? no : yes;
        Column other = kind == yes ? no : yes;
        boolean numeric = kind instanceof NumberColumn || kind instanceof LogicalColumn;
        if (!Values.isMissingConstant(other) && !fits(kind, other)) {
            throw evaluator.error("ifelse() has to choose between " + Values.words(yes) + " and " + Values.words(no)
                    + ", which are of different kinds", arguments.call());
        }
        if (kind instanceof DateColumn) {
            return chooseDates(choice, yes, no);
        }
        if (!numeric) {
            return chooseTexts(choice, yes, no);
        }
        if (kind instanceof LogicalColumn && other instanceof LogicalColumn) {
            return chooseLogicals(choice, yes, no);
        }
        return chooseNumbers(choice, yes, no);
    }

    private static boolean fits(Column a, Column b) {
        boolean textA = a instanceof TextColumn || a instanceof CategoryColumn;
        boolean textB = b instanceof TextColumn || b instanceof CategoryColumn;
        boolean dateA = a instanceof DateColumn;
        boolean dateB = b instanceof DateColumn;
        return textA == textB && dateA == dateB;
    }

    private static Column chooseNumbers(int[] choice, Column yes, Column no) {
        double[] a = Values.asNumbers(yes);
        double[] b = Values.asNumbers(no);
        double[] result = new double[choice.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = choice[i] < 0 ? Double.NaN
                    : choice[i] > 0 ? a[i * Values.step(yes)] : b[i * Values.step(no)];
        }
        return Values.numbers(result);
    }

    private static Column chooseLogicals(int[] choice, Column yes, Column no) {
        byte[] a = Values.asLogicals(yes);
        byte[] b = Values.asLogicals(no);
        byte[] result = new byte[choice.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = choice[i] < 0 ? LogicalColumn.MISSING
                    : choice[i] > 0 ? a[i * Values.step(yes)] : b[i * Values.step(no)];
        }
        return Values.logicals(result);
    }

    private static Column chooseDates(int[] choice, Column yes, Column no) {
        long[] a = Values.asDays(yes);
        long[] b = Values.asDays(no);
        long[] result = new long[choice.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = choice[i] < 0 ? DateColumn.MISSING
                    : choice[i] > 0 ? a[i * Values.step(yes)] : b[i * Values.step(no)];
        }
        return Values.dates(result);
    }

    private static Column chooseTexts(int[] choice, Column yes, Column no) {
        String[] a = Values.asTexts(yes);
        String[] b = Values.asTexts(no);
        String[] result = new String[choice.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = choice[i] < 0 ? null : choice[i] > 0 ? a[i * Values.step(yes)] : b[i * Values.step(no)];
        }
        return Values.texts(result);
    }

    /** R's %in%: never missing; a missing value is in the list when the list holds NA. */
    static Column in(Evaluator evaluator, Node.Binary node) {
        Column value = evaluator.evaluate(node.left());
        if (!Arguments.isConstant(node.right())) {
            throw evaluator.error("After %in% stands a list of constants such as c(\"a\", \"b\")", node.right());
        }
        Column list = evaluator.list(node.right());
        byte[] result = new byte[value.size()];
        boolean missingListed = list.missingCount() > 0;
        boolean texts = value instanceof TextColumn || value instanceof CategoryColumn;
        Set<Object> wanted = texts ? new LinkedHashSet<>(Arrays.asList(Values.asTexts(list)))
                : wanted(evaluator, node, value, list);
        for (int i = 0; i < result.length; i++) {
            boolean found = value.isMissing(i) ? missingListed : wanted.contains(key(value, i));
            result[i] = found ? LogicalColumn.TRUE : LogicalColumn.FALSE;
        }
        return Values.logicals(result);
    }

    private static Object key(Column value, int row) {
        return switch (value) {
            case DateColumn date -> date.epochDays()[row];
            case NumberColumn number -> number.value(row) + 0.0;
            case LogicalColumn logical -> (double) logical.codes()[row];
            default -> value.text(row);
        };
    }

    private static Set<Object> wanted(Evaluator evaluator, Node.Binary node, Column value, Column list) {
        Set<Object> wanted = new LinkedHashSet<>();
        if (value instanceof DateColumn) {
            long[] days = Values.asDays(list);
            if (days == null) {
                throw evaluator.error("The list holds something that is no date", node.right());
            }
            for (long day : days) {
                wanted.add(day);
            }
            return wanted;
        }
        if (list instanceof TextColumn) {
            throw evaluator.error("Numbers are looked for among text; write the numbers without quotes", node.right());
        }
        for (double number : evaluator.numbers(list, node.right(), "%in%")) {
            wanted.add(number + 0.0);
        }
        return wanted;
    }
}
