/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.List;

/**
 * The columns of a model: a name and values for each coefficient, and which coefficients belong to one term (the levels of
 * a categorical variable).
 *
 * @param names by column
 * @param columns {@code [column][row]}; not copied, not to be changed while the fit is in use
 * @param termNames by term
 * @param termOfColumn for each column the position of its term
 * @param offset by row, added to the linear predictor with coefficient 1; null for none
 */
public record CoxCovariates(List<String> names, double[][] columns, List<String> termNames, int[] termOfColumn,
        double[] offset) {

    /** Checks the shapes. */
    public CoxCovariates {
        names = List.copyOf(names);
        termNames = List.copyOf(termNames);
        termOfColumn = termOfColumn.clone();
        if (names.size() != columns.length || termOfColumn.length != columns.length) {
            throw new IllegalArgumentException("names, columns and terms differ in number");
        }
        for (int term : termOfColumn) {
            if (term < 0 || term >= termNames.size()) {
                throw new IllegalArgumentException("there is no term " + term);
            }
        }
    }

    /** Columns that are each a term of its own. */
    public static CoxCovariates of(List<String> names, double[][] columns) {
        int[] terms = new int[columns.length];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = j;
        }
        return new CoxCovariates(names, columns, names, terms, null);
    }

    /** One column. */
    public static CoxCovariates of(String name, double[] values) {
        return of(List.of(name), new double[][] {values});
    }

    /** No column: the null model. */
    public static CoxCovariates none() {
        return of(List.of(), new double[0][]);
    }

    /** The same columns with an offset. */
    public CoxCovariates withOffset(double[] values) {
        return new CoxCovariates(names, columns, termNames, termOfColumn, values);
    }

    /** Number of columns. */
    public int size() {
        return columns.length;
    }

    /** The columns of a term, ascending. */
    public int[] columnsOfTerm(int term) {
        return java.util.stream.IntStream.range(0, termOfColumn.length).filter(j -> termOfColumn[j] == term).toArray();
    }
}
