/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.analysis.prognosis.model.Coefficient;
import org.cohortium.analysis.prognosis.model.Factor;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.nomogram.PrettyTicks;

/**
 * The axes of a nomogram. A variable without interactions has one. A variable that interacts has one for each combination of
 * the values of those it interacts with, which have no axis of their own (Harrell's {@code nomogram}); such axes are a group
 * with a common zero. Every coefficient is in one group, so that the points of all groups add up to the linear predictor.
 */
final class NomogramAxes {

    /** A number with no more values than these is shown with all of them. */
    private static final int FEW = 10;

    /** A number with no more values than these may stand still while a variable it interacts with moves. */
    private static final int FIXABLE = 5;

    private static final int MOST_AXES = 12;
    private static final int TICKS = 10;
    private static final double[] DECADE = {1, 2, 5};
    private static final String ADVICE = "Use the equation of the model file, or leave the interaction out for a nomogram.";

    private final PrognosticModel model;
    private final Map<String, double[]> distinct = new LinkedHashMap<>();

    /** The groups, in the order of their variables in the model. */
    final List<Group> groups = new ArrayList<>();

    /**
     * Axes with a common zero.
     *
     * @param coefficients positions of the coefficients that it stands for
     * @param axes its axes, of the same variable
     */
    record Group(int[] coefficients, List<Axis> axes) {
    }

    /**
     * An axis.
     *
     * @param predictor the variable that moves along it
     * @param heading its name with the values that stand still
     * @param labels of its values
     * @param contributions what each value adds to the linear predictor
     */
    record Axis(Predictor predictor, String heading, List<String> labels, double[] contributions) {
    }

    /** A value of a variable: a level, or a number. */
    private record Value(String label, double number) {

        double in(Transform transform) {
            return transform instanceof Transform.Level level ? level.level().equals(label) ? 1 : 0
                : transform.of(new double[] {number})[0];
        }
    }

    /**
     * Lays the axes out.
     *
     * @param rows the patients the model was made from
     * @throws EstimationException if two numbers with many values interact, which has no axes, or axes would be too many
     */
    NomogramAxes(PrognosticModel model, DataTable rows) {
        this.model = model;
        for (Predictor p : model.predictors()) {
            if (!p.isCategory()) {
                distinct.put(p.name(), Arrays.stream(rows.numbers(p.name())).sorted().distinct().limit(FEW + 1L).toArray());
            }
        }
        Map<String, Set<String>> fixed = new LinkedHashMap<>();
        Map<Integer, String> owner = owners(fixed);
        for (Predictor p : model.predictors()) {
            int[] own = owner.entrySet().stream().filter(e -> e.getValue().equals(p.name())).mapToInt(Map.Entry::getKey).sorted()
                .toArray();
            if (own.length > 0) {
                groups.add(group(p, own, List.copyOf(fixed.getOrDefault(p.name(), Set.of()))));
            }
        }
    }

    private boolean fixable(String variable) {
        double[] values = distinct.get(variable);
        return values == null || values.length <= FIXABLE;
    }

    /** For each coefficient the variable on whose axes it is; fills in which variables stand still beside which. */
    private Map<Integer, String> owners(Map<String, Set<String>> fixed) {
        List<Coefficient> all = model.coefficients();
        Map<Integer, String> owner = new LinkedHashMap<>();
        for (int j = 0; j < all.size(); j++) {
            List<String> moving = all.get(j).variables().stream().filter(v -> !fixable(v)).toList();
            if (moving.size() > 1) {
                throw new EstimationException("A nomogram cannot be drawn: \"" + model.predictor(moving.get(0)).label()
                    + "\" and \"" + model.predictor(moving.get(1)).label() + "\" interact, and both are numbers with many values, "
                    + "so that neither has a scale of points.", ADVICE);
            }
            if (moving.size() == 1) {
                owner.put(j, moving.get(0));
                Set<String> others = fixed.computeIfAbsent(moving.get(0), k -> new LinkedHashSet<>());
                all.get(j).variables().stream().filter(v -> !v.equals(moving.get(0))).forEach(others::add);
            }
        }
        for (Set<String> part : components()) {
            String axis = fixed.entrySet().stream().filter(e -> e.getValue().containsAll(part)).map(Map.Entry::getKey).findFirst()
                .orElse(null);
            if (axis == null) {
                axis = part.stream().max((a, b) -> Integer.compare(values(a).size(), values(b).size())).orElseThrow();
                Set<String> others = new LinkedHashSet<>(part);
                others.remove(axis);
                fixed.put(axis, others);
            }
            for (int j = 0; j < all.size(); j++) {
                if (part.containsAll(all.get(j).variables())) {
                    owner.put(j, axis);
                }
            }
        }
        return owner;
    }

