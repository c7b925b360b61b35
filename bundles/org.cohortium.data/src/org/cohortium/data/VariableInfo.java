/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a variable without its data.
 *
 * @param info name, label, unit
 * @param kind what its values are
 * @param levels the levels of a category in their order; empty for other kinds
 * @param reference position of the reference level; 0 where there are no levels
 * @param role what it stands for in the study
 */
public record VariableInfo(ColumnInfo info, ColumnKind kind, List<String> levels, int reference, Role role) {

    /** Copies the levels. */
    public VariableInfo {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(role, "role");
        levels = List.copyOf(levels);
    }

    /** A variable without levels, label, unit or role. */
    public static VariableInfo of(String name, ColumnKind kind) {
        return new VariableInfo(ColumnInfo.of(name), kind, List.of(), 0, Role.NONE);
    }

    /** A category with the first level as its reference. */
    public static VariableInfo category(String name, String... levels) {
        return new VariableInfo(ColumnInfo.of(name), ColumnKind.CATEGORY, List.of(levels), 0, Role.NONE);
    }

    /** What a column tells about its variable; the role is not known from a column. */
    public static VariableInfo of(Column column) {
        if (column instanceof CategoryColumn category) {
            return new VariableInfo(column.info(), column.kind(), category.levels(), category.reference(), Role.NONE);
        }
        return new VariableInfo(column.info(), column.kind(), List.of(), 0, Role.NONE);
    }

    /** The same variable in another role. */
    public VariableInfo as(Role newRole) {
        return new VariableInfo(info, kind, levels, reference, newRole);
    }

    /** The variable's identifier. */
    public String name() {
        return info.name();
    }

    /** What readers see. */
    public String label() {
        return info.label();
    }

    /** The unit of its values, or empty. */
    public String unit() {
        return info.unit();
    }
}
