/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.Node;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.smooth.SmoothBasis;

/** A variable of a model: how to get it from a table, and, once its levels are known, how it is coded. */
final class FrameVariable {

    private final String name;
    private final Node node;
    private final String text;
    private List<String> levels = List.of();
    private int reference;
    private boolean category;
    private final BasisCall basisCall;
    private SmoothBasis basis;

    FrameVariable(String name, Node node, String text) {
        this.name = name;
        this.node = node;
        this.text = text;
        this.basisCall = BasisCall.of(node, text);
    }

    /** The smooth basis its columns are, once learned; null if it is no smooth term. */
    SmoothBasis basis() {
        return basis;
    }

    /** R's name of a column of its basis, from 0. */
    String basisColumn(int column) {
        return basisCall.name(column);
    }

    String name() {
        return name;
    }

    boolean isCategory() {
        return category;
    }

    List<String> levels() {
        return levels;
    }

    int reference() {
        return reference;
    }

    /** The variable on every row of a table, logical values and text as categories. */
    Column evaluate(DataTable table) {
        if (node instanceof Node.Call call && call.function().equals("strata")) {
            return strata(call, table, text);
        }
        if (basisCall != null) {
            return basisCall.evaluate(table);
        }
        Column value = Expression.of(node, text).evaluate(table);
        return switch (value) {
            case LogicalColumn logical -> asCategory(logical, List.of("FALSE", "TRUE"));
            case TextColumn texts -> asCategory(texts, sorted(texts));
            case DateColumn date -> throw new FormulaException(
                    "A date cannot be a term; take the days from another date, or as.numeric()", text,
                    node.position());
            case NumberColumn number -> number;
            case CategoryColumn known -> known;
        };
    }

    private static List<String> sorted(TextColumn texts) {
        Map<String, Boolean> found = new TreeMap<>();
        for (String value : texts.values()) {
            if (value != null) {
                found.put(value, Boolean.TRUE);
            }
        }
        return List.copyOf(found.keySet());
    }

    private static CategoryColumn asCategory(Column column, List<String> levels) {
        Map<String, Integer> codes = new TreeMap<>();
        for (String level : levels) {
            codes.put(level, codes.size());
        }
        int[] values = new int[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.isMissing(i) ? CategoryColumn.MISSING
                    : codes.getOrDefault(column.text(i), CategoryColumn.MISSING);
        }
        return new CategoryColumn(column.info(), values, levels, 0);
    }

    /**
     * R's strata(): the crossing of its variables, the first slowest; a level is written {@code variable=level}, unless
     * all variables are categories or text, whose levels speak for themselves.
     */
    static CategoryColumn strata(Node.Call call, DataTable table, String text) {
        List<CategoryColumn> parts = new ArrayList<>();
        boolean speaking = true;
        List<String> names = new ArrayList<>();
        for (Node.Argument argument : call.arguments()) {
            Column value = Expression.of(argument.value(), text).evaluate(table);
            speaking &= value instanceof CategoryColumn || value instanceof TextColumn;
            names.add(argument.name() == null ? Deparser.text(argument.value()) : argument.name());
            parts.add(value instanceof CategoryColumn known ? known
                    : value instanceof NumberColumn number ? ofNumbers(number)
                            : asCategory(value, value instanceof TextColumn texts ? sorted(texts)
                                    : List.of("FALSE", "TRUE")));
        }
        if (parts.isEmpty()) {
            throw new FormulaException("strata() needs a variable", text, call.position());
        }
        return cross(parts, names, speaking);
    }

    private static CategoryColumn ofNumbers(NumberColumn number) {
        Map<Double, Integer> found = new TreeMap<>();
        for (double value : number.values()) {
            if (!Double.isNaN(value)) {
                found.put(value + 0.0, 0);
            }
        }
        List<String> levels = new ArrayList<>();
        for (Map.Entry<Double, Integer> entry : found.entrySet()) {
            entry.setValue(levels.size());
            levels.add(NumberText.of(entry.getKey()));
        }
        int[] codes = new int[number.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = number.isMissing(i) ? CategoryColumn.MISSING : found.get(number.value(i) + 0.0);
        }
        return new CategoryColumn(number.info(), codes, levels, 0);
    }

    private static CategoryColumn cross(List<CategoryColumn> parts, List<String> names, boolean speaking) {
        int rows = parts.get(0).size();
        long[] keys = new long[rows];
        Map<Long, Integer> found = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            for (CategoryColumn part : parts) {
                keys[i] = keys[i] < 0 || part.isMissing(i) ? -1 : keys[i] * part.levels().size() + part.code(i);
            }
            if (keys[i] >= 0) {
                found.put(keys[i], 0);
            }
        }
        List<String> levels = new ArrayList<>();
        for (Map.Entry<Long, Integer> entry : found.entrySet()) {
            entry.setValue(levels.size());
            String[] words = new String[parts.size()];
            long key = entry.getKey();
            for (int k = words.length - 1; k >= 0; k--) {
                List<String> own = parts.get(k).levels();
                String level = own.get((int) (key % own.size()));
                words[k] = speaking ? level : names.get(k) + "=" + level;
                key /= own.size();
            }
            levels.add(String.join(", ", words));
        }
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            codes[i] = keys[i] < 0 ? CategoryColumn.MISSING : found.get(keys[i]);
        }
        return new CategoryColumn(parts.get(0).info(), codes, levels, 0);
    }

    /**
     * Learns the levels from the rows of the model: those that occur, the reference kept where it occurs. The knots of a
     * smooth term are placed by all rows with a value, also those that another variable's missing value leaves out: R's
     * rule.
     *
     * @param unused whether levels that do not occur are kept as well
     */
    void learn(Column value, Column everywhere, boolean unused) {
        category = value instanceof CategoryColumn;
        if (basisCall != null) {
            try {
                basis = basisCall.learn(((NumberColumn) everywhere).values());
            } catch (EstimationException e) {
                throw new EstimationException("The term " + name + " cannot be made. " + e.getMessage(), e.advice());
            }
        }
        if (value instanceof CategoryColumn known) {
            int[] counts = known.counts();
            List<String> used = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                if (unused || counts[i] > 0) {
                    used.add(known.levels().get(i));
                }
            }
            levels = List.copyOf(used);
            reference = levels.isEmpty() ? 0 : Math.max(0, levels.indexOf(known.levels().get(known.reference())));
        }
    }

    /** The codes of a value among the levels learned, -1 where it is missing or has another level. */
    int[] codes(CategoryColumn value) {
        int[] translation = new int[value.levels().size()];
        for (int i = 0; i < translation.length; i++) {
            translation[i] = levels.indexOf(value.levels().get(i));
        }
        int[] codes = new int[value.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = value.code(i) < 0 ? CategoryColumn.MISSING : translation[value.code(i)];
        }
        return codes;
    }
}
