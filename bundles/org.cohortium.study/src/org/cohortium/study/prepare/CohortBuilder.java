/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;

/**
 * Applies the criteria of cohorts in order and keeps the reason for every row dropped. A row on which a criterion cannot
 * be told, because a value is missing, is dropped and counted apart.
 */
public final class CohortBuilder {

    private static final String ALL = "All rows";

    private final Study study;
    private final PreparedData data;
    private final Matching matching;
    private final Map<Cohort, CohortRows> built = new HashMap<>();
    private final Set<Cohort> building = new HashSet<>();

    /** Gives the matched rows of an analysis. */
    @FunctionalInterface
    public interface Matching {

        /**
         * The rows that a matching kept.
         *
         * @param spec the matching
         * @return its matched rows, by position in the table of its own cohort
         * @throws StudyDataException when it has none
         */
        MatchedRows rows(AnalysisSpec spec) throws StudyDataException;
    }

    /**
     * A builder for the cohorts of a study.
     *
     * @param study the study
     * @param data its prepared data
     * @param matching gives matched rows where a cohort is a matched set
     */
    public CohortBuilder(Study study, PreparedData data, Matching matching) {
        this.study = study;
        this.data = data;
        this.matching = matching;
    }

    /**
     * The rows of a cohort.
     *
     * @param cohort the cohort; null for all rows
     * @return the rows with the reasons for those dropped
     * @throws StudyDataException when a criterion cannot be evaluated or the matching has no result
     */
    public CohortRows build(Cohort cohort) throws StudyDataException {
        if (cohort == null) {
            DataTable table = data.table();
            return new CohortRows("", ALL, table, CohortDesign.SAMPLE, new CohortFlow(ALL, table.rowCount(), List.of(),
                    table.rowCount(), byCentre(table, null)), List.of());
        }
        CohortRows known = built.get(cohort);
        if (known == null) {
            if (!building.add(cohort)) {
                throw new StudyDataException("The cohort " + cohort.getName() + " is built on itself",
                        "Let it start from another cohort or from all rows.", null);
            }
            known = make(cohort);
            building.remove(cohort);
            built.put(cohort, known);
        }
        return known;
    }

    private CohortRows make(Cohort cohort) throws StudyDataException {
        CohortRows start;
        DataTable table;
        CohortDesign design;
        if (cohort.getMatchedBy() != null) {
            start = build(cohort.getMatchedBy().getCohort());
            MatchedRows rows = matching.rows(cohort.getMatchedBy());
            checkMatched(cohort, rows, start.table().rowCount());
            table = matched(start.table(), rows);
            design = CohortDesign.matched(rows.description());
        } else {
            start = build(cohort.getBase());
            table = start.table();
            design = start.design();
        }
        String startLabel = cohort.getMatchedBy() != null
                ? start.label() + ", matched by " + StudyLookup.label(cohort.getMatchedBy()) : start.label();
        List<CohortFlow.Step> steps = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>(start.dropped());
        if (cohort.getMatchedBy() != null) {
            addDropped(dropped, "not matched by " + StudyLookup.label(cohort.getMatchedBy()), start.table(), table);
        }
        int[] kept = new int[table.rowCount()];
        Arrays.setAll(kept, i -> i);
        for (Criterion criterion : cohort.getCriteria()) {
            kept = apply(cohort, criterion, table, kept, steps, dropped);
        }
        DataTable rows = kept.length == table.rowCount() ? table : table.select(kept);
        return new CohortRows(cohort.getName(), StudyLookup.label(cohort), rows, design, new CohortFlow(startLabel,
                table.rowCount(), steps, kept.length, byCentre(rows, null)), dropped);
    }

