/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.Node;
import org.cohortium.numerics.EstimationException;

/** Makes the design matrix of a formula: evaluates its variables, leaves out incomplete rows, codes the rest. */
final class DesignBuilder {

    private final Formula formula;
    private final DataTable table;
    private final Collection<String> alsoComplete;
    private final boolean withIntercept;
    private final boolean unusedLevels;

    DesignBuilder(Formula formula, DataTable table, Collection<String> alsoComplete, boolean withIntercept,
            boolean unusedLevels) {
        this.formula = formula;
        this.table = table;
        this.alsoComplete = alsoComplete;
        this.withIntercept = withIntercept;
        this.unusedLevels = unusedLevels;
    }

    DesignMatrix build() {
        Set<String> used = new LinkedHashSet<>();
        formula.terms().forEach(term -> used.addAll(term.variables()));
        Map<String, FrameVariable> variables = new LinkedHashMap<>();
        Map<String, Column> values = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : formula.nodes().entrySet()) {
            if (used.contains(entry.getKey())) {
                FrameVariable variable = new FrameVariable(entry.getKey(), entry.getValue(), formula.text());
                variables.put(entry.getKey(), variable);
                values.put(entry.getKey(), variable.evaluate(table));
            }
        }
        CategoryColumn strata = strata();
        double[] offset = offset();

        Map<String, Column> needed = new LinkedHashMap<>();
        alsoComplete.forEach(name -> needed.put(name, table.column(name)));
        needed.putAll(values);
        formula.clusters().forEach(text -> needed.put(text, Expression.parse(text).evaluate(table)));
        if (strata != null) {
            needed.put("strata", strata);
        }
        if (offset != null) {
            needed.put("offset", NumberColumn.of("offset", offset));
        }
        Map<String, Integer> droppedBy = new LinkedHashMap<>();
        boolean[] complete = complete(needed, droppedBy);
        int[] rows = DataTable.positions(complete);
        boolean[] incomplete = new boolean[complete.length];
        for (int i = 0; i < complete.length; i++) {
            incomplete[i] = !complete[i];
        }

        Map<String, Column> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Column column = value.select(rows);
            checkFinite(name, column, rows);
            variables.get(name).learn(column, value, unusedLevels);
            kept.put(name, column);
        });
        DesignCoding coding = new DesignCoding(formula, variables, withIntercept);
        return new DesignMatrix(coding, coding.code(kept, rows.length), rows, DataTable.positions(incomplete),
                Collections.unmodifiableMap(droppedBy), offset == null ? null : select(offset, rows),
                strata == null ? null : strata.select(rows));
    }

    private CategoryColumn strata() {
        List<Node.Argument> arguments = new ArrayList<>();
        List<Node.Call> calls = formula.strataCalls();
        calls.forEach(call -> arguments.addAll(call.arguments()));
        return calls.isEmpty() ? null
                : FrameVariable.strata(new Node.Call("strata", arguments, calls.get(0).position()), table,
                        formula.text());
    }

    private double[] offset() {
        if (formula.offsets().isEmpty()) {
            return null;
        }
        double[] sum = new double[table.rowCount()];
        for (Node node : formula.offsets()) {
            if (!(Expression.of(node, formula.text()).evaluate(table) instanceof NumberColumn number)) {
                throw new FormulaException("An offset is a number", formula.text(), node.position());
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += number.value(i);
            }
        }
        return sum;
    }

    private boolean[] complete(Map<String, Column> needed, Map<String, Integer> droppedBy) {
        boolean[] complete = new boolean[table.rowCount()];
        Arrays.fill(complete, true);
        needed.forEach((name, column) -> {
            for (int i = 0; i < complete.length; i++) {
                if (complete[i] && column.isMissing(i)) {
                    complete[i] = false;
                    droppedBy.merge(name, 1, Integer::sum);
                }
            }
        });
        return complete;
    }

    private void checkFinite(String name, Column column, int[] rows) {
        if (column instanceof NumberColumn number) {
            for (int i = 0; i < number.size(); i++) {
                if (Double.isInfinite(number.value(i))) {
                    throw new EstimationException(
                            name + " is infinite on row " + table.rowNumbers()[rows[i]] + " of the data",
                            "Give that value as missing, or derive the variable so that it stays finite.");
                }
            }
        }
    }

    private static double[] select(double[] values, int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[rows[i]];
        }
        return kept;
    }
}
