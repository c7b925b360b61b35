/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.input.Groups;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.numerics.EstimationException;

/**
 * The groups of an exposure with any number of levels, the reference first.
 *
 * @param codes group by row, from 0
 * @param labels of the groups
 * @param absent levels that no row has
 */
record Arms(int[] codes, List<String> labels, List<String> absent) {

    /** More groups than this are taken for a mistake: a number that is no exposure. */
    private static final int MOST = 12;

    /**
     * The groups of rows without missing values.
     *
     * @param reference the level to compare with; empty for the reference level of a category, else the first
     * @throws EstimationException if there are fewer than two groups, very many, or one of a single patient
     */
    static Arms of(Column column, List<String> reference) {
        Groups groups = Groups.of(column);
        int count = groups.count();
        if (count < 2 || count > MOST) {
            throw new EstimationException("\"" + column.name() + "\" has " + count + (count == 1 ? " level" : " levels")
                + " among the complete rows.", count < 2 ? "Two groups are needed: check the missing values of the covariates."
                    : "At most " + MOST + " groups are compared: choose another exposure, or cut it into classes.");
        }
        List<String> known = column instanceof CategoryColumn c ? c.levels() : groups.labels();
        String first = !reference.isEmpty() ? reference.getFirst() : column instanceof CategoryColumn c
            && groups.labels().contains(known.get(c.reference())) ? known.get(c.reference()) : groups.labels().getFirst();
        int at = groups.labels().indexOf(first);
        if (at < 0) {
            throw new EstimationException("No complete row has the comparison level " + first + ".",
                "The levels that occur are: " + String.join(", ", groups.labels()) + ".");
        }
        List<String> labels = new ArrayList<>(List.of(first));
        groups.labels().stream().filter(l -> !l.equals(first)).forEach(labels::add);
        int[] codes = new int[groups.codes().length];
        int[] size = new int[count];
        for (int i = 0; i < codes.length; i++) {
            int g = groups.codes()[i];
            codes[i] = g == at ? 0 : g < at ? g + 1 : g;
            size[codes[i]]++;
        }
        for (int g = 0; g < count; g++) {
            if (size[g] == 1) {
                throw new EstimationException("The group \"" + labels.get(g) + "\" has only one complete patient.",
                    "Join it with another level, or leave its patient out.");
            }
        }
        return new Arms(codes, labels, known.stream().filter(l -> !groups.labels().contains(l)).toList());
    }

    int count() {
        return labels.size();
    }

    /**
     * The group of a level.
     *
     * @param chosen the level; empty for the last group
     * @throws EstimationException if no row has it
     */
    int focal(List<String> chosen) {
        int at = chosen.isEmpty() ? count() - 1 : labels.indexOf(chosen.getFirst());
        if (at < 0) {
            throw new EstimationException("No complete row has the level " + chosen.getFirst() + ".",
                "The levels that occur are: " + String.join(", ", labels) + ".");
        }
        return at;
    }
}
