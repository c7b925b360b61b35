/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Objects;

/** A column of text, identifiers among it, null where missing. */
public final class TextColumn implements Column {

    private final ColumnInfo info;
    private final String[] values;

    /** A column that takes over the array given; the caller must not change it afterwards. */
    public TextColumn(ColumnInfo info, String[] values) {
        this.info = Objects.requireNonNull(info, "info");
        this.values = Objects.requireNonNull(values, "values");
    }

    /** A column whose label is its name, null = missing. */
    public static TextColumn of(String name, String... values) {
        return new TextColumn(ColumnInfo.of(name), values);
    }

    /** The values themselves, null where missing. Not a copy: do not modify. */
    public String[] values() {
        return values;
    }

    /** The value of a row, null where missing. */
    public String value(int row) {
        return values[row];
    }

    @Override
    public ColumnInfo info() {
        return info;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.TEXT;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return values[row] == null;
    }

    @Override
    public String text(int row) {
        return values[row];
    }

    @Override
    public TextColumn select(int[] rows) {
        String[] kept = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new TextColumn(info, kept);
    }

    @Override
    public TextColumn with(ColumnInfo newInfo) {
        return new TextColumn(newInfo, values);
    }
}