    /** A matching is somebody else's code; what it says is not believed. */
    private static void checkMatched(Cohort cohort, MatchedRows rows, int n) throws StudyDataException {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < rows.positions().length; i++) {
            int position = rows.positions()[i];
            double weight = rows.weights()[i];
            if (position < 0 || position >= n || !seen.add(position) || !(weight > 0) || Double.isInfinite(weight)) {
                throw new StudyDataException("The matched set of " + cohort.getName()
                        + " names a row that is not in its cohort, a row twice, or a weight that is none",
                        "Report this to the makers of the matching.", null);
            }
        }
    }

    private static DataTable matched(DataTable base, MatchedRows rows) {
        DataTable table = base.select(rows.positions());
        double[] sets = Arrays.stream(rows.sets()).asDoubleStream().toArray();
        return table
                .with(new NumberColumn(new ColumnInfo(CohortDesign.WEIGHT_COLUMN, "Matching weight", ""),
                        rows.weights().clone()))
                .with(new NumberColumn(new ColumnInfo(CohortDesign.SET_COLUMN, "Matched set", ""), sets));
    }

    /** The positions, of those given, that a criterion keeps; only the columns that it names are looked at. */
    private int[] apply(Cohort cohort, Criterion criterion, DataTable whole, int[] positions,
            List<CohortFlow.Step> steps, List<Dropped> dropped) throws StudyDataException {
        LogicalColumn met;
        DataTable table;
        try {
            Expression expression = Expression.parse(String.valueOf(criterion.getExpression()));
            table = columns(whole, expression).select(positions);
            met = expression.test(table);
        } catch (ExpressionException e) {
            throw new StudyDataException("The criterion \"" + StudyLookup.label(criterion) + "\" of the cohort "
                    + cohort.getName() + " cannot be applied: " + e.getMessage(), "Correct the expression.", e);
        }
        boolean include = criterion.getKind() == CriterionKind.INCLUDE;
        int n = positions.length;
        boolean[] keep = new boolean[n];
        int[] kept = new int[n];
        int[] failed = new int[n];
        int[] missing = new int[n];
        int keptCount = 0;
        int failedCount = 0;
        int missingCount = 0;
        for (int i = 0; i < n; i++) {
            if (met.isMissing(i)) {
                missing[missingCount++] = table.rowNumbers()[i];
            } else if (met.isTrue(i) == include) {
                keep[i] = true;
                kept[keptCount++] = positions[i];
            } else {
                failed[failedCount++] = table.rowNumbers()[i];
            }
        }
        String reason = StudyLookup.reason(criterion);
        if (failedCount > 0) {
            dropped.add(new Dropped(reason, Arrays.copyOf(failed, failedCount)));
        }
        if (missingCount > 0) {
            dropped.add(new Dropped(reason + ": cannot be told, value missing", Arrays.copyOf(missing, missingCount)));
        }
        steps.add(new CohortFlow.Step(criterion.getId(), StudyLookup.label(criterion), reason, n, failedCount,
                missingCount, keptCount, byCentre(table, keep)));
        return Arrays.copyOf(kept, keptCount);
    }

    /** The columns that an expression names, those it could be meant to name in an error, and the centre. */
    private DataTable columns(DataTable whole, Expression expression) {
        Set<String> names = new LinkedHashSet<>(expression.variables());
        if (!whole.names().containsAll(names)) {
            return whole;
        }
        if (study.getCentreVariable() != null && whole.has(String.valueOf(study.getCentreVariable().getName()))) {
            names.add(study.getCentreVariable().getName());
        }
        return whole.columns(List.copyOf(names));
    }

    private static void addDropped(List<Dropped> dropped, String reason, DataTable before, DataTable after) {
        Set<Integer> kept = new HashSet<>();
        for (int number : after.rowNumbers()) {
            kept.add(number);
        }
        int[] left = Arrays.stream(before.rowNumbers()).filter(n -> !kept.contains(n)).toArray();
        if (left.length > 0) {
            dropped.add(new Dropped(reason, left));
        }
    }

    /** Rows per centre: all of them, or those that are not kept. */
    private Map<String, Integer> byCentre(DataTable table, boolean[] keep) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String name = study.getCentreVariable() == null ? null : study.getCentreVariable().getName();
        Column column = name == null ? null : table.find(name).orElse(null);
        if (!(column instanceof CategoryColumn centre)) {
            return counts;
        }
        centre.levels().forEach(level -> counts.put(level, 0));
        for (int i = 0; i < centre.size(); i++) {
            if (!centre.isMissing(i) && (keep == null || !keep[i])) {
                counts.merge(centre.text(i), 1, Integer::sum);
            }
        }
        return counts;
    }
}
