/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;

/**
 * Rows split into groups by one variable, or by the crossing of several, with the groups that occur in the order of
 * their levels (numbers ascending, texts by code point).
 *
 * @param codes group of each row, from 0
 * @param labels name of each group, the level, or levels joined by ", "
 */
public record Groups(int[] codes, List<String> labels) {

    /** More groups than this are taken for a mistake. */
    public static final int MOST = 10_000;

    /** All rows in one group of that name. */
    public static Groups single(int rows, String label) {
        return new Groups(new int[rows], List.of(label));
    }

    /**
     * The groups of one variable without missing values; levels that do not occur are left out.
     *
     * @throws EstimationException if there are more than {@link #MOST}
     */
    public static Groups of(Column column) {
        int n = column.size();
        int[] codes = new int[n];
        List<String> labels;
        switch (column) {
            case CategoryColumn c -> {
                System.arraycopy(c.codes(), 0, codes, 0, n);
                labels = c.levels();
            }
            case LogicalColumn c -> {
                for (int i = 0; i < n; i++) {
                    codes[i] = c.isTrue(i) ? 1 : 0;
                }
                labels = List.of("FALSE", "TRUE");
            }
            case NumberColumn c -> {
                double[] values = Arrays.stream(c.values()).sorted().distinct().toArray();
                refuseMany(column, values.length);
                labels = new ArrayList<>();
                for (double v : values) {
                    labels.add(NumberText.of(v));
                }
                for (int i = 0; i < n; i++) {
                    codes[i] = Arrays.binarySearch(values, c.value(i));
                }
            }
            default -> {
                String[] values = IntStream.range(0, n).mapToObj(column::text).sorted().distinct()
                    .toArray(String[]::new);
                refuseMany(column, values.length);
                labels = List.of(values);
                for (int i = 0; i < n; i++) {
                    codes[i] = Arrays.binarySearch(values, column.text(i));
                }
            }
        }
        return new Groups(codes, labels).occurring();
    }

    /**
     * The groups of one variable as curves are labelled: levels as they are, numbers and logical values behind the label of the
     * variable.
     *
     * @param most more groups than this are too many to draw
     * @throws EstimationException if there are more
     */
    public static Groups named(Column column, int most) {
        Groups groups = of(column);
        if (groups.count() > most) {
            throw new EstimationException("\"" + column.label() + "\" has " + groups.count()
                + " different values, too many to draw a curve for each.", "Cut it into a few classes first.");
        }
        if (column instanceof CategoryColumn || column instanceof TextColumn) {
            return groups;
        }
        return new Groups(groups.codes(), groups.labels().stream().map(level -> column.label() + " " + level).toList());
    }

    /** The crossing of several variables, such as the strata of a test; null where none is named. */
    public static Groups crossed(DataTable rows, List<String> names) {
        Groups crossed = null;
        for (String name : names) {
            Groups next = of(rows.column(name));
            crossed = crossed == null ? next : crossed.cross(next);
        }
        return crossed;
    }

    /** A code for each row, equal for rows with the same value, for any number of clusters. */
    public static int[] clusterCodes(Column column) {
        if (column instanceof NumberColumn c) {
            double[] values = Arrays.stream(c.values()).sorted().distinct().toArray();
            return IntStream.range(0, c.size()).map(i -> Arrays.binarySearch(values, c.value(i)))
                .toArray();
        }
        String[] values = IntStream.range(0, column.size()).mapToObj(column::text).sorted().distinct()
            .toArray(String[]::new);
        return IntStream.range(0, column.size()).map(i -> Arrays.binarySearch(values, column.text(i)))
            .toArray();
    }

    /** The crossing of two groupings; combinations that do not occur are left out. */
    public Groups cross(Groups other) {
        int[] crossed = new int[codes.length];
        List<String> names = new ArrayList<>();
        for (String a : labels) {
            for (String b : other.labels) {
                names.add(a + ", " + b);
            }
        }
        for (int i = 0; i < crossed.length; i++) {
            crossed[i] = codes[i] * other.labels.size() + other.codes[i];
        }
        return new Groups(crossed, names).occurring();
    }

    /** How many groups. */
    public int count() {
        return labels.size();
    }

    private Groups occurring() {
        int[] renumbered = new int[labels.size()];
        Arrays.fill(renumbered, -1);
        for (int code : codes) {
            renumbered[code] = 0;
        }
        List<String> kept = new ArrayList<>();
        for (int g = 0; g < renumbered.length; g++) {
            if (renumbered[g] == 0) {
                renumbered[g] = kept.size();
                kept.add(labels.get(g));
            }
        }
        int[] recoded = new int[codes.length];
        for (int i = 0; i < recoded.length; i++) {
            recoded[i] = renumbered[codes[i]];
        }
        return new Groups(recoded, kept);
    }

    private static void refuseMany(Column column, int count) {
        if (count > MOST) {
            throw new EstimationException("\"" + column.name() + "\" has " + count + " different values.",
                "Choose a variable with fewer groups, or cut it into classes.");
        }
    }
}
