/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

/**
 * One variable of a table, a value (or a missing one) for each row. The kinds are closed, so that readers can switch
 * over them. Columns are immutable; the arrays that a kind hands out are its own and must not be changed.
 */
public sealed interface Column permits NumberColumn, CategoryColumn, DateColumn, TextColumn, LogicalColumn {

    /** Name, label and unit. */
    ColumnInfo info();

    /** What the values are. */
    ColumnKind kind();

    /** How many rows there are. */
    int size();

    /** Whether the value of a row (0-based) is missing. */
    boolean isMissing(int row);

    /**
     * The value of a row (0-based) as a data file would hold it: numbers in shortest round-trip form, categories by
     * level, dates as yyyy-mm-dd, logical values as TRUE or FALSE; null where it is missing.
     */
    String text(int row);

    /** The rows named, in that order (0-based; a row may come twice). */
    Column select(int[] rows);

    /** The same values under another name, label or unit. */
    Column with(ColumnInfo info);

    /** The column's identifier. */
    default String name() {
        return info().name();
    }

    /** What readers see. */
    default String label() {
        return info().label();
    }

    /** The unit of the values, or empty. */
    default String unit() {
        return info().unit();
    }

    /** The same values under another name. */
    default Column renamed(String name) {
        return with(info().renamed(name));
    }

    /** The same values with another label and unit. */
    default Column labelled(String label, String unit) {
        return with(new ColumnInfo(name(), label, unit));
    }

    /** How many values are missing. */
    default int missingCount() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (isMissing(i)) {
                count++;
            }
        }
        return count;
    }
}
