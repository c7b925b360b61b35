/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.Progress;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.StudySession;

/**
 * What is counted in the columns of the prepared data: missing values, rows of each level, and a summary of the column
 * that is looked at. All is counted in the background, once for each table.
 */
final class ColumnFacts {

    private final StudySession session;
    private final Runnable changed;
    private final Background<Map<String, Counts>> counting = new Background<>(Messages.facts_counting, 0, true);
    private final Background<String> summarising = new Background<>(Messages.facts_counting, 0, true);
    private final Map<String, String> summaries = new HashMap<>();
    private DataTable table;
    private Map<String, Counts> counts = Map.of();
    private String asked = ""; //$NON-NLS-1$

    /** Missing values, and rows by level where there are levels. */
    private record Counts(int missing, Map<String, Integer> levels) {
    }

    ColumnFacts(StudySession session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    /** Begins to count when the data are others than before. */
    void update() {
        DataTable now = session.data().prepared().map(PreparedData::table).orElse(null);
        if (now == table) {
            return;
        }
        table = now;
        summaries.clear();
        asked = ""; //$NON-NLS-1$
        summarising.cancel();
        if (now == null) {
            counting.cancel();
            counts = Map.of();
        } else {
            counting.request(progress -> count(now, progress), found -> {
                counts = found;
                changed.run();
            });
        }
    }

    private static Map<String, Counts> count(DataTable table, Progress progress) {
        Map<String, Counts> found = new HashMap<>();
        for (Column column : table.columns()) {
            progress.checkCancelled();
            Map<String, Integer> levels = new HashMap<>();
            if (column instanceof CategoryColumn category) {
                int[] rows = category.counts();
                for (int i = 0; i < rows.length; i++) {
                    levels.put(category.levels().get(i), rows[i]);
                }
            }
            found.put(column.name(), new Counts(column.missingCount(), levels));
        }
        return found;
    }

    /** How many values of a variable are missing; empty while that is not known. */
    Optional<Integer> missing(String variable) {
        return Optional.ofNullable(counts.get(variable)).map(Counts::missing);
    }

    /** How many rows have a level of a variable; empty while that is not known. */
    Optional<Integer> rows(String variable, String level) {
        return Optional.ofNullable(counts.get(variable)).map(c -> c.levels().get(level));
    }

    /** What is to be said of a column; empty while it is being found out. */
    String summary(String variable) {
        String known = summaries.get(variable);
        Column column = table == null || variable == null ? null : table.find(variable).orElse(null);
        if (known == null && column != null && !variable.equals(asked)) {
            asked = variable;
            summarising.request(progress -> ValueSummary.of(column), text -> {
                asked = ""; //$NON-NLS-1$
                summaries.put(variable, text);
                changed.run();
            });
        }
        return known == null ? "" : known; //$NON-NLS-1$
    }

    void close() {
        counting.cancel();
        summarising.cancel();
    }
}
