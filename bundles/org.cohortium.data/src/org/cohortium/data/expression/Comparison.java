/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.Arrays;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;

/**
 * R's comparisons: missing where a side is missing. Categories compare by label and only for equality; text compares by
 * character code, in every locale the same.
 */
final class Comparison {

    private Comparison() {
    }

    static Column apply(Evaluator evaluator, Node.Binary node, Column left, Column right) {
        int length = evaluator.length(node, left, right);
        if (Values.isMissingConstant(left) || Values.isMissingConstant(right)) {
            byte[] missing = new byte[length];
            Arrays.fill(missing, LogicalColumn.MISSING);
            return Values.logicals(missing);
        }
        boolean equality = node.operator().equals("==") || node.operator().equals("!=");
        if (left instanceof DateColumn || right instanceof DateColumn) {
            return compareDates(evaluator, node, left, right, length);
        }
        if (left instanceof CategoryColumn || right instanceof CategoryColumn) {
            if (!equality) {
                throw evaluator.error("Categories have no order to compare by; use == or %in% with the levels wanted",
                        node);
            }
            return compareTexts(node, left, right, length);
        }
        if (left instanceof TextColumn && right instanceof TextColumn) {
            return compareTexts(node, left, right, length);
        }
        if (left instanceof TextColumn || right instanceof TextColumn) {
            boolean quoted = (left instanceof TextColumn ? node.left() : node.right()) instanceof Node.TextLiteral;
            throw evaluator.error("Cannot compare " + Values.words(left) + " with " + Values.words(right)
                    + (quoted ? "; write the number without quotes" : "; use as.numeric() or as.character()"), node);
        }
        return compareNumbers(node, left, right, length);
    }

    private static Column compareNumbers(Node.Binary node, Column left, Column right, int length) {
        double[] a = Values.asNumbers(left);
        double[] b = Values.asNumbers(right);
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            double x = a[i * Values.step(left)];
            double y = b[i * Values.step(right)];
            result[i] = Double.isNaN(x) || Double.isNaN(y) ? LogicalColumn.MISSING
                    : holds(node.operator(), x < y ? -1 : x > y ? 1 : 0);
        }
        return Values.logicals(result);
    }

    private static Column compareTexts(Node.Binary node, Column left, Column right, int length) {
        String[] a = Values.asTexts(left);
        String[] b = Values.asTexts(right);
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            String x = a[i * Values.step(left)];
            String y = b[i * Values.step(right)];
            result[i] = x == null || y == null ? LogicalColumn.MISSING : holds(node.operator(), x.compareTo(y));
        }
        return Values.logicals(result);
    }

    private static Column compareDates(Evaluator evaluator, Node.Binary node, Column left, Column right, int length) {
        long[] a = days(evaluator, left, node.left());
        long[] b = days(evaluator, right, node.right());
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            long x = a[i * Values.step(left)];
            long y = b[i * Values.step(right)];
            result[i] = x == DateColumn.MISSING || y == DateColumn.MISSING ? LogicalColumn.MISSING
                    : holds(node.operator(), Long.compare(x, y));
        }
        return Values.logicals(result);
    }

    private static long[] days(Evaluator evaluator, Column value, Node node) {
        long[] days = Values.asDays(value);
        if (days == null) {
            throw evaluator.error(value instanceof NumberColumn
                    ? "A date cannot be compared with a number; write the date as as.Date(\"2020-01-31\")"
                    : "This is no date; write dates as as.Date(\"2020-01-31\")", node);
        }
        return days;
    }

    private static byte holds(String operator, int order) {
        boolean holds = switch (operator) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
        return holds ? LogicalColumn.TRUE : LogicalColumn.FALSE;
    }
}
