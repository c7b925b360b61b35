/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.time.LocalDate;
import java.util.Objects;

/** A column of calendar days, counted from 1970-01-01, {@link #MISSING} where missing. */
public final class DateColumn implements Column {

    /** The day count of a missing date. */
    public static final long MISSING = Long.MIN_VALUE;

    private final ColumnInfo info;
    private final long[] days;

    /** A column that takes over the array given; the caller must not change it afterwards. */
    public DateColumn(ColumnInfo info, long[] days) {
        this.info = Objects.requireNonNull(info, "info");
        this.days = Objects.requireNonNull(days, "days");
    }

    /** A column from dates, null = missing. */
    public static DateColumn of(String name, LocalDate... dates) {
        long[] days = new long[dates.length];
        for (int i = 0; i < dates.length; i++) {
            days[i] = dates[i] == null ? MISSING : dates[i].toEpochDay();
        }
        return new DateColumn(ColumnInfo.of(name), days);
    }

    /** The days since 1970-01-01, {@link #MISSING} where missing. Not a copy: do not modify. */
    public long[] epochDays() {
        return days;
    }

    /** The date of a row, null where missing. */
    public LocalDate date(int row) {
        return isMissing(row) ? null : LocalDate.ofEpochDay(days[row]);
    }

    @Override
    public ColumnInfo info() {
        return info;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.DATE;
    }

    @Override
    public int size() {
        return days.length;
    }

    @Override
    public boolean isMissing(int row) {
        return days[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? null : date(row).toString();
    }

    @Override
    public DateColumn select(int[] rows) {
        long[] kept = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = days[rows[i]];
        }
        return new DateColumn(info, kept);
    }

    @Override
    public DateColumn with(ColumnInfo newInfo) {
        return new DateColumn(newInfo, days);
    }
}
