/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Objects;

import org.cohortium.data.json.NumberText;

/** A column of numbers, NaN where missing. */
public final class NumberColumn implements Column {

    private final ColumnInfo info;
    private final double[] values;

    /** A column that takes over the array given; the caller must not change it afterwards. */
    public NumberColumn(ColumnInfo info, double[] values) {
        this.info = Objects.requireNonNull(info, "info");
        this.values = Objects.requireNonNull(values, "values");
    }

    /** A column whose label is its name. */
    public static NumberColumn of(String name, double... values) {
        return new NumberColumn(ColumnInfo.of(name), values);
    }

    /** The values themselves, NaN where missing. Not a copy: do not modify. */
    public double[] values() {
        return values;
    }

    /** The value of a row, NaN where missing. */
    public double value(int row) {
        return values[row];
    }

    @Override
    public ColumnInfo info() {
        return info;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NUMBER;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? null : NumberText.of(values[row]);
    }

    @Override
    public NumberColumn select(int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new NumberColumn(info, kept);
    }

    @Override
    public NumberColumn with(ColumnInfo newInfo) {
        return new NumberColumn(newInfo, values);
    }

    /** Whether every value that is there is a whole number. */
    public boolean isWhole() {
        for (double value : values) {
            if (!Double.isNaN(value) && value != StrictMath.rint(value)) {
                return false;
            }
        }
        return true;
    }
}