    /** The variables with few values, those that interact with one another together. */
    private List<Set<String>> components() {
        List<Set<String>> parts = new ArrayList<>();
        for (Predictor p : model.predictors()) {
            if (fixable(p.name())) {
                parts.add(new LinkedHashSet<>(Set.of(p.name())));
            }
        }
        for (Coefficient c : model.coefficients()) {
            if (c.isProduct() && c.variables().stream().allMatch(this::fixable)) {
                Set<String> a = parts.stream().filter(s -> s.contains(c.variables().get(0))).findFirst().orElseThrow();
                Set<String> b = parts.stream().filter(s -> s.contains(c.variables().get(1))).findFirst().orElseThrow();
                if (a != b) {
                    a.addAll(b);
                    parts.removeIf(s -> s == b);
                }
            }
        }
        return parts;
    }

    private Group group(Predictor p, int[] own, List<String> still) {
        List<Map<String, Value>> settings = new ArrayList<>(List.of(Map.of()));
        for (String name : still) {
            List<Map<String, Value>> next = new ArrayList<>();
            for (Map<String, Value> setting : settings) {
                for (Value value : values(name)) {
                    Map<String, Value> with = new LinkedHashMap<>(setting);
                    with.put(name, value);
                    next.add(with);
                }
            }
            settings = next;
            if (settings.size() > MOST_AXES) {
                throw new EstimationException("A nomogram cannot be drawn: \"" + p.label() + "\" interacts with so many values "
                    + "that it would need more than " + MOST_AXES + " scales.", ADVICE);
            }
        }
        List<Axis> axes = new ArrayList<>();
        List<Value> values = ticks(p);
        for (Map<String, Value> setting : settings) {
            StringBuilder heading = new StringBuilder(p.heading());
            setting.forEach((name, value) -> heading.append(", ").append(model.predictor(name).label()).append(' ')
                .append(value.label()));
            double[] contributions = values.stream().mapToDouble(v -> contribution(own, p, v, setting)).toArray();
            axes.add(new Axis(p, heading.toString(), values.stream().map(Value::label).toList(), contributions));
        }
        return new Group(own, axes);
    }

    private double contribution(int[] own, Predictor p, Value value, Map<String, Value> setting) {
        double sum = 0;
        for (int j : own) {
            double x = model.coefficients().get(j).estimate();
            for (Factor f : model.coefficients().get(j).factors()) {
                x *= (f.variable().equals(p.name()) ? value : setting.get(f.variable())).in(f.transform());
            }
            sum += x;
        }
        return sum;
    }

    /** All values of a variable with few. */
    private List<Value> values(String variable) {
        double[] numbers = distinct.get(variable);
        return numbers == null ? model.predictor(variable).levels().stream().map(l -> new Value(l, Double.NaN)).toList()
            : Arrays.stream(numbers).mapToObj(x -> new Value(label(x), x)).toList();
    }

    private List<Value> ticks(Predictor p) {
        if (p.isCategory() || distinct.get(p.name()).length <= FEW) {
            return values(p.name());
        }
        boolean log = model.coefficients().stream().flatMap(c -> c.factors().stream())
            .anyMatch(f -> f.variable().equals(p.name()) && f.transform() instanceof Transform.Logarithm);
        double[] values = log ? decades(p.min(), p.max()) : PrettyTicks.of(p.min(), p.max(), TICKS);
        return Arrays.stream(values).mapToObj(x -> new Value(label(x), x)).toList();
    }

    /** 1, 2, 5 times powers of ten that cover a range of numbers above zero. */
    private static double[] decades(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (int k = (int) StrictMath.floor(StrictMath.log10(low)); k <= StrictMath.ceil(StrictMath.log10(high)); k++) {
            for (double factor : DECADE) {
                ticks.add(Double.parseDouble((int) factor + "e" + k));
            }
        }
        int from = 0;
        while (from + 1 < ticks.size() && ticks.get(from + 1) <= low) {
            from++;
        }
        int to = from + 1;
        while (to < ticks.size() - 1 && ticks.get(to) < high) {
            to++;
        }
        return ticks.subList(from, to + 1).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String label(double value) {
        String text = NumberText.of(value);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }
}
