/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.competing.AalenVariance;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.MultiStateData;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.TieRule;

/**
 * The rows of an analysis of cumulative incidence, with the curves of each group.
 *
 * @param data the response; strata are those of the test
 * @param groups the groups, one if none were asked for
 * @param parts the rows of each group
 * @param curves by group
 * @param aalen by group and cause, where Aalen's variance is asked for and holds; else null
 * @param dropped rows left out
 */
record IncidenceRows(CompetingData data, Groups groups, List<CompetingData> parts, List<StateOccupancy> curves,
        AalenVariance[][] aalen, List<Dropped> dropped) {

    /** More curves than this cannot be told apart. */
    private static final int MOST_GROUPS = 60;

    static IncidenceRows read(AnalysisInput input, IncidenceOptions options) {
        List<String> needed = new ArrayList<>();
        for (VariableRef variable : Arrays.asList(options.time(), options.event(), options.entry(), options.group(),
                options.weights(), options.cluster())) {
            needed.add(VariableRef.nameOrNull(variable));
        }
        needed.addAll(VariableRef.names(options.strata()));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        EventCauses causes = EventCauses.read(rows.column(options.event().name()),
                options.causes().stream().map(List::of).toList(), options.names(), options.censored());
        Groups strata = Groups.crossed(rows, VariableRef.names(options.strata()));
        SurvivalData response = Response.read(rows, causes.cause(), options.time(), options.entry(), options.weights(),
                options.cluster(), strata, input.design());
        CompetingData data = CompetingData.of(response, causes.cause(), causes.names());
        Groups groups = options.group() == null ? Groups.single(data.size(), "All patients")
                : Groups.named(rows.column(options.group().name()), MOST_GROUPS);
        List<CompetingData> parts = new ArrayList<>();
        List<StateOccupancy> curves = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            int group = g;
            CompetingData part = groups.count() == 1 ? data
                    : data.select(IntStream.range(0, data.size()).filter(i -> groups.codes()[i] == group).toArray());
            parts.add(part);
            curves.add(StateOccupancy.of(part));
        }
        AalenVariance[][] aalen = null;
        if (options.variance() == IncidenceOptions.Variance.AALEN && !isDesigned(response)) {
            aalen = new AalenVariance[groups.count()][data.causes().size()];
            for (int g = 0; g < aalen.length; g++) {
                for (int k = 0; k < aalen[g].length; k++) {
                    aalen[g][k] = AalenVariance.of(parts.get(g), k + 1);
                }
            }
        }
        return new IncidenceRows(data, groups, parts, curves, aalen, complete.dropped());
    }

    /** Whether rows are weighted or clustered, so that tests for independent rows of weight 1 do not hold. */
    boolean isDesigned() {
        return isDesigned(data.response());
    }

    private static boolean isDesigned(SurvivalData response) {
        return response.isWeighted() || response.isClustered() || response.isCounting();
    }

    /** The standard error of the cumulative incidence of a cause in a group. */
    double stdErr(int group, int cause, double time) {
        return aalen == null ? curves.get(group).stdErrAt(time, cause)
                : Math.sqrt(Math.max(0, aalen[group][cause - 1].varianceAt(time)));
    }

    MultiStateData histories(int group) {
        return MultiStateData.of(parts.get(group));
    }

    /** How many patients, not weights, of a group are at risk just before a time. */
    int atRisk(int group, double time) {
        return atRisk(parts.get(group).response(), time);
    }

    private static int atRisk(SurvivalData r, double time) {
        double from = time - Math.abs(time) * TieRule.TOLERANCE;
        int n = 0;
        for (int i = 0; i < r.size(); i++) {
            n += (r.start(i) < time || time == 0 && r.start(i) == 0) && r.stop(i) >= from ? 1 : 0;
        }
        return n;
    }

    /** How many of a group ended by a cause up to a time. */
    int events(int group, int cause, double time) {
        CompetingData part = parts.get(group);
        double until = time + Math.abs(time) * TieRule.TOLERANCE;
        int n = 0;
        for (int i = 0; i < part.size(); i++) {
            n += part.cause(i) == cause && part.response().stop(i) <= until ? 1 : 0;
        }
        return n;
    }

    /** A note of the groups whose follow-up ends before a time while some are still free of all events. */
    Optional<String> carriedOn(double until) {
        List<String> ended = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            StateOccupancy curve = curves.get(g);
            double last = curve.time()[curve.size() - 1];
            if (until > last * (1 + TieRule.TOLERANCE) && curve.probability(curve.size() - 1, 0) > 0) {
                ended.add(groups.labels().get(g) + ": " + CellText.number(last, NumberFormat.GENERAL));
            }
        }
        return ended.isEmpty() ? Optional.empty() : Optional.of("After the last follow-up of a group (" + String.join("; ", ended)
                + ") its last value is carried on.");
    }

    /** Whether in a group with late entry fewer than so many are at risk at the first event. */
    boolean startsLow(int few) {
        if (!data.response().isCounting()) {
            return false;
        }
        for (CompetingData part : parts) {
            double first = Double.POSITIVE_INFINITY;
            for (int i = 0; i < part.size(); i++) {
                first = part.cause(i) > 0 ? Math.min(first, part.response().stop(i)) : first;
            }
            if (first < Double.POSITIVE_INFINITY && atRisk(part.response(), first) < few) {
                return true;
            }
        }
        return false;
    }

    double lastTime() {
        return Arrays.stream(data.response().stops()).max().orElse(1);
    }
}
