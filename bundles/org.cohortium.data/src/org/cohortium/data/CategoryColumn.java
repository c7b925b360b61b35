/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A column of categories: a code for each row into an ordered list of levels, -1 where missing. One level is the
 * reference that contrasts are set against; it is the first one unless said otherwise.
 */
public final class CategoryColumn implements Column {

    /** The code of a missing value. */
    public static final int MISSING = -1;

    private final ColumnInfo info;
    private final int[] codes;
    private final List<String> levels;
    private final int reference;

    /**
     * A column that takes over the array of codes; the caller must not change it afterwards.
     *
     * @param codes 0-based positions in the levels, -1 where missing
     * @param levels the distinct levels in their order; a level may have no rows
     * @param reference position of the reference level; 0 where there are no levels
     */
    public CategoryColumn(ColumnInfo info, int[] codes, List<String> levels, int reference) {
        this(info, codes, List.copyOf(levels), reference, true);
    }

    private CategoryColumn(ColumnInfo info, int[] codes, List<String> levels, int reference, boolean check) {
        this.info = Objects.requireNonNull(info, "info");
        this.codes = Objects.requireNonNull(codes, "codes");
        this.levels = levels;
        this.reference = reference;
        if (check) {
            checkLevels();
        }
    }

    private void checkLevels() {
        if (new LinkedHashSet<>(levels).size() != levels.size()) {
            throw new IllegalArgumentException("The levels of " + info.name() + " are not distinct: " + levels);
        }
        if (reference < 0 || reference >= Math.max(1, levels.size())) {
            throw new IllegalArgumentException("The reference level of " + info.name() + " is not one of its levels");
        }
        for (int code : codes) {
            if (code < MISSING || code >= levels.size()) {
                throw new IllegalArgumentException("Code " + code + " of " + info.name() + " has no level");
            }
        }
    }

    /** A column from labels (null = missing); every label must be one of the levels. */
    public static CategoryColumn of(String name, List<String> levels, String... labels) {
        int[] codes = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            codes[i] = labels[i] == null ? MISSING : levels.indexOf(labels[i]);
            if (labels[i] != null && codes[i] < 0) {
                throw new IllegalArgumentException(
                        "\"" + labels[i] + "\" is not a level of " + name + "; the levels are " + levels);
            }
        }
        return new CategoryColumn(ColumnInfo.of(name), codes, levels, 0);
    }

    /** The codes themselves, -1 where missing. Not a copy: do not modify. */
    public int[] codes() {
        return codes;
    }

    /** The code of a row, -1 where missing. */
    public int code(int row) {
        return codes[row];
    }

    /** The levels in their order. */
    public List<String> levels() {
        return levels;
    }

    /** Position of the reference level. */
    public int reference() {
        return reference;
    }

    /** The same rows set against another reference level; the order of the levels stays. */
    public CategoryColumn withReference(String level) {
        int index = levels.indexOf(level);
        if (index < 0) {
            throw new IllegalArgumentException("\"" + level + "\" is not a level of " + name()
                    + NearNames.hint(level, levels));
        }
        return new CategoryColumn(info, codes, levels, index, false);
    }

    /** How many rows each level has, in the order of the levels. */
    public int[] counts() {
        int[] counts = new int[levels.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    @Override
    public ColumnInfo info() {
        return info;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.CATEGORY;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public String text(int row) {
        return codes[row] < 0 ? null : levels.get(codes[row]);
    }

    @Override
    public CategoryColumn select(int[] rows) {
        int[] kept = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = codes[rows[i]];
        }
        return new CategoryColumn(info, kept, levels, reference, false);
    }

    @Override
    public CategoryColumn with(ColumnInfo newInfo) {
        return new CategoryColumn(newInfo, codes, levels, reference, false);
    }
}
