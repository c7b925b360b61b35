/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Locale;

/** What the values of a column are. */
public enum ColumnKind {
    /** Measured or counted values. */
    NUMBER,
    /** One of a fixed, ordered list of levels. */
    CATEGORY,
    /** Calendar days. */
    DATE,
    /** Free text and identifiers. */
    TEXT,
    /** True or false. */
    LOGICAL;

    /** The kind's name in files and options: lower case English. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with that {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ColumnKind of(String id) {
        for (ColumnKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "\"" + id + "\" is not a kind of column; it is one of number, category, date, text, logical");
    }
}
