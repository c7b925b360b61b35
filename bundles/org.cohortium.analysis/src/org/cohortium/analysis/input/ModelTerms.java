/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.numerics.EstimationException;

/** The terms of a model that options name, covariates and interactions, as a design matrix. */
public final class ModelTerms {

    /** The design's own values and those a fit makes of them. */
    private static final double BYTES_PER_CELL = 16;

    private ModelTerms() {
    }

    /** All variables that the terms use, each once, in the order of the terms. */
    public static List<String> variables(List<VariableRef> covariates, List<TermRef> interactions) {
        List<String> names = new ArrayList<>();
        for (VariableRef covariate : covariates) {
            names.add(covariate.name());
        }
        for (TermRef term : interactions) {
            names.addAll(term.variables());
        }
        return names.stream().distinct().toList();
    }

    /**
     * The design matrix without intercept, by treatment contrasts against each category's reference level. A level that
     * does not occur has no column.
     *
     * @param complete rows without missing values
     */
    public static DesignMatrix design(DataTable complete, List<VariableRef> covariates, List<TermRef> interactions) {
        return design(complete, covariates, interactions, false);
    }

    /** As above, with or without intercept. */
    public static DesignMatrix design(DataTable complete, List<VariableRef> covariates, List<TermRef> interactions,
            boolean intercept) {
        return design(complete, covariates, interactions, intercept, Deparser::name);
    }

    /**
     * As above, with another way to write the main effects.
     *
     * @param written a covariate's name as a term in R's language: itself, or a smooth term such as {@code ns(age, df = 3)}
     */
    public static DesignMatrix design(DataTable complete, List<VariableRef> covariates, List<TermRef> interactions,
            boolean intercept, UnaryOperator<String> written) {
        DataTable coded = complete;
        for (String name : variables(covariates, interactions)) {
            coded = coded.with(coded(complete.column(name)));
        }
        checkSize(coded, covariates, interactions);
        List<String> terms = new ArrayList<>();
        covariates.forEach(v -> terms.add(written.apply(v.name())));
        interactions.forEach(t -> terms.add(String.join(":", t.variables().stream().map(Deparser::name).toList())));
        return Formula.parse(terms.isEmpty() ? "1" : String.join(" + ", terms)).design(coded, List.of(), intercept);
    }

    /** Refuses a design that would not fit into memory before it is made. */
    private static void checkSize(DataTable coded, List<VariableRef> covariates, List<TermRef> interactions) {
        double columns = 0;
        for (VariableRef covariate : covariates) {
            columns += columns(coded.column(covariate.name()));
        }
        for (TermRef term : interactions) {
            double product = 1;
            for (String name : term.variables()) {
                product *= columns(coded.column(name));
            }
            columns += product;
        }
        if (BYTES_PER_CELL * columns * coded.rowCount() > 0.9 * Runtime.getRuntime().maxMemory()) {
            throw new EstimationException(String.format(Locale.ROOT, "A model of %.0f coefficients on %d rows would take more "
                    + "memory than there is.", columns, coded.rowCount()),
                    "Use fewer coefficients: merge levels, or make a variable with many levels a stratum.");
        }
    }

    private static double columns(Column column) {
        return column instanceof CategoryColumn category ? Math.max(1, category.levels().size() - 1) : 1;
    }

    /** A category with its reference level first and only the levels that occur; other columns as they are. */
    private static Column coded(Column column) {
        return switch (column) {
            case CategoryColumn c -> occurring(c);
            case LogicalColumn c -> fromGroups(c);
            case TextColumn c -> fromGroups(c);
            default -> column;
        };
    }

    private static Column fromGroups(Column column) {
        Groups groups = Groups.of(column);
        return new CategoryColumn(column.info(), groups.codes(), groups.labels(), 0);
    }

    private static Column occurring(CategoryColumn column) {
        int[] counts = column.counts();
        List<String> levels = new ArrayList<>();
        int[] renumbered = new int[counts.length];
        addLevel(column, column.reference(), counts, levels, renumbered);
        for (int level = 0; level < counts.length; level++) {
            if (level != column.reference()) {
                addLevel(column, level, counts, levels, renumbered);
            }
        }
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = renumbered[column.code(i)];
        }
        return new CategoryColumn(column.info(), codes, levels, 0);
    }

    private static void addLevel(CategoryColumn column, int level, int[] counts, List<String> levels,
            int[] renumbered) {
        if (level < counts.length && counts[level] > 0) {
            renumbered[level] = levels.size();
            levels.add(column.levels().get(level));
        }
    }
}
