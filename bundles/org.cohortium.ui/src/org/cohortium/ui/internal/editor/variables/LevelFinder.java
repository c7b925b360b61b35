/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.model.Variable;
import org.cohortium.ui.session.StudySession;

/** The values that a variable has in the data, to become its levels. */
final class LevelFinder {

    private static final int MOST = 200;

    private LevelFinder() {
    }

    static List<String> find(StudySession session, Variable variable) {
        Column column = session.data().prepared().flatMap(d -> d.table().find(variable.getName())).orElse(null);
        if (column instanceof CategoryColumn category) {
            return category.levels();
        }
        TreeSet<String> found = new TreeSet<>();
        for (int row = 0; column != null && row < column.size() && found.size() < MOST; row++) {
            if (!column.isMissing(row)) {
                found.add(column.text(row));
            }
        }
        return new ArrayList<>(found);
    }
}
