/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.NearNames;
import org.cohortium.data.NumberColumn;

/** Functions that make categories: cut, factor, relevel. */
final class CategoryFunctions {

    private CategoryFunctions() {
    }

    static void register() {
        Functions.define("cut", List.of("x", "breaks", "labels", "include.lowest", "right", "dig.lab"),
                CategoryFunctions::cut);
        Functions.define("factor", List.of("x", "levels", "labels"), CategoryFunctions::factor);
        Functions.define("as.factor", List.of("x"), CategoryFunctions::factor);
        Functions.define("relevel", List.of("x", "ref"), CategoryFunctions::relevel);
        Functions.define("droplevels", List.of("x"), arguments -> {
            CategoryColumn category = category(arguments, "x");
            int[] counts = category.counts();
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    kept.add(category.levels().get(i));
                }
            }
            return recode(Values.asTexts(category), kept, kept);
        });
    }

    private static CategoryColumn category(Arguments arguments, String name) {
        if (arguments.value(name) instanceof CategoryColumn category) {
            return category;
        }
        throw arguments.evaluator().error(arguments.call().function() + "() needs a category", arguments.node(name));
    }

    /**
     * R's cut: intervals closed on the right unless {@code right = FALSE}; with {@code include.lowest} the lowest break
     * (the highest one, where closed on the left) belongs to its interval.
     */
    private static Column cut(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        double[] values = arguments.numbers("x");
        double[] breaks = evaluator.numbers(arguments.list("breaks"), arguments.node("breaks"), "cut()").clone();
        boolean right = arguments.flag("right", true);
        boolean lowest = arguments.flag("include.lowest", false);
        Arrays.sort(breaks);
        if (breaks.length < 2 || Double.isNaN(breaks[breaks.length - 1])) {
            throw evaluator.error("cut() needs two or more breaks, for example c(0, 50, Inf)",
                    arguments.node("breaks"));
        }
        for (int i = 1; i < breaks.length; i++) {
            if (breaks[i] == breaks[i - 1]) {
                throw evaluator.error("A break comes twice", arguments.node("breaks"));
            }
        }
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = interval(values[i], breaks, right, lowest);
        }
        if (arguments.has("labels") && arguments.node("labels") instanceof Node.LogicalLiteral literal
                && Boolean.FALSE.equals(literal.value())) {
            double[] numbers = new double[codes.length];
            for (int i = 0; i < codes.length; i++) {
                numbers[i] = codes[i] < 0 ? Double.NaN : codes[i] + 1;
            }
            return Values.numbers(numbers);
        }
        List<String> labels = arguments.has("labels") ? List.of(Values.asTexts(arguments.list("labels")))
                : intervals(breaks, right, lowest, (int) arguments.constant("dig.lab", 3));
        if (labels.size() != breaks.length - 1) {
            throw evaluator.error(breaks.length - 1 + " intervals need as many labels, not " + labels.size(),
                    arguments.node("labels"));
        }
        return merge(codes, labels);
    }

    private static int interval(double x, double[] breaks, boolean right, boolean lowest) {
        int last = breaks.length - 1;
        if (Double.isNaN(x)) {
            return CategoryColumn.MISSING;
        }
        if (lowest && (right ? x == breaks[0] : x == breaks[last])) {
            return right ? 0 : last - 1;
        }
        int low = 0;
        int high = last;
        if (right ? !(x > breaks[0] && x <= breaks[last]) : !(x >= breaks[0] && x < breaks[last])) {
            return CategoryColumn.MISSING;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (right ? x <= breaks[middle] : x < breaks[middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static List<String> intervals(double[] breaks, boolean right, boolean lowest, int digits) {
        String[] texts = new String[breaks.length];
        for (int d = digits; d <= Math.max(12, digits); d++) {
            for (int i = 0; i < breaks.length; i++) {
                texts[i] = general(breaks[i], d);
            }
            if (new LinkedHashSet<>(Arrays.asList(texts)).size() == texts.length) {
                break;
            }
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i + 1 < breaks.length; i++) {
            boolean closedLeft = !right || lowest && i == 0;
            boolean closedRight = right || lowest && i + 2 == breaks.length;
            labels.add((closedLeft ? "[" : "(") + texts[i] + "," + texts[i + 1] + (closedRight ? "]" : ")"));
        }
        return labels;
    }

    /** C's %.{d}g, which R uses for the limits of intervals. */
    private static String general(double x, int digits) {
        if (Double.isInfinite(x)) {
            return x > 0 ? "Inf" : "-Inf";
        }
        if (x == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal plain = rounded.stripTrailingZeros();
        if (exponent >= -4 && exponent < digits) {
            return plain.toPlainString();
        }
        BigDecimal mantissa = plain.movePointLeft(exponent).stripTrailingZeros();
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + power;
    }

    /** Categories whose labels may repeat, as R allows: equal labels are one level. */
    private static CategoryColumn merge(int[] codes, List<String> labels) {
        List<String> levels = new ArrayList<>(new LinkedHashSet<>(labels));
        int[] merged = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            merged[i] = codes[i] < 0 ? CategoryColumn.MISSING : levels.indexOf(labels.get(codes[i]));
        }
        return Values.categories(merged, levels);
    }

    private static Column factor(Arguments arguments) {
        Evaluator evaluator = arguments.evaluator();
        Column value = arguments.value("x");
        String[] texts = Values.asTexts(value);
        List<String> levels = arguments.has("levels") ? List.of(Values.asTexts(arguments.list("levels")))
                : levels(value, texts);
        List<String> labels = arguments.has("labels") ? List.of(Values.asTexts(arguments.list("labels"))) : levels;
        if (new LinkedHashSet<>(levels).size() != levels.size()) {
            throw evaluator.error("A level comes twice", arguments.node("levels"));
        }
        if (labels.size() != levels.size()) {
            throw evaluator.error(levels.size() + " levels need as many labels, not " + labels.size(),
                    arguments.node("labels"));
        }
        return recode(texts, levels, labels);
    }

    private static CategoryColumn recode(String[] texts, List<String> levels, List<String> labels) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String level : levels) {
            codes.put(level, codes.size());
        }
        int[] values = new int[texts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = texts[i] == null ? CategoryColumn.MISSING
                    : codes.getOrDefault(texts[i], CategoryColumn.MISSING);
        }
        return merge(values, labels);
    }

    /** The levels factor() gives: those of a category that occur, numbers ascending, text in the order of its characters. */
    static List<String> levels(Column value, String[] texts) {
        if (value instanceof CategoryColumn category) {
            Set<String> present = new LinkedHashSet<>(Arrays.asList(texts));
            return category.levels().stream().filter(present::contains).toList();
        }
        if (value instanceof NumberColumn number) {
            TreeSet<Double> sorted = new TreeSet<>();
            for (double x : number.values()) {
                if (!Double.isNaN(x)) {
                    sorted.add(x + 0.0);
                }
            }
            return sorted.stream().map(Values::numberText).toList();
        }
        TreeSet<String> sorted = new TreeSet<>();
        for (String text : texts) {
            if (text != null) {
                sorted.add(text);
            }
        }
        return new ArrayList<>(sorted);
    }

    private static Column relevel(Arguments arguments) {
        CategoryColumn category = category(arguments, "x");
        String reference = arguments.text("ref", "");
        if (!category.levels().contains(reference)) {
            throw arguments.evaluator().error("There is no level \"" + reference + "\""
                    + NearNames.hint(reference, category.levels()), arguments.node("ref"));
        }
        List<String> levels = new ArrayList<>(category.levels());
        levels.remove(reference);
        levels.add(0, reference);
        return recode(Values.asTexts(category), levels, levels);
    }
}
