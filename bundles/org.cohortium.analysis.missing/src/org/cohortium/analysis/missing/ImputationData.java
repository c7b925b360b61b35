/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.imputation.CumulativeHazard;
import org.cohortium.numerics.imputation.ImputationMethod;
import org.cohortium.numerics.imputation.ImputationVariable;
import org.cohortium.numerics.imputation.Imputations;

/** The rows with a known outcome, the variables of the imputation model, and completed tables made of its draws. */
final class ImputationData {

    private static final int MOST_LEVELS = 50;

    final ImputationOptions options;
    final CompleteRows rows;
    final DataTable table;
    final boolean[] event;
    final List<String> names = new ArrayList<>();
    final List<ImputationVariable> variables = new ArrayList<>();
    final double[][] auxiliary;

    /** The number of strata where they are too many to be a predictor of the imputation models; 0 where they are one. */
    final int strataLeftOut;
    final List<Integer> incomplete = new ArrayList<>();

    ImputationData(AnalysisInput input, ImputationOptions options) {
        this.options = options;
        if (input.design().isMatched()) {
            throw new EstimationException("The cohort is matched already, so that its missing values come too late.",
                "Impute in the cohort before matching, and choose a matching design among the options here.");
        }
        List<String> needed = new ArrayList<>();
        needed.add(options.isSurvival() ? options.time().name() : null);
        needed.add(options.event().name());
        needed.add(VariableRef.nameOrNull(options.isSurvival() ? options.strata() : null));
        if (options.design() != ImputationOptions.Design.NONE) {
            needed.add(options.exposure().name());
        }
        rows = CompleteRows.of(input, needed);
        event = EventIndicator.read(rows.data().column(options.event().name()), options.eventLevels());
        Set<String> all = new LinkedHashSet<>(VariableRef.names(options.terms()));
        all.addAll(VariableRef.names(options.auxiliary()));
        DataTable coded = rows.data();
        for (String name : all) {
            coded = coded.with(coded(coded.column(name)));
            add(name, coded.column(name));
        }
        int tooMany = 0;
        if (options.isSurvival() && options.strata() != null && !all.contains(options.strata().name())) {
            Column strata = asCategory(coded.column(options.strata().name()));
            if (((CategoryColumn) strata).levels().size() <= MOST_LEVELS) {
                add(options.strata().name(), strata);
            } else {
                tooMany = ((CategoryColumn) strata).levels().size();
            }
        }
        strataLeftOut = tooMany;
        table = coded;
        refuseConstant(VariableRef.names(options.terms()));
        auxiliary = auxiliary();
        for (int v = 0; v < variables.size(); v++) {
            if (variables.get(v).missingRows().length > 0) {
                incomplete.add(v);
            }
        }
    }

    /** A variable with one value cannot be imputed otherwise than by it, and then has no coefficient. */
    private void refuseConstant(List<String> terms) {
        for (int v = 0; v < variables.size(); v++) {
            long distinct = Arrays.stream(variables.get(v).values()).filter(x -> !Double.isNaN(x)).distinct().limit(2).count();
            if (distinct < 2 && terms.contains(names.get(v))) {
                throw new EstimationException("\"" + names.get(v) + "\" has the same value in all patients who have one, so that it "
                    + "can be neither imputed nor modelled.", "Leave the variable out.");
            }
        }
    }

    private double[][] auxiliary() {
        double[] indicator = new double[event.length];
        for (int i = 0; i < indicator.length; i++) {
            indicator[i] = event[i] ? 1 : 0;
        }
        return options.isSurvival() ? new double[][] {indicator,
            CumulativeHazard.atOwnTime(table.numbers(options.time().name()), event)} : new double[][] {indicator};
    }

    private void add(String name, Column column) {
        names.add(name);
        if (column instanceof NumberColumn numbers) {
            variables.add(new ImputationVariable(column.label(), options.numeric() == ImputationOptions.Numeric.PMM
                ? ImputationMethod.PREDICTIVE_MEAN_MATCHING : ImputationMethod.NORMAL, numbers.values(), 0));
            return;
        }
        CategoryColumn category = (CategoryColumn) column;
        double[] values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = category.isMissing(i) ? Double.NaN : category.code(i);
        }
        int levels = Math.max(2, category.levels().size());
        if (levels > MOST_LEVELS) {
            throw new EstimationException("\"" + name + "\" has " + levels + " levels.",
                "Merge levels before the imputation: each is a coefficient of the imputation models.");
        }
        variables.add(ImputationVariable.category(column.label(), levels, values));
    }

    private static Column coded(Column column) {
        return column instanceof NumberColumn ? column : asCategory(column);
    }

    /** Only the levels that occur, the reference first; missing values stay missing. */
    private static Column asCategory(Column column) {
        int[] seen = IntStream.range(0, column.size()).filter(i -> !column.isMissing(i)).toArray();
        if (seen.length == 0) {
            throw new EstimationException("\"" + column.name() + "\" has no value at all to impute from.",
                "Leave the variable out.");
        }
        Groups groups = Groups.of(column.select(seen));
        List<String> levels = new ArrayList<>(groups.labels());
        if (column instanceof CategoryColumn c) {
            String reference = c.levels().get(c.reference());
            if (levels.remove(reference)) {
                levels.add(0, reference);
            }
        }
        int[] codes = new int[column.size()];
        Arrays.fill(codes, CategoryColumn.MISSING);
        for (int i = 0; i < seen.length; i++) {
            codes[seen[i]] = levels.indexOf(groups.labels().get(groups.codes()[i]));
        }
        return new CategoryColumn(column.info(), codes, levels, 0);
    }

    /** The table with the values of one imputation. */
    DataTable completed(Imputations imputations, int number) {
        DataTable result = table;
        for (int v : incomplete) {
            Column column = table.find(names.get(v)).orElseThrow();
            double[] values = imputations.values(number, v);
            if (column instanceof NumberColumn) {
                result = result.with(new NumberColumn(column.info(), values));
            } else {
                int[] codes = new int[values.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = (int) values[i];
                }
                CategoryColumn category = (CategoryColumn) column;
                result = result.with(new CategoryColumn(column.info(), codes, category.levels(), 0));
            }
        }
        return result;
    }

    /** The rows without any missing value in the model. */
    int[] completeRows() {
        return DataTable.positions(table.complete(VariableRef.names(options.terms())));
    }

    /**
     * The complete cases as data of their own.
     *
     * @param data with their events
     * @param table their rows
     */
    record CompleteCases(ImputationData data, DataTable table) {
    }

    /** The rows of these positions, for a design that is made anew in them. */
    CompleteCases completeCases(int[] positions) {
        DataTable selected = table.select(positions);
        boolean[] events = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            events[i] = event[positions[i]];
        }
        return new CompleteCases(new ImputationData(this, selected, events), selected);
    }

    private ImputationData(ImputationData of, DataTable selected, boolean[] events) {
        options = of.options;
        rows = of.rows;
        table = selected;
        event = events;
        auxiliary = new double[0][];
        strataLeftOut = of.strataLeftOut;
    }

    /** The position of the shifted variable among those of the imputation model; -1 for none. */
    int shifted() {
        return options.shifted() == null ? -1 : names.indexOf(options.shifted().name());
    }

    int events() {
        int n = 0;
        for (boolean e : event) {
            n += e ? 1 : 0;
        }
        return n;
    }
}
