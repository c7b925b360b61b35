/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.List;

import org.cohortium.data.ColumnKind;

/**
 * How one column is read.
 *
 * @param kind what its values must be; null = as they turn out
 * @param missingCodes texts that stand for a missing value in this column, beside the file's own
 * @param dateFormats patterns of its dates, tried in order, see {@link DatePattern}
 * @param levels the levels of a category in their order; empty = as they turn out, sorted
 * @param label what readers see; empty = the header's text
 * @param unit unit of the values; empty = none
 */
public record ColumnSettings(ColumnKind kind, List<String> missingCodes, List<String> dateFormats, List<String> levels,
        String label, String unit) {

    /** Nothing said: everything as it turns out. */
    public static final ColumnSettings AUTOMATIC = new ColumnSettings(null, List.of(), List.of(), List.of(), "", "");

    /** Copies the lists. */
    public ColumnSettings {
        missingCodes = List.copyOf(missingCodes);
        dateFormats = List.copyOf(dateFormats);
        levels = List.copyOf(levels);
        label = label == null ? "" : label;
        unit = unit == null ? "" : unit;
    }

    /** The same with values that must be of a kind. */
    public ColumnSettings withKind(ColumnKind newKind) {
        return new ColumnSettings(newKind, missingCodes, dateFormats, levels, label, unit);
    }

    /** The same with missing codes. */
    public ColumnSettings withMissingCodes(List<String> codes) {
        return new ColumnSettings(kind, codes, dateFormats, levels, label, unit);
    }

    /** The same as dates in these patterns. */
    public ColumnSettings withDateFormats(List<String> patterns) {
        return new ColumnSettings(ColumnKind.DATE, missingCodes, patterns, levels, label, unit);
    }

    /** The same as a category with these levels in this order. */
    public ColumnSettings withLevels(List<String> newLevels) {
        return new ColumnSettings(ColumnKind.CATEGORY, missingCodes, dateFormats, newLevels, label, unit);
    }

    /** The same with another label and unit. */
    public ColumnSettings labelled(String newLabel, String newUnit) {
        return new ColumnSettings(kind, missingCodes, dateFormats, levels, newLabel, newUnit);
    }
}
