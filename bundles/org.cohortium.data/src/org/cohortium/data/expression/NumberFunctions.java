/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;

/** Functions of numbers, row by row. */
final class NumberFunctions {

    private static final double LN_2 = StrictMath.log(2);

    private NumberFunctions() {
    }

    static void register() {
        define("log2", NumberFunctions::log2);
        define("log10", StrictMath::log10);
        define("log1p", StrictMath::log1p);
        define("exp", StrictMath::exp);
        define("expm1", StrictMath::expm1);
        define("sqrt", StrictMath::sqrt);
        define("abs", Math::abs);
        define("floor", StrictMath::floor);
        define("ceiling", StrictMath::ceil);
        define("trunc", x -> x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x));
        define("sign", StrictMath::signum);
        Functions.define("log", List.of("x", "base"), NumberFunctions::log);
        Functions.define("I", List.of("x"), arguments -> arguments.value("x"));
        Functions.define("round", List.of("x", "digits"), arguments -> {
            double digits = arguments.constant("digits", 0);
            return map(arguments, "x", x -> round(x, (int) digits));
        });
        Functions.define("signif", List.of("x", "digits"), arguments -> {
            double digits = arguments.constant("digits", 6);
            return map(arguments, "x", x -> signif(x, (int) digits));
        });
        Functions.define("pmin", List.of("...", "na.rm"), arguments -> extreme(arguments, false));
        Functions.define("pmax", List.of("...", "na.rm"), arguments -> extreme(arguments, true));
        Functions.define("is.finite", List.of("x"), arguments -> {
            double[] values = arguments.numbers("x");
            byte[] finite = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                finite[i] = Double.isFinite(values[i]) ? LogicalColumn.TRUE : LogicalColumn.FALSE;
            }
            return Values.logicals(finite);
        });
    }

    private static void define(String name, DoubleUnaryOperator operator) {
        Functions.define(name, List.of("x"), arguments -> map(arguments, "x", operator));
    }

    private static Column map(Arguments arguments, String name, DoubleUnaryOperator operator) {
        double[] values = arguments.numbers(name);
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Double.isNaN(values[i]) ? Double.NaN : operator.applyAsDouble(values[i]);
        }
        return Values.numbers(result);
    }

    /** Exact for powers of two. */
    private static double log2(double x) {
        if (x > 0 && x < Double.POSITIVE_INFINITY) {
            int exponent = Math.getExponent(x);
            if (exponent >= Double.MIN_EXPONENT && x == StrictMath.scalb(1.0, exponent)) {
                return exponent;
            }
        }
        return StrictMath.log(x) / LN_2;
    }

    private static Column log(Arguments arguments) {
        if (!arguments.has("base")) {
            return map(arguments, "x", StrictMath::log);
        }
        double base = arguments.constant("base", Math.E);
        if (base == 10) {
            return map(arguments, "x", StrictMath::log10);
        }
        double scale = StrictMath.log(base);
        return base == 2 ? map(arguments, "x", NumberFunctions::log2)
                : map(arguments, "x", x -> StrictMath.log(x) / scale);
    }

    /**
     * R's round since version 4.0.0: of the two numbers with so many digits around x that the nearer one, and where both
     * are equally near as doubles, the one whose last digit is even.
     */
    static double round(double x, int digits) {
        if (Double.isInfinite(x) || digits > 323 || x == 0) {
            return x;
        }
        if (digits == 0) {
            return StrictMath.rint(x);
        }
        int significant = digits + (int) StrictMath.ceil(StrictMath.log10(Math.abs(x)));
        if (significant > 15) {
            return x;
        }
        BigDecimal exact = new BigDecimal(x);
        BigDecimal low = exact.setScale(digits, RoundingMode.FLOOR);
        BigDecimal high = exact.setScale(digits, RoundingMode.CEILING);
        double below = low.doubleValue();
        double above = high.doubleValue();
        double toLow = x - below;
        double toHigh = above - x;
        boolean lowIsEven = !low.unscaledValue().testBit(0);
        double rounded = toLow < toHigh || toLow == toHigh && lowIsEven ? below : above;
        return rounded == 0 && x < 0 ? -0.0 : rounded;
    }

    private static double signif(double x, int digits) {
        if (Double.isInfinite(x) || x == 0) {
            return x;
        }
        int kept = Math.max(1, digits);
        return new BigDecimal(x).round(new MathContext(kept, RoundingMode.HALF_EVEN)).doubleValue();
    }

    private static Column extreme(Arguments arguments, boolean largest) {
        boolean skipMissing = arguments.flag("na.rm", false);
        Evaluator evaluator = arguments.evaluator();
        List<Column> values = new ArrayList<>();
        for (Node node : arguments.rest()) {
            values.add(evaluator.evaluate(node));
        }
        int length = evaluator.length(arguments.call(), values.toArray(Column[]::new));
        boolean dates = values.stream().anyMatch(DateColumn.class::isInstance);
        double[][] numbers = new double[values.size()][];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = dates ? days(evaluator, values.get(k), arguments.rest().get(k))
                    : evaluator.numbers(values.get(k), arguments.rest().get(k), arguments.call().function() + "()");
        }
        double[] result = new double[length];
        for (int i = 0; i < length; i++) {
            double best = Double.NaN;
            for (int k = 0; k < numbers.length; k++) {
                double x = numbers[k][i * Values.step(values.get(k))];
                if (Double.isNaN(x) && !skipMissing) {
                    best = Double.NaN;
                    break;
                }
                best = Double.isNaN(best) || (largest ? x > best : x < best) ? x : best;
            }
            result[i] = best;
        }
        return dates ? dates(result) : Values.numbers(result);
    }

    private static double[] days(Evaluator evaluator, Column value, Node node) {
        long[] days = Values.asDays(value);
        if (days == null) {
            throw evaluator.error("Dates and other values do not mix", node);
        }
        double[] numbers = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            numbers[i] = days[i] == DateColumn.MISSING ? Double.NaN : days[i];
        }
        return numbers;
    }

    private static Column dates(double[] numbers) {
        long[] days = new long[numbers.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = Double.isNaN(numbers[i]) ? DateColumn.MISSING : (long) numbers[i];
        }
        return Values.dates(days);
    }
}
