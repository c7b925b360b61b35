/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable table: named columns of equal length in their order, and for each row the 1-based number of the data row
 * it came from in its source, which stays with the row through every selection.
 */
public final class DataTable {

    private final Map<String, Column> columns;
    private final int[] rowNumbers;

    private DataTable(Map<String, Column> columns, int[] rowNumbers) {
        this.columns = columns;
        this.rowNumbers = rowNumbers;
    }

    /**
     * A table of these columns whose rows are numbered 1, 2, 3 and on.
     *
     * @throws IllegalArgumentException if lengths differ or a name comes twice
     */
    public static DataTable of(Collection<? extends Column> columns) {
        int rows = columns.isEmpty() ? 0 : columns.iterator().next().size();
        int[] numbers = new int[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i + 1;
        }
        return of(columns, numbers);
    }

    /** A table of these columns whose rows are numbered 1, 2, 3 and on. */
    public static DataTable of(Column... columns) {
        return of(List.of(columns));
    }

    /**
     * A table of these columns.
     *
     * @param rowNumbers 1-based source row of each row; taken over, not to be changed afterwards
     * @throws IllegalArgumentException if lengths differ or a name comes twice
     */
    public static DataTable of(Collection<? extends Column> columns, int[] rowNumbers) {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.size() != rowNumbers.length) {
                throw new IllegalArgumentException("Column \"" + column.name() + "\" has " + column.size()
                        + " rows where the table has " + rowNumbers.length);
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("Two columns are named \"" + column.name() + "\"");
            }
        }
        return new DataTable(Collections.unmodifiableMap(byName), rowNumbers);
    }

    /** How many rows there are. */
    public int rowCount() {
        return rowNumbers.length;
    }

    /** How many columns there are. */
    public int columnCount() {
        return columns.size();
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** The columns' names in their order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The 1-based source row of each row. Not a copy: do not modify. */
    public int[] rowNumbers() {
        return rowNumbers;
    }

    /** Whether there is a column of that name. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The column of that name, if there is one. */
    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * The column of that name.
     *
     * @throws UnknownColumnException if there is none
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new UnknownColumnException(name, columns.keySet());
        }
        return column;
    }

    /**
     * The column of that name, which must be of that kind.
     *
     * @throws UnknownColumnException if there is none
     * @throws IllegalArgumentException if it is of another kind
     */
    public <C extends Column> C column(String name, Class<C> type) {
        Column column = column(name);
        if (!type.isInstance(column)) {
            throw new IllegalArgumentException("Column \"" + name + "\" holds " + words(column.kind())
                    + " where " + type.getSimpleName().replace("Column", "").toLowerCase(Locale.ROOT)
                    + " values are needed");
        }
        return type.cast(column);
    }

    private static String words(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> "numbers";
            case CATEGORY -> "categories";
            case DATE -> "dates";
            case TEXT -> "text";
            case LOGICAL -> "true/false values";
        };
    }

    /** The numbers of a column, NaN where missing. Not a copy: do not modify. */
    public double[] numbers(String name) {
        return column(name, NumberColumn.class).values();
    }

    /** The rows named (0-based), in that order. */
    public DataTable select(int[] rows) {
        Map<String, Column> kept = new LinkedHashMap<>();
        columns.forEach((name, column) -> kept.put(name, column.select(rows)));
        int[] numbers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = rowNumbers[rows[i]];
        }
        return new DataTable(Collections.unmodifiableMap(kept), numbers);
    }

    /** The rows whose flag is set, in their order. */
    public DataTable filter(boolean[] keep) {
        if (keep.length != rowCount()) {
            throw new IllegalArgumentException(keep.length + " flags for " + rowCount() + " rows");
        }
        return select(positions(keep));
    }

    /** The 0-based positions of the flags that are set. */
    public static int[] positions(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        int[] positions = new int[count];
        for (int i = 0, j = 0; i < flags.length; i++) {
            if (flags[i]) {
                positions[j++] = i;
            }
        }
        return positions;
    }

    /** The same table with a column added at the end, or replaced where it stands. */
    public DataTable with(Column column) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.put(column.name(), column);
        return of(changed.values(), columns.isEmpty() && rowCount() == 0 ? firstNumbers(column.size()) : rowNumbers);
    }

    private static int[] firstNumbers(int rows) {
        int[] numbers = new int[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i + 1;
        }
        return numbers;
    }

    /**
     * The columns of these names, in the order given.
     *
     * @throws UnknownColumnException if one is not there
     */
    public DataTable columns(List<String> names) {
        List<Column> kept = new ArrayList<>();
        for (String name : names) {
            kept.add(column(name));
        }
        return of(kept, rowNumbers);
    }

    /** The same table without a column. */
    public DataTable without(String name) {
        column(name);
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.remove(name);
        return new DataTable(Collections.unmodifiableMap(changed), rowNumbers);
    }

    /** The same table with a column renamed where it stands. */
    public DataTable rename(String name, String newName) {
        column(name);
        List<Column> changed = new ArrayList<>();
        columns.forEach((key, column) -> changed.add(key.equals(name) ? column.renamed(newName) : column));
        return of(changed, rowNumbers);
    }

    /** The rows (as flags) on which none of the columns named is missing. */
    public boolean[] complete(Collection<String> names) {
        boolean[] complete = new boolean[rowCount()];
        Arrays.fill(complete, true);
        for (String name : names) {
            Column column = column(name);
            for (int i = 0; i < complete.length; i++) {
                if (column.isMissing(i)) {
                    complete[i] = false;
                }
            }
        }
        return complete;
    }

    /** What is known of the columns without their data; every role is {@link Role#NONE}. */
    public Schema schema() {
        return new Schema(columns.values().stream().map(VariableInfo::of).toList());
    }
}
