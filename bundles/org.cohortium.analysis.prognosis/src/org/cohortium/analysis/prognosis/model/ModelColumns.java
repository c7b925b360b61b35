/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.cohortium.analysis.input.Groups;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;

/** The columns that a model's coefficients multiply, made from the variables of patients. */
public final class ModelColumns {

    private ModelColumns() {
    }

    /** By coefficient the column by row; NaN where a value is missing or has a level that the model does not know. */
    public static double[][] of(PrognosticModel model, DataTable data) {
        Map<String, int[]> levels = new LinkedHashMap<>();
        for (Predictor p : model.predictors()) {
            if (p.isCategory()) {
                levels.put(p.name(), levels(p, data.column(p.name())));
            }
        }
        double[][] columns = new double[model.coefficients().size()][];
        for (int j = 0; j < columns.length; j++) {
            for (Factor f : model.coefficients().get(j).factors()) {
                double[] x = f.transform() instanceof Transform.Level level
                    ? indicator(levels.get(f.variable()), model.predictor(f.variable()).levels().indexOf(level.level()))
                    : f.transform().of(((NumberColumn) data.column(f.variable())).values());
                columns[j] = columns[j] == null ? x : product(columns[j], x);
            }
        }
        return columns;
    }

    /** For each row the position of its level; -1 where it is missing or unknown. */
    public static int[] levels(Predictor predictor, Column column) {
        int[] level = new int[column.size()];
        int[] known = IntStream.range(0, level.length).filter(i -> !column.isMissing(i)).toArray();
        Arrays.fill(level, -1);
        Groups groups = Groups.of(column.select(known));
        int[] code = groups.labels().stream().mapToInt(predictor.levels()::indexOf).toArray();
        for (int i = 0; i < known.length; i++) {
            level[known[i]] = code[groups.codes()[i]];
        }
        return level;
    }

    private static double[] indicator(int[] level, int wanted) {
        return Arrays.stream(level).mapToDouble(l -> l < 0 ? Double.NaN : l == wanted ? 1 : 0).toArray();
    }

    /** Two columns row by row. */
    public static double[] product(double[] a, double[] b) {
        double[] x = new double[a.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = a[i] * b[i];
        }
        return x;
    }
}
