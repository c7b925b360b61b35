/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Objects;

/**
 * What a column is called.
 *
 * @param name the column's identifier, unique in its table, not empty
 * @param label what readers see; the name where nothing better is known
 * @param unit the unit of its values; empty where there is none
 */
public record ColumnInfo(String name, String label, String unit) {

    /** Checks the name and fills in an empty label. */
    public ColumnInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A column needs a name");
        }
        label = label == null || label.isEmpty() ? name : label;
    }

    /** A column whose label is its name, without a unit. */
    public static ColumnInfo of(String name) {
        return new ColumnInfo(name, name, "");
    }

    /** The same with another name; a label that was the name follows it. */
    public ColumnInfo renamed(String newName) {
        return new ColumnInfo(newName, label.equals(name) ? newName : label, unit);
    }
}
