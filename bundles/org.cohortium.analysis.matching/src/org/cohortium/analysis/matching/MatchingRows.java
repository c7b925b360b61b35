/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;

/**
 * The complete rows of the two groups.
 *
 * @param data the rows
 * @param positions their 0-based positions in the cohort
 * @param treated by row
 * @param treatedLabel name of the exposed group
 * @param controlLabel name of the comparison group
 * @param dropped the rows that are not here
 */
record MatchingRows(DataTable data, int[] positions, boolean[] treated, String treatedLabel, String controlLabel,
        List<Dropped> dropped) {

    /** @param needed every variable that a row needs a value of, besides the exposure */
    static MatchingRows read(AnalysisInput input, Exposure options, Collection<String> needed) {
        Set<String> names = new LinkedHashSet<>(List.of(options.variable().name()));
        names.addAll(needed);
        CompleteRows complete = CompleteRows.of(input, names);
        Column exposure = complete.data().column(options.variable().name());
        Groups groups = Groups.of(exposure);
        boolean[] isTreated = chosen(groups, treatedLevels(exposure, groups, options), "exposed");
        boolean[] isControl = options.controlLevels().isEmpty() ? null
            : chosen(groups, options.controlLevels(), "comparison");
        int n = complete.data().rowCount();
        boolean[] keep = new boolean[n];
        int[] neither = new int[n];
        int left = 0;
        for (int i = 0; i < n; i++) {
            int g = groups.codes()[i];
            keep[i] = isTreated[g] || isControl == null || isControl[g];
            if (!keep[i]) {
                neither[left++] = complete.data().rowNumbers()[i];
            }
        }
        List<Dropped> dropped = new ArrayList<>(complete.dropped());
        if (left > 0) {
            dropped.add(new Dropped("in neither group of " + exposure.label(), Arrays.copyOf(neither, left)));
        }
        int[] kept = DataTable.positions(keep);
        boolean[] treated = new boolean[kept.length];
        int[] positions = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            treated[i] = isTreated[groups.codes()[kept[i]]];
            positions[i] = complete.positions()[kept[i]];
        }
        DataTable data = left == 0 ? complete.data() : complete.data().select(kept);
        MatchingRows rows = new MatchingRows(data, positions, treated, label(exposure, groups, isTreated, true),
            label(exposure, groups, isControl == null ? isTreated : isControl, isControl != null), dropped);
        rows.refuseEmptyGroup();
        return rows;
    }

    /** The complete rows of all levels of the exposure, the first level taken for not exposed. */
    static MatchingRows readEveryLevel(AnalysisInput input, VariableRef variable, Collection<String> needed) {
        Set<String> names = new LinkedHashSet<>(List.of(variable.name()));
        names.addAll(needed);
        CompleteRows complete = CompleteRows.of(input, names);
        Groups groups = Groups.of(complete.data().column(variable.name()));
        boolean[] treated = new boolean[complete.data().rowCount()];
        for (int i = 0; i < treated.length; i++) {
            treated[i] = groups.codes()[i] > 0;
        }
        MatchingRows rows = new MatchingRows(complete.data(), complete.positions(), treated, "Other groups",
            groups.labels().getFirst(), complete.dropped());
        rows.refuseEmptyGroup();
        return rows;
    }

    private static List<String> treatedLevels(Column exposure, Groups groups, Exposure options) {
        if (!options.treatedLevels().isEmpty()) {
            return options.treatedLevels();
        }
        String assumed = switch (exposure) {
            case LogicalColumn l -> "TRUE";
            case NumberColumn x -> "1";
            case CategoryColumn c when c.levels().size() == 2 -> c.levels().get(1 - c.reference());
            default -> groups.count() == 2 ? groups.labels().get(1) : "";
        };
        if (!groups.labels().contains(assumed)) {
            throw new EstimationException("It is not said which values of \"" + exposure.name() + "\" mean exposed.",
                "Choose them from: " + String.join(", ", groups.labels()) + ".");
        }
        return List.of(assumed);
    }

    private static boolean[] chosen(Groups groups, List<String> levels, String what) {
        boolean[] chosen = new boolean[groups.count()];
        boolean any = false;
        for (int g = 0; g < chosen.length; g++) {
            chosen[g] = levels.contains(groups.labels().get(g));
            any |= chosen[g];
        }
        if (!any) {
            throw new EstimationException("No complete row has the " + what + " level " + String.join(" or ", levels) + ".",
                "The levels that occur are: " + String.join(", ", groups.labels()) + ".");
        }
        return chosen;
    }

    private static String label(Column exposure, Groups groups, boolean[] chosen, boolean which) {
        List<String> names = new ArrayList<>();
        for (int g = 0; g < chosen.length; g++) {
            if (chosen[g] == which) {
                names.add(groups.labels().get(g));
            }
        }
        if (exposure instanceof LogicalColumn || exposure instanceof NumberColumn) {
            return exposure.label() + ": " + String.join(", ", names);
        }
        return String.join(", ", names);
    }

    private void refuseEmptyGroup() {
        int n = 0;
        for (boolean t : treated) {
            n += t ? 1 : 0;
        }
        if (n == 0 || n == treated.length) {
            throw new EstimationException(
                "All " + treated.length + " complete rows are in the group \"" + (n == 0 ? controlLabel : treatedLabel) + "\".",
                "Two groups are needed: check the exposed level and the missing values of the covariates.");
        }
    }

    /** These rows without some of them, for a reason. */
    MatchingRows without(boolean[] out, String reason) {
        int n = size();
        boolean[] keep = new boolean[n];
        int[] numbers = new int[n];
        int left = 0;
        for (int i = 0; i < n; i++) {
            keep[i] = !out[i];
            if (out[i]) {
                numbers[left++] = rowNumber(i);
            }
        }
        int[] kept = DataTable.positions(keep);
        boolean[] group = new boolean[kept.length];
        int[] places = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            group[i] = treated[kept[i]];
            places[i] = positions[kept[i]];
        }
        List<Dropped> more = new ArrayList<>(dropped);
        more.add(new Dropped(reason, Arrays.copyOf(numbers, left)));
        MatchingRows rest = new MatchingRows(data.select(kept), places, group, treatedLabel, controlLabel, more);
        rest.refuseEmptyGroup();
        return rest;
    }

    /** Whether any is true. */
    static boolean any(boolean[] rows) {
        for (boolean row : rows) {
            if (row) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return treated.length;
    }

    int rowNumber(int row) {
        return data.rowNumbers()[row];
    }

    String group(boolean which) {
        return which ? treatedLabel : controlLabel;
    }
}
