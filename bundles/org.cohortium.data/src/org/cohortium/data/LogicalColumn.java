/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Objects;

/** A column of true and false: {@link #TRUE}, {@link #FALSE}, or {@link #MISSING}. */
public final class LogicalColumn implements Column {

    /** The code of false. */
    public static final byte FALSE = 0;
    /** The code of true. */
    public static final byte TRUE = 1;
    /** The code of a missing value. */
    public static final byte MISSING = -1;

    private final ColumnInfo info;
    private final byte[] codes;

    /** A column that takes over the array given; the caller must not change it afterwards. */
    public LogicalColumn(ColumnInfo info, byte[] codes) {
        this.info = Objects.requireNonNull(info, "info");
        this.codes = Objects.requireNonNull(codes, "codes");
    }

    /** A column from boxed values, null = missing. */
    public static LogicalColumn of(String name, Boolean... values) {
        byte[] codes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            codes[i] = values[i] == null ? MISSING : values[i] ? TRUE : FALSE;
        }
        return new LogicalColumn(ColumnInfo.of(name), codes);
    }

    /** The codes themselves. Not a copy: do not modify. */
    public byte[] codes() {
        return codes;
    }

    /** Whether the value of a row is there and true. */
    public boolean isTrue(int row) {
        return codes[row] == TRUE;
    }

    @Override
    public ColumnInfo info() {
        return info;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.LOGICAL;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? null : codes[row] == TRUE ? "TRUE" : "FALSE";
    }

    @Override
    public LogicalColumn select(int[] rows) {
        byte[] kept = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = codes[rows[i]];
        }
        return new LogicalColumn(info, kept);
    }

    @Override
    public LogicalColumn with(ColumnInfo newInfo) {
        return new LogicalColumn(newInfo, codes);
    }
}
