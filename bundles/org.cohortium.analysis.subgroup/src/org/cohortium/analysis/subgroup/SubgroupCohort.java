/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The patients of a subgroup analysis: complete in outcome, exposure and covariates, with one of the two levels of the
 * exposure that are compared. A missing subgroup variable leaves a patient out of that variable's rows only.
 */
final class SubgroupCohort {

    final AnalysisInput input;
    final SubgroupOptions options;
    final DataTable table;
    final List<Dropped> dropped;
    final SurvivalData data;

    /** 1 for the compared level, 0 for the reference, by row. */
    final double[] exposed;
    final String referenceLevel;
    final String comparedLevel;

    /** Covariates of all models, on all rows. */
    final DesignMatrix design;

    SubgroupCohort(AnalysisInput input, SubgroupOptions options) {
        this.input = input;
        this.options = options;
        CompleteRows complete = CompleteRows.of(input, needed(options));
        Column exposure = complete.data().column(options.exposure().name());
        Groups arms = Groups.of(exposure);
        int[] levels = levels(exposure, arms, options);
        referenceLevel = arms.labels().get(levels[0]);
        comparedLevel = arms.labels().get(levels[1]);
        dropped = new ArrayList<>(complete.dropped());
        boolean[] keep = new boolean[arms.codes().length];
        List<Integer> other = new ArrayList<>();
        for (int i = 0; i < keep.length; i++) {
            keep[i] = arms.codes()[i] == levels[0] || arms.codes()[i] == levels[1];
            if (!keep[i]) {
                other.add(complete.data().rowNumbers()[i]);
            }
        }
        if (!other.isEmpty()) {
            dropped.add(new Dropped("other level of " + exposure.label(),
                    other.stream().mapToInt(Integer::intValue).toArray()));
        }
        table = other.isEmpty() ? complete.data() : complete.data().filter(keep);
        exposed = new double[table.rowCount()];
        Column used = table.column(options.exposure().name());
        for (int i = 0; i < exposed.length; i++) {
            exposed[i] = comparedLevel.equals(used.text(i)) ? 1 : 0;
        }
        data = SurvivalInput.of(table, options.time().name(), options.event().name(), options.eventLevels())
                .entry(VariableRef.nameOrNull(options.entry())).weights(VariableRef.nameOrNull(options.weights()))
                .clusters(VariableRef.nameOrNull(options.cluster())).strata(Groups.crossed(table, VariableRef.names(options.strata()))).design(input.design()).read();
        design = ModelTerms.design(table, options.covariates(), List.of());
    }

    private static List<String> needed(SubgroupOptions options) {
        List<String> names = new ArrayList<>();
        names.add(options.time().name());
        names.add(options.event().name());
        names.add(VariableRef.nameOrNull(options.entry()));
        names.add(options.exposure().name());
        names.addAll(VariableRef.names(options.covariates()));
        names.addAll(VariableRef.names(options.strata()));
        names.add(VariableRef.nameOrNull(options.cluster()));
        names.add(VariableRef.nameOrNull(options.weights()));
        return names;
    }

    private static int[] levels(Column exposure, Groups arms, SubgroupOptions options) {
        int reference = position(exposure, arms, options.reference());
        int compared = position(exposure, arms, options.compared());
        if (reference < 0 && exposure instanceof CategoryColumn category && !category.levels().isEmpty()) {
            reference = arms.labels().indexOf(category.levels().get(category.reference()));
        }
        if (reference < 0) {
            reference = compared == 0 && arms.count() > 1 ? 1 : 0;
        }
        if (compared < 0 && arms.count() == 2) {
            compared = 1 - reference;
        }
        if (arms.count() < 2) {
            throw new EstimationException("All patients used have the same level of \"" + exposure.label() + "\": "
                    + arms.labels().get(0) + ".", "Choose an exposure that divides the cohort.");
        }
        if (compared < 0) {
            throw new EstimationException("\"" + exposure.label() + "\" has " + arms.count() + " levels: "
                    + String.join(", ", arms.labels()) + ".", "Say which two levels are compared.");
        }
        if (compared == reference) {
            throw new EstimationException("The level \"" + arms.labels().get(reference) + "\" of \"" + exposure.label()
                    + "\" is compared with itself.", "Choose two different levels.");
        }
        return new int[] {reference, compared};
    }

    private static int position(Column exposure, Groups arms, String level) {
        if (level == null || level.isEmpty()) {
            return -1;
        }
        int at = arms.labels().indexOf(level);
        if (at < 0) {
            throw new EstimationException("No patient used has the level \"" + level + "\" of \"" + exposure.label() + "\".",
                    "Its levels among them are: " + String.join(", ", arms.labels()) + ".");
        }
        return at;
    }

    /** All rows. */
    int[] everyone() {
        int[] rows = new int[exposed.length];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    /** The rows with a value of a variable. */
    int[] known(Column column) {
        boolean[] known = new boolean[column.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = !column.isMissing(i);
        }
        return DataTable.positions(known);
    }

    /** Values of some rows. */
    static double[] pick(double[] values, int[] rows) {
        double[] r = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            r[i] = values[rows[i]];
        }
        return r;
    }
}
