/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.smooth.SmoothBasis;

/**
 * How the terms of a model become columns. A category in a term has treatment contrasts where the term without it is in
 * the model too, and else an indicator of each level; without an intercept the first category has all its indicators.
 * This is R's rule.
 */
final class DesignCoding {

    private static final int MOST_COLUMNS = 5000;

    private final List<Term> terms;
    private final Map<String, FrameVariable> variables;
    private final List<DesignColumn> columns = new ArrayList<>();
    private final List<int[]> levelCodes = new ArrayList<>();
    private final boolean withIntercept;

    DesignCoding(Formula formula, Map<String, FrameVariable> variables, boolean withIntercept) {
        this.terms = formula.terms();
        this.variables = variables;
        this.withIntercept = withIntercept;
        if (withIntercept) {
            columns.add(new DesignColumn("(Intercept)", -1, List.of()));
            levelCodes.add(new int[0]);
        }
        Set<Set<String>> present = new HashSet<>();
        present.add(Set.of());
        terms.forEach(term -> present.add(new HashSet<>(term.variables())));
        boolean indicateAll = !formula.intercept();
        for (int t = 0; t < terms.size(); t++) {
            String whole = indicateAll ? firstCategory(terms.get(t)) : null;
            indicateAll &= whole == null;
            addColumns(t, present, whole);
        }
    }

    private String firstCategory(Term term) {
        return term.variables().stream().filter(name -> variables.get(name).isCategory()).findFirst().orElse(null);
    }

    private void addColumns(int termIndex, Set<Set<String>> present, String whole) {
        List<String> names = terms.get(termIndex).variables();
        int[][] choices = new int[names.size()][];
        long count = 1;
        for (int k = 0; k < choices.length; k++) {
            FrameVariable variable = variables.get(names.get(k));
            Set<String> margin = new HashSet<>(names);
            margin.remove(names.get(k));
            choices[k] = choices(variable, present.contains(margin) && !names.get(k).equals(whole));
            count *= choices[k].length;
            if (columns.size() + count > MOST_COLUMNS) {
                throw new EstimationException("The term " + terms.get(termIndex).label() + " makes more than "
                        + MOST_COLUMNS + " columns", "Leave out variables with as many levels as patients, such as "
                                + "identifiers, or merge levels.");
            }
        }
        for (int c = 0; c < count; c++) {
            int rest = c;
            int[] levels = new int[names.size()];
            List<DesignColumn.Part> parts = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (int k = 0; k < levels.length; k++) {
                levels[k] = choices[k][rest % choices[k].length];
                rest /= choices[k].length;
                FrameVariable variable = variables.get(names.get(k));
                boolean smooth = variable.basis() != null;
                String level = smooth || levels[k] < 0 ? null : variable.levels().get(levels[k]);
                words.add(smooth ? variable.basisColumn(levels[k]) : variable.name() + (level == null ? "" : level));
                parts.add(new DesignColumn.Part(variable.name(), level,
                        level == null ? null : variable.levels().get(variable.reference())));
            }
            columns.add(new DesignColumn(String.join(":", words), termIndex, parts));
            levelCodes.add(levels);
        }
    }

    /** The levels with a column, the columns of a smooth basis, or -1 alone for a number. */
    private static int[] choices(FrameVariable variable, boolean contrasts) {
        if (variable.basis() != null) {
            return java.util.stream.IntStream.range(0, variable.basis().size()).toArray();
        }
        if (!variable.isCategory()) {
            return new int[] {-1};
        }
        int size = variable.levels().size();
        int[] levels = new int[contrasts ? Math.max(0, size - 1) : size];
        for (int level = 0, j = 0; level < size; level++) {
            if (!contrasts || level != variable.reference()) {
                levels[j++] = level;
            }
        }
        return levels;
    }

    List<Term> terms() {
        return terms;
    }

    List<DesignColumn> columns() {
        return List.copyOf(columns);
    }

    Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        variables.forEach((name, variable) -> {
            if (variable.isCategory() && !variable.levels().isEmpty()) {
                List<String> ordered = new ArrayList<>(variable.levels());
                ordered.add(0, ordered.remove(variable.reference()));
                levels.put(name, List.copyOf(ordered));
            }
        });
        return Collections.unmodifiableMap(levels);
    }

    /** The basis of a smooth variable, by R's name of it; null for others. */
    SmoothBasis basis(String variable) {
        return variables.containsKey(variable) ? variables.get(variable).basis() : null;
    }

    double[][] code(DataTable table) {
        Map<String, Column> values = new LinkedHashMap<>();
        variables.forEach((name, variable) -> values.put(name, variable.evaluate(table)));
        return code(values, table.rowCount());
    }

    /** The columns from the variables' values on some rows. */
    double[][] code(Map<String, Column> values, int rows) {
        Map<String, int[]> codes = new LinkedHashMap<>();
        Map<String, double[][]> smooth = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof CategoryColumn category) {
                codes.put(name, variables.get(name).codes(category));
            } else if (variables.get(name).basis() != null) {
                smooth.put(name, variables.get(name).basis().columns(((NumberColumn) value).values()));
            }
        });
        double[][] matrix = new double[columns.size()][rows];
        for (int j = 0; j < matrix.length; j++) {
            Arrays.fill(matrix[j], 1);
            if (withIntercept && j == 0) {
                continue;
            }
            List<String> names = terms.get(columns.get(j).term()).variables();
            for (int k = 0; k < names.size(); k++) {
                int level = levelCodes.get(j)[k];
                if (smooth.containsKey(names.get(k))) {
                    multiply(matrix[j], smooth.get(names.get(k))[level]);
                } else if (level < 0) {
                    multiply(matrix[j], ((NumberColumn) values.get(names.get(k))).values());
                } else {
                    indicate(matrix[j], codes.get(names.get(k)), level);
                }
            }
        }
        return matrix;
    }

    private static void multiply(double[] column, double[] values) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= values[i];
        }
    }

    private static void indicate(double[] column, int[] codes, int level) {
        for (int i = 0; i < column.length; i++) {
            boolean missing = codes[i] < 0 || Double.isNaN(column[i]);
            column[i] = missing ? Double.NaN : codes[i] == level ? column[i] : 0;
        }
    }
}
