/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.TieRule;
import org.cohortium.numerics.survival.VarianceEstimator;

/**
 * The rows of a Kaplan-Meier analysis: the response, the groups, and what was left out and why.
 *
 * @param data the response; strata are those of the test
 * @param groups the groups, one if none were asked for
 * @param parts the response of each group
 * @param dropped rows left out
 * @param variance the variance estimator that fits options and design
 * @param compared the response as the test sees it: with the matched sets as strata where that was asked for
 */
record KaplanMeierRows(SurvivalData data, Groups groups, List<SurvivalData> parts, List<Dropped> dropped,
        VarianceEstimator variance, SurvivalData compared) {

    /** More curves than this cannot be told apart. */
    static final int MOST_GROUPS = 60;

    static KaplanMeierRows read(AnalysisInput input, KaplanMeierOptions options) {
        List<String> needed = new ArrayList<>();
        for (VariableRef variable : Arrays.asList(options.time(), options.event(), options.entry(), options.group(),
                options.weights(), options.cluster())) {
            needed.add(VariableRef.nameOrNull(variable));
        }
        needed.addAll(VariableRef.names(options.strata()));
        CompleteRows complete = CompleteRows.of(input, needed);
        List<Dropped> dropped = new ArrayList<>(complete.dropped());
        DataTable rows = complete.data();
        if (options.landmark() != null) {
            rows = afterLandmark(rows, options, dropped);
        }
        Groups groups = options.group() == null ? Groups.single(rows.rowCount(), "All patients")
            : Groups.named(rows.column(options.group().name()), MOST_GROUPS);
        Groups strata = Groups.crossed(rows, VariableRef.names(options.strata()));
        SurvivalData data = SurvivalInput
            .of(rows, options.time().name(), options.event().name(), options.eventLevels())
            .entry(VariableRef.nameOrNull(options.entry())).weights(VariableRef.nameOrNull(options.weights()))
            .clusters(VariableRef.nameOrNull(options.cluster())).design(input.design()).strata(strata).read();
        return new KaplanMeierRows(data, groups, parts(data, groups), dropped, variance(options, data, input.design()),
            options.paired() && options.group() != null ? withinSets(rows, options, strata, input.design()) : data);
    }

    private static List<SurvivalData> parts(SurvivalData data, Groups groups) {
        if (groups.count() == 1) {
            return List.of(data);
        }
        int[] size = new int[groups.count()];
        for (int code : groups.codes()) {
            size[code]++;
        }
        int[][] members = new int[size.length][];
        Arrays.setAll(members, g -> new int[size[g]]);
        Arrays.fill(size, 0);
        for (int i = 0; i < groups.codes().length; i++) {
            int g = groups.codes()[i];
            members[g][size[g]++] = i;
        }
        return Arrays.stream(members).map(data::select).toList();
    }

    /** The curve of each group. */
    List<SurvivalCurve> curves() {
        return parts.stream().map(part -> KaplanMeier.fit(part, variance)).toList();
    }

    /** The reverse Kaplan-Meier curve of each group: of follow-up, with events as censoring. */
    List<SurvivalCurve> followUp() {
        return parts.stream().map(part -> KaplanMeier.fit(part.reversed())).toList();
    }

    /** The part of a group still in follow-up after a time; of no rows where nobody is. */
    SurvivalData stillFollowed(int group, double time) {
        SurvivalData part = parts.get(group);
        double after = time + Math.abs(time) * TieRule.TOLERANCE;
        int[] left = new int[part.size()];
        int count = 0;
        for (int i = 0; i < left.length; i++) {
            if (part.stop(i) > after) {
                left[count++] = i;
            }
        }
        return part.select(Arrays.copyOf(left, count));
    }

    private static SurvivalData withinSets(DataTable rows, KaplanMeierOptions options, Groups strata,
            CohortDesign design) {
        String set = design.cluster().filter(name -> design.isMatched()).orElseThrow(() -> new EstimationException(
            "The cohort is not matched, so there are no matched sets to compare within.",
            "Run the analysis on a matched cohort, or turn off \"Matched sets as strata\"."));
        int[] codes = Groups.clusterCodes(rows.column(set));
        if (strata != null) {
            long[] pairs = new long[codes.length];
            Arrays.setAll(pairs, i -> (long) codes[i] * strata.count() + strata.codes()[i]);
            long[] distinct = Arrays.stream(pairs).sorted().distinct().toArray();
            Arrays.setAll(codes, i -> Arrays.binarySearch(distinct, pairs[i]));
        }
        // there may be any number of sets, and nobody reads their names
        return SurvivalInput.of(rows, options.time().name(), options.event().name(), options.eventLevels())
            .entry(VariableRef.nameOrNull(options.entry())).strata(new Groups(codes, List.of())).read();
    }

    private static DataTable afterLandmark(DataTable rows, KaplanMeierOptions options, List<Dropped> dropped) {
        double landmark = options.landmark();
        double[] time = rows.numbers(options.time().name());
        boolean[] keep = new boolean[time.length];
        int[] left = new int[time.length];
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            keep[i] = time[i] > landmark;
            if (!keep[i]) {
                left[count++] = rows.rowNumbers()[i];
            }
        }
        if (count > 0) {
            dropped.add(new Dropped("follow-up ended before the landmark", Arrays.copyOf(left, count)));
        }
        DataTable kept = rows.filter(keep);
        if (kept.rowCount() == 0) {
            throw new EstimationException("No patient is in follow-up after the landmark.",
                "Choose an earlier landmark.");
        }
        kept = kept.with(counted(kept, options.time().name(), landmark));
        return options.entry() == null ? kept : kept.with(counted(kept, options.entry().name(), landmark));
    }

    private static Column counted(DataTable rows, String name, double from) {
        double[] shifted = rows.numbers(name).clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = Math.max(0, shifted[i] - from);
        }
        ColumnInfo info = rows.column(name).info();
        return new NumberColumn(info, shifted);
    }

    private static VarianceEstimator variance(KaplanMeierOptions options, SurvivalData data, CohortDesign design) {
        return switch (options.variance()) {
            case GREENWOOD -> VarianceEstimator.GREENWOOD;
            case ROBUST -> VarianceEstimator.ROBUST;
            case AUTO -> data.isClustered() || design.isMatched() || !data.hasWholeWeights() ? VarianceEstimator.ROBUST
                : VarianceEstimator.GREENWOOD;
        };
    }

    boolean isRobust() {
        return variance == VarianceEstimator.ROBUST;
    }
}
