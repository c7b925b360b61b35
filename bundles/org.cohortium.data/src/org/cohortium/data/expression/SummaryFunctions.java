/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.cohortium.data.Column;

/**
 * Functions that make one number of a whole column, for cut-points such as the median. They see the rows of the table
 * the expression is evaluated on, so a cohort of fewer rows has another median.
 */
final class SummaryFunctions {

    private SummaryFunctions() {
    }

    static void register() {
        define("min", values -> values.length == 0 ? Double.NaN : values[0]);
        define("max", values -> values.length == 0 ? Double.NaN : values[values.length - 1]);
        define("median", values -> quantile(values, 0.5));
        define("mean", SummaryFunctions::mean);
        define("sum", SummaryFunctions::sum);
        define("sd", SummaryFunctions::sd);
        Functions.define("quantile", List.of("x", "probs", "na.rm"), arguments -> {
            double p = arguments.constant("probs", Double.NaN);
            if (!(p >= 0 && p <= 1)) {
                throw arguments.evaluator().error("quantile() needs one probability between 0 and 1",
                        arguments.call());
            }
            return summary(arguments, values -> quantile(values, p));
        });
    }

    private static void define(String name, ToDoubleFunction<double[]> summary) {
        Functions.define(name, List.of("x", "na.rm"), arguments -> summary(arguments, summary));
    }

    private static Column summary(Arguments arguments, ToDoubleFunction<double[]> summary) {
        double[] values = arguments.numbers("x");
        double[] present = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        if (count < values.length && !arguments.flag("na.rm", false)) {
            return Values.numbers(Double.NaN);
        }
        double[] sorted = Arrays.copyOf(present, count);
        Arrays.sort(sorted);
        return Values.numbers(summary.applyAsDouble(sorted));
    }

    /** Hyndman and Fan (1996), type 7, R's default. */
    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double index = (sorted.length - 1) * p;
        int low = (int) StrictMath.floor(index + 4 * 0x1p-52);
        double part = index - low;
        if (Math.abs(part) < 1e-12 * Math.max(1, index) || low + 1 >= sorted.length) {
            return sorted[Math.min(low, sorted.length - 1)];
        }
        return part == 0.5 ? (sorted[low] + sorted[low + 1]) / 2 : (1 - part) * sorted[low] + part * sorted[low + 1];
    }

    private static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return Double.isNaN(lost) ? sum : sum + lost;
    }

    private static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : sum(values) / values.length;
    }

    private static double sd(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = (values[i] - mean) * (values[i] - mean);
        }
        return StrictMath.sqrt(sum(squares) / (values.length - 1));
    }
}
