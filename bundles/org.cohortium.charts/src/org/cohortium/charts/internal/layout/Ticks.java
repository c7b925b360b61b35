/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.Axis;

/** Where the ticks of an axis are and what they say. */
final class Ticks {

    private static final double[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240};
    private static final double[] WEEKS = {1, 2, 4, 8, 13, 26, 52, 104, 156, 260, 520};
    private static final double[] DAYS = {1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825, 3650};
    private static final double SLACK = 1e-9;

    private Ticks() {
    }

    /** Multiples of a step from one value to another. */
    static double[] multiples(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - SLACK);
        long last = (long) Math.floor(high / step + SLACK);
        for (long i = first; i <= last && ticks.size() < 1000; i++) {
            ticks.add(tidy(i * step));
        }
        return array(ticks);
    }

    /** The smallest round step that gives at most so many steps; in calendar steps where the axis measures time. */
    static double step(Axis axis, double low, double high, int most) {
        double span = high - low;
        for (double step : calendar(axis)) {
            if (span / step <= most + SLACK) {
                return step;
            }
        }
        return round(span / most);
    }

    private static double[] calendar(Axis axis) {
        String text = (axis.unit() + " " + axis.label()).toLowerCase(Locale.ROOT);
        String unit = axis.unit().toLowerCase(Locale.ROOT);
        if (text.contains("month") || unit.equals("mo") || unit.equals("mos")) {
            return MONTHS;
        }
        if (text.contains("week") || unit.equals("wk")) {
            return WEEKS;
        }
        return text.contains("days") || unit.equals("day") || unit.equals("d") ? DAYS : new double[0];
    }

    /** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
    static double round(double step) {
        double power = power(StrictMath.floor(StrictMath.log10(step) + SLACK));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= step * (1 - SLACK)) {
                return tidy(factor * power);
            }
        }
        return tidy(10 * power);
    }

    private static double power(double exponent) {
        return Double.parseDouble("1e" + (int) exponent);
    }

    /** Ticks of a logarithmic axis: powers of two while there are few, else 1, 2, 5, 10, powers of four or of ten. */
    static double[] logarithmic(double low, double high, int most) {
        double octaves = (StrictMath.log(high) - StrictMath.log(low)) / StrictMath.log(2);
        List<Double> ticks = new ArrayList<>();
        if (octaves <= most) {
            double each = octaves <= 1.2 ? 0.25 : octaves <= 2.4 ? 0.5 : 1;
            if (each < 1) {
                return multiples(low, high, round((high - low) / most));
            }
            for (int k = (int) Math.ceil(log2(low) - SLACK); k <= Math.floor(log2(high) + SLACK); k++) {
                ticks.add(StrictMath.pow(2, k));
            }
            return array(ticks);
        }
        double decades = StrictMath.log10(high / low);
        if (decades > most / 3.0 && octaves <= 2.0 * most) {
            for (int k = (int) Math.ceil(log2(low) / 2 - SLACK); k <= Math.floor(log2(high) / 2 + SLACK); k++) {
                ticks.add(StrictMath.pow(4, k));
            }
            return array(ticks);
        }
        double[] factors = decades <= most / 3.0 ? new double[] {1, 2, 5} : new double[] {1};
        int every = (int) Math.max(1, Math.ceil(decades / most));
        for (int k = (int) Math.floor(StrictMath.log10(low) - SLACK); k <= StrictMath.log10(high) + SLACK; k++) {
            for (double factor : factors) {
                double tick = tidy(factor * power(k));
                if (tick >= low * (1 - SLACK) && tick <= high * (1 + SLACK) && Math.floorMod(k, every) == 0) {
                    ticks.add(tick);
                }
            }
        }
        return array(ticks);
    }

    static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    /** What a tick says. */
    static String label(double value, boolean percent) {
        double shown = percent ? value * 100 : value;
        if (shown == 0) {
            return "0";
        }
        BigDecimal d = new BigDecimal(shown).round(new MathContext(10, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
        String text = Math.abs(shown) >= 1e9 || Math.abs(shown) < 1e-6 ? String.format(Locale.ROOT, "%.0e", shown)
            : d.toPlainString();
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /** Labels of linear ticks, all with as many decimals as the finest needs. */
    static String[] labels(double[] ticks, boolean percent) {
        String[] labels = new String[ticks.length];
        int decimals = 0;
        for (int i = 0; i < ticks.length; i++) {
            labels[i] = label(ticks[i], percent);
            int point = labels[i].indexOf('.');
            decimals = Math.max(decimals, point < 0 ? 0 : labels[i].length() - point - 1);
        }
        for (int i = 0; i < ticks.length; i++) {
            if (decimals > 0 && !labels[i].contains("e") && !labels[i].equals("0")) {
                StringBuilder padded = new StringBuilder(labels[i]);
                int point = labels[i].indexOf('.');
                if (point < 0) {
                    padded.append('.');
                }
                int missing = decimals - (point < 0 ? 0 : labels[i].length() - point - 1);
                labels[i] = padded.append("0".repeat(missing)).toString();
            }
        }
        return labels;
    }

    /** What an axis says: its label with the unit in parentheses, unless the label has it already. */
    static String title(Axis axis) {
        String unit = axis.percent() && axis.unit().isEmpty() ? "%" : axis.unit();
        if (unit.isEmpty() || axis.label().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT))) {
            return axis.label();
        }
        return axis.label().isEmpty() ? unit : axis.label() + " (" + unit + ")";
    }

    private static double tidy(double x) {
        return x == 0 ? 0 : new BigDecimal(x).round(new MathContext(12, RoundingMode.HALF_EVEN)).doubleValue();
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
