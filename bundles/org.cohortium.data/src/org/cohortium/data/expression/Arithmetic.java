/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;

/** R's arithmetic on numbers, and on dates and days. */
final class Arithmetic {

    private static final double EPSILON = 0x1p-52;

    private Arithmetic() {
    }

    static Column apply(Evaluator evaluator, Node.Binary node, Column left, Column right) {
        if (left instanceof DateColumn || right instanceof DateColumn) {
            return dates(evaluator, node, left, right);
        }
        double[] a = evaluator.numbers(left, node.left(), node.operator());
        double[] b = evaluator.numbers(right, node.right(), node.operator());
        int length = evaluator.length(node, left, right);
        int stepA = Values.step(left);
        int stepB = Values.step(right);
        double[] result = new double[length];
        char operator = node.operator().equals("%/%") ? 'q' : node.operator().charAt(0);
        for (int i = 0; i < length; i++) {
            result[i] = compute(operator, a[i * stepA], b[i * stepB]);
        }
        return Values.numbers(result);
    }

    private static double compute(char operator, double x, double y) {
        return switch (operator) {
            case '+' -> x + y;
            case '-' -> x - y;
            case '*' -> x * y;
            case '/' -> x / y;
            case '^' -> power(x, y);
            case '%' -> modulo(x, y);
            case 'q' -> quotient(x, y);
            default -> throw new IllegalStateException("No such operator: " + operator);
        };
    }

    /** R_pow: 1 to any power and any number to the power 0 is 1, missing or not. */
    static double power(double x, double y) {
        if (x == 1 || y == 0) {
            return 1;
        }
        return y == 2 ? x * x : StrictMath.pow(x, y);
    }

    /** R's %%: the remainder has the sign of the divisor. */
    static double modulo(double x, double y) {
        if (y == 0) {
            return Double.NaN;
        }
        if (Double.isInfinite(y) && !Double.isInfinite(x) && !Double.isNaN(x)) {
            return x == 0 || x > 0 == y > 0 ? x : y;
        }
        double quotient = x / y;
        double rest = x - StrictMath.floor(quotient) * y;
        return rest - StrictMath.floor(rest / y) * y;
    }

    /** R's %/%: the whole quotient, rounded down. */
    static double quotient(double x, double y) {
        double quotient = x / y;
        if (y == 0 || Math.abs(quotient) * EPSILON > 1 || Double.isNaN(quotient) || Double.isInfinite(quotient)) {
            return quotient;
        }
        if (Math.abs(quotient) < 1) {
            return quotient < 0 || x < 0 && y > 0 || x > 0 && y < 0 ? -1 : 0;
        }
        double whole = StrictMath.floor(quotient);
        return whole + StrictMath.floor((x - whole * y) / y);
    }

    private static Column dates(Evaluator evaluator, Node.Binary node, Column left, Column right) {
        boolean minus = node.operator().equals("-");
        if (!minus && !node.operator().equals("+")) {
            throw evaluator.error("Dates have no operation " + node.operator(), node);
        }
        int length = evaluator.length(node, left, right);
        if (left instanceof DateColumn a && right instanceof DateColumn b) {
            if (!minus) {
                throw evaluator.error("Two dates cannot be added", node);
            }
            double[] days = new double[length];
            for (int i = 0; i < length; i++) {
                int p = i * Values.step(a);
                int q = i * Values.step(b);
                days[i] = a.isMissing(p) || b.isMissing(q) ? Double.NaN : a.epochDays()[p] - b.epochDays()[q];
            }
            return Values.numbers(days);
        }
        if (minus && right instanceof DateColumn) {
            throw evaluator.error("A date cannot be taken from " + Values.words(left), node);
        }
        DateColumn date = (DateColumn) (left instanceof DateColumn ? left : right);
        Column other = left instanceof DateColumn ? right : left;
        double[] shift = evaluator.numbers(other, left instanceof DateColumn ? node.right() : node.left(),
                node.operator());
        long[] days = new long[length];
        for (int i = 0; i < length; i++) {
            int p = i * Values.step(date);
            double by = shift[i * Values.step(other)];
            boolean missing = date.isMissing(p) || Double.isNaN(by) || Math.abs(by) > 1e7;
            days[i] = missing ? DateColumn.MISSING
                    : date.epochDays()[p] + (long) StrictMath.floor(minus ? -by : by);
        }
        return Values.dates(days);
    }

    static Column negative(NumberColumn column) {
        double[] values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = -column.value(i);
        }
        return Values.numbers(values);
    }
}
