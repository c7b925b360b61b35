/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.descriptive.Quantiles;

/**
 * The persons for whom curves are predicted: they differ in one variable, by its levels or quartiles, and have the median or
 * the most frequent level of all others.
 *
 * @param variable the label of the variable
 * @param labels the name of each person
 * @param values the covariates of each, by column of the design
 * @param left levels that are too many to be shown
 */
record Profiles(String variable, List<String> labels, double[][] values, List<String> left) {

    private static final int MOST = 8;

    /** A number with no more values than this is shown at all of them. */
    private static final int FEW = 4;

    static Profiles of(FineGrayModel model) {
        DataTable data = model.complete.data();
        String name = model.options.curvesFor() == null ? model.options.covariates().get(0).name()
                : model.options.curvesFor().name();
        Column varied = data.column(name);
        boolean number = varied instanceof NumberColumn;
        List<String> levels = number ? List.of() : levels(varied);
        double[] quartiles = number ? quartiles((NumberColumn) varied) : new double[0];
        int count = number ? quartiles.length : Math.min(MOST, levels.size());
        List<Column> columns = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(number ? varied.label() + " " + CellText.number(quartiles[i], NumberFormat.GENERAL) : levels.get(i));
        }
        for (String each : ModelTerms.variables(model.options.covariates(), model.options.interactions())) {
            Column column = data.column(each);
            boolean own = each.equals(name);
            if (column instanceof NumberColumn numbers) {
                double[] v = new double[count];
                Arrays.fill(v, Quantiles.of(sorted(numbers), 0.5));
                columns.add(NumberColumn.of(each, own ? Arrays.copyOf(quartiles, count) : v));
            } else {
                String[] v = new String[count];
                Arrays.fill(v, mostFrequent(column));
                columns.add(CategoryColumn.of(each, levels(column),
                        own ? levels.subList(0, count).toArray(String[]::new) : v));
            }
        }
        double[][] coded = model.design.code(DataTable.of(columns));
        double[][] values = new double[count][coded.length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < coded.length; j++) {
                values[i][j] = coded[j][i];
            }
        }
        return new Profiles(varied.label(), labels, values, number ? List.of() : levels.subList(count, levels.size()));
    }

    private static double[] sorted(NumberColumn column) {
        double[] values = column.values().clone();
        Arrays.sort(values);
        return values;
    }

    private static double[] quartiles(NumberColumn column) {
        double[] values = sorted(column);
        double[] distinct = Arrays.stream(values).distinct().toArray();
        return distinct.length <= FEW ? distinct : Arrays.stream(new double[] {0.25, 0.5, 0.75}).map(p -> Quantiles.of(values, p)).distinct().toArray();
    }

    private static List<String> levels(Column column) {
        return Groups.of(column).labels();
    }

    private static String mostFrequent(Column column) {
        Groups groups = Groups.of(column);
        int[] count = new int[groups.count()];
        for (int code : groups.codes()) {
            count[code]++;
        }
        int best = 0;
        for (int g = 1; g < count.length; g++) {
            best = count[g] > count[best] ? g : best;
        }
        return groups.labels().get(best);
    }
}
