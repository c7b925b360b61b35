/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Deparser;

/** The columns in which the groups are compared: numbers as they are, categories as an indicator of each level. */
final class Covariates {

    /**
     * One column.
     *
     * @param variable label of its variable
     * @param level the level it indicates, or null for a number
     * @param values by row
     */
    record Covariate(String variable, String level, double[] values) {

        String name() {
            return level == null ? variable : variable + ": " + level;
        }
    }

    private Covariates() {
    }

    /** The columns whose balance matters: those of the score, and those of further variables. */
    static List<Covariate> ofBalance(DataTable data, Exposure exposure, ScoreModel model, List<List<VariableRef>> further) {
        Set<String> names = new LinkedHashSet<>(ModelTerms.variables(model.covariates(), model.interactions()));
        for (List<VariableRef> more : further) {
            names.addAll(VariableRef.names(more));
        }
        names.remove(exposure.variable().name());
        return of(data, List.copyOf(names));
    }

    /** The columns of variables, in order. */
    static List<Covariate> of(DataTable data, List<String> names) {
        List<Covariate> all = new ArrayList<>();
        for (String name : names) {
            Column column = data.column(name);
            if (column instanceof NumberColumn x) {
                all.add(new Covariate(label(x), null, x.values()));
            } else {
                addLevels(column, all);
            }
        }
        return all;
    }

    private static void addLevels(Column column, List<Covariate> all) {
        Groups groups = Groups.of(column);
        // of two levels one says all
        for (int level = groups.count() == 2 ? 1 : 0; level < groups.count(); level++) {
            double[] indicator = new double[column.size()];
            for (int i = 0; i < indicator.length; i++) {
                indicator[i] = groups.codes()[i] == level ? 1 : 0;
            }
            all.add(new Covariate(column.label(), groups.labels().get(level), indicator));
        }
    }

    /** What readers see of a column: its label, with the unit of numbers. */
    private static String label(Column column) {
        return column instanceof NumberColumn x && !x.unit().isEmpty() ? x.label() + " (" + x.unit() + ")"
            : column.label();
    }

    /** What readers see of a variable that a formula names. */
    static String label(DataTable data, String variable) {
        for (Column column : data.columns()) {
            if (Deparser.name(column.name()).equals(variable)) {
                return label(column);
            }
        }
        return variable;
    }

    /** The number of the combination of values, from 0, by row; null without variables. */
    static int[] strata(DataTable data, List<VariableRef> variables) {
        Groups groups = null;
        for (VariableRef v : variables) {
            Groups one = Groups.of(data.column(v.name()));
            groups = groups == null ? one : groups.cross(one);
        }
        return groups == null ? null : groups.codes();
    }
}
