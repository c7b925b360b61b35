/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.smooth.SmoothBasis;

/**
 * The design matrix of a formula on the complete rows of a table, column by column, with what each column means and the
 * rows that were left out.
 */
public final class DesignMatrix {

    private final List<Term> terms;
    private final List<DesignColumn> columns;
    private final double[][] values;
    private final int[] rows;
    private final int[] droppedRows;
    private final Map<String, Integer> droppedBy;
    private final double[] offset;
    private final CategoryColumn strata;
    private final DesignCoding coding;

    DesignMatrix(DesignCoding coding, double[][] values, int[] rows, int[] droppedRows,
            Map<String, Integer> droppedBy, double[] offset, CategoryColumn strata) {
        this.coding = coding;
        this.terms = coding.terms();
        this.columns = coding.columns();
        this.values = values;
        this.rows = rows;
        this.droppedRows = droppedRows;
        this.droppedBy = droppedBy;
        this.offset = offset;
        this.strata = strata;
    }

    /** The terms in R's order. */
    public List<Term> terms() {
        return terms;
    }

    /** What each column means, in order. */
    public List<DesignColumn> columns() {
        return columns;
    }

    /** R's names of the columns. */
    public List<String> names() {
        return columns.stream().map(DesignColumn::name).toList();
    }

    /** The matrix as columns: {@code values()[j][i]} is column j on the i-th row kept. Not a copy: do not modify. */
    public double[][] values() {
        return values;
    }

    /** How many rows were kept. */
    public int rowCount() {
        return rows.length;
    }

    /** The 0-based rows of the table that were kept, ascending. Not a copy: do not modify. */
    public int[] rows() {
        return rows;
    }

    /** The 0-based rows of the table that were left out because a value was missing. Not a copy: do not modify. */
    public int[] droppedRows() {
        return droppedRows;
    }

    /** How many rows were left out for each column or variable that was the first to be missing. */
    public Map<String, Integer> droppedBy() {
        return droppedBy;
    }

    /** The positions of the columns that belong to a term (0-based). */
    public int[] columnsOf(int term) {
        int[] found = new int[columns.size()];
        int count = 0;
        for (int j = 0; j < found.length; j++) {
            if (columns.get(j).term() == term) {
                found[count++] = j;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The term of each column (0-based), -1 for the intercept. */
    public int[] assign() {
        return columns.stream().mapToInt(DesignColumn::term).toArray();
    }

    /** The sum of the offsets on the rows kept, if the formula has any. */
    public Optional<double[]> offset() {
        return Optional.ofNullable(offset);
    }

    /** The strata on the rows kept, if the formula has any. */
    public Optional<CategoryColumn> strata() {
        return Optional.ofNullable(strata);
    }

    /** The levels of each categorical variable that the coding knows, by R's name of it; the reference level first. */
    public Map<String, List<String>> levels() {
        return coding.levels();
    }

    /** The basis of a smooth variable such as {@code ns(age, df = 3)}, by R's name of it, if it is one. */
    public Optional<SmoothBasis> basis(String variable) {
        return Optional.ofNullable(coding.basis(variable));
    }

    /**
     * The columns for rows that did not make the model, coded by the same levels: {@code [column][row]}, NaN on all
     * columns that need a value which is missing or has a level the model does not know.
     */
    public double[][] code(DataTable newRows) {
        return coding.code(newRows);
    }
}
