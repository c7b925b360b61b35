/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.regression.LogisticModel;

/** The rows, groups, covariates and survival response that a propensity case is about. */
final class PropensityData {

    final ConformanceCase test;
    final DataTable table;
    final Formula formula;

    /** The design on the complete rows, without a column of ones. */
    final DesignMatrix design;

    /** By complete row. */
    final boolean[] treated;

    private final int rowsGiven;

    PropensityData(ConformanceCase test) throws UnsupportedCase, IOException {
        this.test = test;
        if (test.text("formula") == null) {
            throw new UnsupportedCase("the case has no formula");
        }
        DataTable all = Preparation.data(test);
        rowsGiven = all.rowCount();
        formula = Formula.parse(test.text("formula"));
        String treatment = formula.response().orElseThrow(() -> new UnsupportedCase("the formula has no treatment"));
        design = formula.design(all, List.of(treatment), false);
        table = all.select(design.rows());
        treated = groups(table.column(treatment));
    }

    private static boolean[] groups(Column column) throws UnsupportedCase {
        boolean[] treated = new boolean[column.size()];
        String one = switch (column) {
            case NumberColumn n -> "1";
            case LogicalColumn l -> "TRUE";
            case CategoryColumn c when c.levels().size() == 2 -> c.levels().get(1);
            default -> throw new UnsupportedCase("the treatment is no variable with two values");
        };
        for (int i = 0; i < treated.length; i++) {
            treated[i] = column.text(i).equals(one);
        }
        return treated;
    }

    int rows() {
        return treated.length;
    }

    int treatedCount() {
        int n = 0;
        for (boolean t : treated) {
            n += t ? 1 : 0;
        }
        return n;
    }

    /** The 1-based number of a complete row among the rows that the filter kept. */
    int rowNumber(int row) {
        return design.rows()[row] + 1;
    }

    JsonValue rowsUsed() {
        return rows() == rowsGiven ? new JsonString("all")
            : JsonArray.of(Arrays.stream(design.rows()).map(i -> i + 1).toArray());
    }

    /** The sampling weights that a call of matchit names, by row, or null. */
    double[] sampling(MatchOptions options) throws UnsupportedCase {
        List<String> names = options.variables("s.weights");
        if (names.size() > 1) {
            throw new UnsupportedCase("sampling weights of more than one variable");
        }
        return names.isEmpty() ? null : table.numbers(names.getFirst());
    }

    LogisticModel model() {
        return LogisticModel.logit(treated, design.names(), design.values());
    }

    /** A column whose differences between the groups are looked at. */
    record Covariate(String name, double[] values, boolean category) {

        Covariate(String name, double[] values) {
            this(name, values, false);
        }
    }

    /** The variables of the model's frame, as R writes them, in order. */
    List<String> variables() {
        return variables(formula);
    }

    static List<String> variables(Formula formula) {
        Set<String> names = new LinkedHashSet<>();
        for (Term term : formula.terms()) {
            names.addAll(term.variables());
        }
        return List.copyOf(names);
    }

    /** The columns of variables, all levels of a category that occur having one each. */
    List<Covariate> covariates(List<String> variables) {
        List<Covariate> all = new ArrayList<>();
        for (String variable : variables) {
            DesignMatrix one = Formula.parse("0 + " + variable).design(table, List.of(), false);
            for (int j = 0; j < one.columns().size(); j++) {
                boolean category = one.columns().get(j).parts().getFirst().level() != null;
                double[] values = one.values()[j];
                if (!category || Arrays.stream(values).anyMatch(v -> v != 0)) {
                    all.add(new Covariate(shown(variable, one.names().get(j), category), values, category));
                }
            }
        }
        return all;
    }

    /** As MatchIt shows it: ticks around a variable that is a call stay when the level stands behind them. */
    private static String shown(String variable, String name, boolean category) {
        boolean plain = variable.matches("[A-Za-z.][\\w.]*");
        return plain || !category ? name : "`" + variable + "`" + name.substring(variable.length());
    }

    /** The number, from 0, of the combination of values in columns, by row. */
    int[] strata(List<String> columns) {
        Map<String, Integer> number = new HashMap<>();
        int[] strata = new int[rows()];
        for (int i = 0; i < strata.length; i++) {
            StringBuilder key = new StringBuilder();
            for (String c : columns) {
                key.append(table.column(c).text(i)).append('\u0000');
            }
            strata[i] = number.computeIfAbsent(key.toString(), k -> number.size());
        }
        return strata;
    }
}
