/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.nomogram.PrettyTicks;

/**
 * The scales that rms gives the variables of a model: each variable one, two variables that interact one scale of the
 * continuous one for each value of the other.
 */
final class NomogramAxes {

    /** A numeric variable with no more values than these is shown with all of them, and counts as discrete. */
    private static final int FEW = 10;

    private final SurvivalModelCase model;
    private final DataTable rows;
    private final Map<String, Integer> main = new LinkedHashMap<>();
    private final Map<String, Integer> interaction = new LinkedHashMap<>();
    private final Map<String, String> partner = new LinkedHashMap<>();

    private NomogramAxes(SurvivalModelCase model) throws UnsupportedCase {
        this.model = model;
        this.rows = model.table().select(model.design().rows());
        for (int t = 0; t < model.design().terms().size(); t++) {
            Term term = model.design().terms().get(t);
            List<String> names = new ArrayList<>();
            for (String variable : term.variables()) {
                names.addAll(Formula.parse(variable).columns());
            }
            boolean fine = names.size() == term.order() && term.order() <= 2
                && (term.order() == 1 ? main.put(names.get(0), t) == null : pair(names, t));
            if (!fine) {
                throw new UnsupportedCase("a nomogram with the term " + term.label()
                    + ": each variable is to stand in one term alone, or in one interaction of two");
            }
        }
        for (String name : interaction.keySet()) {
            if (!main.containsKey(name)) {
                throw new UnsupportedCase("a nomogram with an interaction of " + name + ", which is no term of its own");
            }
        }
    }

    private boolean pair(List<String> names, int term) {
        partner.put(names.get(0), names.get(1));
        partner.put(names.get(1), names.get(0));
        return interaction.put(names.get(0), term) == null & interaction.put(names.get(1), term) == null;
    }

    static List<NomogramAxis> of(SurvivalModelCase model) throws UnsupportedCase {
        return new NomogramAxes(model).axes();
    }

    private List<NomogramAxis> axes() throws UnsupportedCase {
        List<String> order = new ArrayList<>(main.keySet());
        if (!interaction.isEmpty()) {
            // with interactions the peer puts continuous variables first
            order.sort((a, b) -> Boolean.compare(isDiscrete(a), isDiscrete(b)));
        }
        List<NomogramAxis> axes = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (String name : order) {
            if (!done.contains(name)) {
                axes.add(interaction.containsKey(name) ? crossed(name, partner.get(name)) : alone(name));
                done.add(name);
                done.add(partner.getOrDefault(name, name));
            }
        }
        return axes;
    }

    private boolean isDiscrete(String name) {
        return !(rows.column(name) instanceof NumberColumn) || distinct(name).length <= FEW;
    }

    private double[] distinct(String name) {
        return Arrays.stream(rows.numbers(name)).sorted().distinct().toArray();
    }

    /** The values shown, as texts for a category. */
    private JsonArray values(String name) throws UnsupportedCase {
        int[] own = model.design().columnsOf(main.get(name));
        DesignColumn.Part part = model.design().columns().get(own[0]).parts().get(0);
        if (part.level() != null) {
            if (rows.column(name) instanceof NumberColumn) {
                throw new UnsupportedCase("a nomogram with factor() of a number, which the peer cannot draw");
            }
            return JsonArray.ofStrings(model.design().levels().get(part.variable()));
        }
        double[] all = distinct(name);
        return JsonArray.of(all.length <= FEW ? all : PrettyTicks.of(all[0], all[all.length - 1], FEW));
    }

    /** A column that holds the values shown, as the design knows the variable. */
    private Column column(String name, JsonArray values) {
        if (rows.column(name) instanceof NumberColumn) {
            return NumberColumn.of(name, values.asDoubles());
        }
        List<String> levels = values.asStrings();
        if (rows.column(name) instanceof CategoryColumn c) {
            return new CategoryColumn(c.info(), levels.stream().mapToInt(c.levels()::indexOf).toArray(), c.levels(),
                c.reference());
        }
        // text or logical: rows that have the values
        Column all = rows.column(name);
        return all.select(levels.stream().mapToInt(level -> IntStream.range(0, all.size())
            .filter(i -> level.equals(all.text(i))).findFirst().orElseThrow()).toArray());
    }

    private NomogramAxis alone(String name) throws UnsupportedCase {
        int[] columns = model.design().columnsOf(main.get(name));
        JsonArray values = values(name);
        DataTable at = rows.select(new int[values.size()]).with(column(name, values));
        return new NomogramAxis(List.of(new NomogramAxis.Part(name, values, codes(at, columns))), columns);
    }

    private NomogramAxis crossed(String name, String other) throws UnsupportedCase {
        if (!isDiscrete(other)) {
            throw new UnsupportedCase("a nomogram with an interaction of two continuous variables");
        }
        int[] columns = IntStream.of(main.get(name), main.get(other), interaction.get(name))
            .flatMap(t -> Arrays.stream(model.design().columnsOf(t))).toArray();
        JsonArray values = values(name);
        JsonArray others = values(other);
        Column each = column(other, others);
        List<NomogramAxis.Part> parts = new ArrayList<>();
        for (int k = 0; k < others.size(); k++) {
            int[] repeated = new int[values.size()];
            Arrays.fill(repeated, k);
            DataTable at = rows.select(new int[values.size()]).with(column(name, values)).with(each.select(repeated));
            String level = others.get(k).isNumeric() ? NumberText.of(others.get(k).asDouble()) : others.get(k).asString();
            parts.add(new NomogramAxis.Part(name + " (" + other + "=" + level + ")", values, codes(at, columns)));
        }
        return new NomogramAxis(parts, columns);
    }

    private double[][] codes(DataTable at, int[] columns) {
        double[][] all = model.design().code(at);
        return Arrays.stream(columns).mapToObj(j -> all[j]).toArray(double[][]::new);
    }
}
